internal import Store
internal import Values

/// What a lock protects: every figure that the published month was reckoned from.
///
/// A locked month L stands with its fiscal year from the first month on. Protected are
/// - a statement of a month m ≤ L of the same fiscal year;
/// - a statement of a month m ≤ L of any year where totals since the start are at stake: it is one itself, or the
///   project has one by L, which tells the year's figures by what stood before the year;
/// - the versions of a plan of that fiscal year that are in force at L: without a date of approval, approved by L's
///   last day, or the first one, which counts from the year's beginning whenever it was approved;
/// - the month in which the fiscal year begins.
/// Free are later months, a later version approved after L, and everything that is no amount: names, regions,
/// milestones. What those change of a published month is found as a restatement.
///
/// Only locks that stood before the step and still stand after it protect: a step that locks, or opens, a month may
/// itself write what it publishes, and to take it back takes back the lock as well.
struct LockRule {
  /// The months whose locks protect, in order.
  let locked: [Month]
  private let fiscal: FiscalYear
  private let reader: Reader
  private var firstTotals: [Int: Month?] = [:]

  /// - Parameter step: the one that is being written.
  init(_ snapshot: Snapshot, step: Int) throws {
    reader = snapshot.reader
    fiscal = try snapshot.fiscalYear
    locked = try snapshot.reader.rows(
      """
      SELECT l.month FROM month_lock l WHERE l.unlocked IS NULL AND (l.step < ?1 OR EXISTS
        (SELECT 1 FROM month_lock_history h WHERE h.id = l.id AND h.ended_step = ?1 AND h.unlocked IS NULL))
      ORDER BY l.month
      """, [SQLValue(step)]
    ).compactMap { $0.month(0) }
  }

  /// Refuses a statement that would change a locked month.
  ///
  /// - Throws: ``RuleError/lockedMonth(_:others:)``.
  mutating func refuseStatement(_ project: Int, _ month: Month, _ basis: Basis) throws {
    // Most often nothing from that month on is locked.
    guard let last = locked.last, last >= month else { return }
    var touched: [Month] = []
    for lock in locked where lock >= month {
      if fiscal.year(of: lock) == fiscal.year(of: month) || basis == .sinceStart {
        touched.append(lock)
      } else if let total = try firstTotal(of: project), total <= lock {
        touched.append(lock)
      }
    }
    try refuse(touched)
  }

  /// Refuses a change of a version of a plan that is in force at a locked month.
  func refusePlan(year: Int, number: Int, approved: PartialDate?) throws {
    try refuse(
      locked.filter { lock in
        guard fiscal.year(of: lock) == year else { return false }
        return number == 1 || approved?.first.map { $0 <= lock.last } ?? true
      })
  }

  /// Refuses a step whose changes touch what a lock protects, whichever command made them.
  mutating func refuse(_ changes: [RowChange]) throws {
    guard !locked.isEmpty else { return }
    let versions = Dictionary(grouping: changes.filter { $0.table == "plan_version" }, by: \.id)
    for change in changes {
      let contents = [change.before, change.after].compactMap { $0 }
      switch change.table {
      case "investment_entry": for content in contents { try refuseStatement(content) }
      case "plan_version": for content in contents { try refusePlan(content) }
      case "plan_entry":
        // A version that the step writes as well is judged by itself.
        for id in Set(contents.compactMap { $0["version"]?.integer }) where versions[id] == nil {
          if let content = try version(id) { try refusePlan(content) }
        }
      case "setting" where contents.contains { $0["name"] == .text(Setting.fiscalYearStart.rawValue) }:
        throw RuleError.fiscalYearFixed
      default: continue
      }
    }
  }

  private mutating func refuseStatement(_ content: [String: SQLValue]) throws {
    guard let project = content["project"]?.integer, let month = content["month"]?.plainText.flatMap({ Month($0) }),
      let basis = content["basis"]?.plainText.flatMap(Basis.init(rawValue:))
    else { return }
    try refuseStatement(project, month, basis)
  }

  private func refusePlan(_ content: [String: SQLValue]) throws {
    guard let year = content["year"]?.integer, let number = content["n"]?.integer else { return }
    let approved = content["approved"]?.plainText.flatMap { try? PartialDate(parsing: $0) }
    try refusePlan(year: year, number: number, approved: approved)
  }

  private func version(_ id: Int) throws -> [String: SQLValue]? {
    try reader.first("SELECT year, n, approved FROM plan_version WHERE id = ?", [SQLValue(id)]).map {
      ["year": $0.value(0), "n": $0.value(1), "approved": $0.value(2)]
    }
  }

  /// The first month for which a total since the start is stated.
  private mutating func firstTotal(of project: Int) throws -> Month? {
    if let known = firstTotals[project] { return known }
    let found = try reader.first(
      "SELECT min(month) FROM investment_entry WHERE project = ? AND basis = 'since_start'", [SQLValue(project)]
    )?.month(0)
    firstTotals[project] = .some(found)
    return found
  }

  private func refuse(_ touched: [Month]) throws {
    guard let first = touched.first else { return }
    throw RuleError.lockedMonth(first, others: Array(touched.dropFirst()))
  }
}

extension SQLValue {
  fileprivate var integer: Int? { if case .integer(let value) = self { Int(value) } else { nil } }
}
