internal import Values
internal import Wording

/// Where a row of a list belongs: one group, several, or none.
struct Membership {
  var key: Sheet.Cell
  var name: Phrase
  /// Where the group stands among those of a code list; nil: by its key.
  var order: Int?
}

extension Sheet {
  /// Groups the rows by the values of a column; items of a list count one by one.
  mutating func group(by word: String) throws {
    let position = try position(of: word)
    let shown = columns[position].place == .machineOnly ? name(of: position) : position
    try group(
      rows.map { row in
        if case .list(let items) = row[position] {
          return items.map { Membership(key: .text($0), name: Phrase(same: $0)) }
        }
        return row[position] == .unknown ? [] : [Membership(key: row[position], name: Self.name(row[shown]))]
      }, isCounted: rows.map { _ in true }, countKey: "rows")
    hide(shown)
  }

  /// People read the value of a group's rows over them, and need no column for it.
  mutating func hide(_ position: Int) {
    guard columns.count(where: { $0.place != .machineOnly }) > 1 else { return }
    switch columns[position].place {
    case .everywhere: columns[position].place = .machineOnly
    case .peopleOnly: keep(columns.indices.filter { $0 != position })
    case .machineOnly: break
    }
  }

  /// Leaves the columns at these positions, in this order.
  mutating func keep(_ positions: [Int]) {
    columns = positions.map { columns[$0] }
    rows = rows.map { row in positions.map { row[$0] } }
    total = total.map { total in positions.map { total[$0] } }
    grouping?.choose(positions)
  }

  /// The column in which people read what a code stands for.
  private func name(of position: Int) -> Int {
    let column = columns[position]
    return columns.firstIndex { $0.place == .peopleOnly && $0.heading == column.heading }
      ?? columns.firstIndex { $0.key == column.key + "_name" } ?? position
  }

  private static func name(_ cell: Cell) -> Phrase {
    switch cell {
    case .text(let text), .decimal(let text): Phrase(same: text)
    case .phrase(let phrase), .word(_, let phrase, _): phrase
    case .integer(let number): Phrase(same: String(number))
    case .money(let money): Phrase(same: money.spoken)
    case .fraction(let ratio): Phrase(same: ratio.percentText(decimals: 1))
    case .points(let points): Phrase(same: points.cautiousText(places: 1))
    case .date(let date): Phrase(en: date.english, zh: date.chinese)
    case .flag(let flag): flag ? TableWords.yes : TableWords.no
    case .list(let items): Phrase(same: items.joined(separator: "; "))
    case .unknown: ReportWords.noValue
    }
  }

  /// Sorts the rows into groups, those without one last, and adds up the amounts of each and of all.
  ///
  /// An unknown amount is no zero: it is left out, and a note says of how many that holds. A rate is that of sums, as
  /// in a summary: what projects with a plan completed, by their plan.
  ///
  /// - Parameters:
  ///   - memberships: of each row.
  ///   - isCounted: whether a row counts and is added.
  mutating func group(_ memberships: [[Membership]], isCounted: [Bool], countKey: String) throws {
    var groups: [Group] = []
    var places: [String: Int] = [:]
    var orders: [Int] = []
    for (row, own) in memberships.enumerated() {
      for membership in own.isEmpty ? [Membership(key: .unknown, name: ReportWords.noValue)] : own {
        let key = "\(membership.key)"
        if let place = places[key] {
          groups[place].rows.append(row)
        } else {
          places[key] = groups.count
          groups.append(Group(key: membership.key, name: membership.name, rows: [row]))
          orders.append(membership.order ?? .max)
        }
      }
    }
    groups = groups.enumerated().sorted { a, b in
      guard orders[a.offset] == orders[b.offset] else { return orders[a.offset] < orders[b.offset] }
      let order = CellOrder.compared(a.element.key, b.element.key, isDescending: false)
      return order == .same ? a.offset < b.offset : order == .before
    }.map(\.element)
    let counted = reorder(by: &groups, isCounted)
    for index in groups.indices { try addUp(&groups[index], counted, Heading.subtotal) }
    var whole = Group(key: .unknown, name: Heading.sum, rows: Array(rows.indices))
    try addUp(&whole, counted, Heading.sum)
    total = whole.subtotal
    isTotalForMachines = false
    notes += remarks(groups, whole, counted, countKey)
    grouping = Grouping(groups: groups, whole: whole, countKey: countKey)
  }

  /// Puts the rows into the order of their first group; gives which of them count.
  private mutating func reorder(by groups: inout [Group], _ isCounted: [Bool]) -> [Bool] {
    var seen: Set<Int> = []
    let order = groups.flatMap(\.rows).filter { seen.insert($0).inserted }
    let new = Dictionary(uniqueKeysWithValues: zip(order, order.indices))
    rows = order.map { rows[$0] }
    for index in groups.indices { groups[index].rows = groups[index].rows.compactMap { new[$0] } }
    return order.map { isCounted[$0] }
  }

  private func addUp(_ group: inout Group, _ isCounted: [Bool], _ label: Phrase) throws {
    let counted = group.rows.filter { isCounted[$0] }
    group.count = counted.count
    var cells = [Cell](repeating: .unknown, count: columns.count)
    for position in amountColumns {
      let amounts = counted.compactMap { amount(rows[$0][position]) }
      cells[position] = amounts.isEmpty ? .unknown : .money(try Money.sum(amounts))
      guard columns[position].place != .peopleOnly else { continue }
      group.sums.append((columns[position].key, cells[position]))
      group.known.append((columns[position].key, amounts.count))
    }
    try addRate(&group, &cells, counted)
    guard !amountColumns.isEmpty else { return }
    if let place = labelColumn { cells[place] = .phrase(label) }
    group.subtotal = cells
  }

  /// The rate of sums, where the list has plans, what was completed, and rates.
  private func addRate(_ group: inout Group, _ cells: inout [Cell], _ counted: [Int]) throws {
    guard let plan = keyed("plan"), let completed = keyed("completed"), let rate = keyed("rate") else { return }
    let planned = counted.filter { amount(rows[$0][plan]) != nil }
    let all = try Money.sum(planned.compactMap { amount(rows[$0][plan]) })
    let done = try Money.sum(planned.compactMap { amount(rows[$0][completed]) })
    if !planned.isEmpty, let ratio = Ratio(done.fen, all.fen) { cells[rate] = .fraction(ratio) }
    group.sums.append(("rate", cells[rate]))
    let others = counted.filter { amount(rows[$0][plan]) == nil }.compactMap { amount(rows[$0][completed]) }
    group.sums.append(("completed_without_plan", others.isEmpty ? .unknown : .money(try Money.sum(others))))
  }

  private func keyed(_ key: String) -> Int? { columns.firstIndex { $0.key == key } }

  private func amount(_ cell: Cell) -> Money? { if case .money(let money) = cell { money } else { nil } }

  /// The columns that hold amounts.
  private var amountColumns: [Int] {
    columns.indices.filter { position in
      columns[position].key != "required_monthly" && rows.contains { amount($0[position]) != nil }
    }
  }

  /// Where people read that a line is a sum: under a name rather than under a code.
  private var labelColumn: Int? {
    let words = columns.indices.filter { columns[$0].place != .machineOnly && !amountColumns.contains($0) }
    return words.first { ["name", "project_name", "title"].contains(columns[$0].key) } ?? words.first
  }
}

extension Sheet {
  /// What sums leave out, and what stands in more than one group.
  private func remarks(_ groups: [Group], _ whole: Group, _ isCounted: [Bool], _ countKey: String) -> [Phrase] {
    var notes: [Phrase] = []
    for (key, known) in whole.known where known < whole.count {
      guard let column = columns.first(where: { $0.key == key && $0.place != .machineOnly }) else { continue }
      let missing = groups.compactMap { group -> Phrase? in
        let unknown = group.count - (group.known.first { $0.key == key }?.count ?? 0)
        return unknown == 0 ? nil : GroupWords.missing(group.name, unknown)
      }
      notes.append(GroupWords.known(column.heading, known, of: whole.count, missing: missing))
    }
    if case .money(let amount)? = whole.sums.first(where: { $0.key == "completed_without_plan" })?.cell {
      notes.append(GroupWords.completedWithoutPlan(Phrase(amount)))
    }
    var groupsOf: [Int: Int] = [:]
    for row in groups.flatMap(\.rows) { groupsOf[row, default: 0] += 1 }
    let several = groupsOf.values.count { $0 > 1 }
    if several > 0 { notes.append(GroupWords.inSeveral(several)) }
    let bundles = isCounted.count { !$0 }
    if bundles > 0 { notes.append(GroupWords.bundles(bundles)) }
    return notes
  }
}

extension Phrase {
  /// An amount in a sentence, in a unit that suits it.
  init(_ money: Money) {
    let isLarge = money.fen.magnitude >= MoneyUnit.yi.fen.magnitude
    self.init(
      en: money.text(in: isLarge ? .billion : .million, decimals: isLarge ? 3 : 2) + (isLarge ? "bn yuan" : "m yuan"),
      zh: money.text(in: isLarge ? .yi : .wan, decimals: 2) + (isLarge ? "亿元" : "万元"))
  }
}
