internal import Store
package import Values

/// Rows that a folder of CSV defines and no verb of the prompt makes.
///
/// A nil value says nothing: what is known stays.
extension Recording {
  package func putRegion(code: String, name: String?, nameEn: String?, parent: String? = nil, isLocal: Bool?) throws {
    let parent = try parent.map { try now.codes(.region).find($0).code }
    let known = try now.codes(.region)[code: code]
    guard let stored = name ?? known?.name.zh else { throw RuleError.missingField("name") }
    if let holder = try now.codes(.region).codes.first(where: { $0.name.zh == stored }), holder.code != code {
      throw RuleError.badValue(field: "name", value: stored)
    }
    try put(
      "region", [("code", SQLValue(code))],
      [
        ("name_zh", .text(stored)), ("name_en", nameEn.map { .text($0) }), ("parent", parent.map { .text($0) }),
        ("is_local", isLocal.map { $0 ? 1 : 0 }),
      ])
  }

  /// Puts a region below another.
  package func putRegion(code: String, below parent: String) throws {
    let parent = try now.codes(.region).find(parent).code
    try put("region", [("code", .text(code))], [("parent", .text(parent))])
  }

  /// - Parameter reports: whether it is due to report; nil: nothing is said.
  package func putOrganization(
    name: String, nameEn: String?, region: String?, contact: String?, reports: Bool? = nil
  ) throws {
    let region = try region.map { try now.codes(.region).find($0).code }
    try put(
      "organization", [("name_zh", .text(name))],
      [
        ("name_en", nameEn.map { .text($0) }), ("region", region.map { .text($0) }),
        ("contact", contact.map { .text($0) }), ("reports", reports.map { $0 ? 1 : 0 }),
      ])
  }

  package func putSource(
    code: String, name: String?, nameEn: String?, publisher: String?, dated: PartialDate?
  ) throws {
    let known = try writer.reader.first("SELECT name_zh FROM source WHERE code = ?", [.text(code)])?.text(0)
    try put(
      "source", [("code", .text(code))],
      [
        ("name_zh", .text(name ?? known ?? code)), ("name_en", nameEn.map { .text($0) }),
        ("publisher", publisher.map { .text($0) }), ("dated", dated.map { .text($0.text) }),
      ])
  }

  package func putCluster(
    code: String, name: String?, nameEn: String?, scaleFloor: StatedAmount?, due: PartialDate?, chainLead: String?,
    leadUnit: String?
  ) throws {
    guard let stored = try name ?? now.codes(.cluster)[code: code]?.name.zh else {
      throw RuleError.missingField("name")
    }
    let unit = try leadUnit.map { try organization(named: $0, isNew: false) }
    try put(
      "cluster", [("code", .text(code))],
      [
        ("name_zh", .text(stored)), ("name_en", nameEn.map { .text($0) }),
        ("scale_floor_fen", scaleFloor.map { SQLValue($0.money) }), ("due", due.map { .text($0.text) }),
        ("chain_lead", chainLead.map { .text($0) }), ("lead_unit", unit.map { SQLValue($0) }),
      ])
  }

  package func putProgramme(name: String, year: Int?, nameEn: String?) throws -> Programme {
    let id = try put(
      "programme", [("name_zh", .text(name)), ("year", SQLValue(year))], [("name_en", nameEn.map { .text($0) })])
    return Programme(id: id, name: Name(zh: name, en: nameEn), year: year)
  }

  /// What a document states of a programme: an amount (kept in yuan) or a count (`110个`).
  package func putReportedTotal(
    _ programme: Programme, period: Period, metric: String, threshold: String?, _ text: String
  ) throws {
    guard ["projects", "completed", "total", "started", "finished", "signed"].contains(metric) else {
      throw RuleError.badValue(field: "metric", value: metric)
    }
    let value: ExactDecimal
    let digit: ExactDecimal
    let unit: String
    if let amount = try? MoneyParser.parse(text) {
      value = try ExactDecimal(parsing: amount.money.yuanText)
      digit = try ExactDecimal(parsing: Money(fen: amount.digitFen).yuanText)
      unit = "yuan"
    } else {
      let number = FullWidth.folded(text).prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") }
      guard let count = try? ExactDecimal(parsing: String(number)) else {
        throw RuleError.badValue(field: "value", value: text)
      }
      (value, digit) = (count, ExactDecimal(1))
      unit = String(text.dropFirst(number.count)).trimmed
    }
    try put(
      "reported_total",
      [
        ("programme", SQLValue(programme.id)), ("period", .text(period.text)), ("metric", .text(metric)),
        ("threshold", SQLValue(threshold)),
      ], [("value", .text(value.text)), ("digit", .text(digit.text)), ("unit", .text(unit))])
  }

  package func putAssessment(
    _ project: ProjectRef, dated: PartialDate, scheme: String, rating: String, assessor: String?, words: String?
  ) throws {
    try put(
      "assessment",
      [("project", SQLValue(project.id)), ("dated", SQLValue(dated)), ("scheme", .text(scheme))],
      [("rating", .text(rating)), ("assessor", assessor.map { .text($0) }), ("words", words.map { .text($0) })])
  }

  /// A note; of notes of one day in the same words it is the `which`th, from 1 on.
  package func putNote(_ project: ProjectRef, dated: PartialDate, _ words: String, which: Int = 1) throws {
    let note = [SQLValue(project.id), SQLValue(dated), .text(words)]
    let alike = try writer.reader.rows(
      "SELECT id FROM note WHERE project = ? AND dated = ? AND words = ? ORDER BY id", note
    ).compactMap { $0.int(0) }
    _ = try id(which, among: alike) {
      try writer.insert("note", ["project": note[0], "dated": note[1], "words": note[2]])
    }
  }

  /// A milestone with all its dates; a free name that is no stage makes a free milestone.
  package func putMilestone(_ project: ProjectRef, _ mark: MilestoneMark, _ values: MilestoneValues) throws {
    if let met = values.met { try refuseFuture(met) }
    if let weight = values.weight, !MilestoneField.weights.contains(weight) {
      throw RuleError.badValue(field: MilestoneField.weight.rawValue, value: "\(weight)")
    }
    let id = try put(mark, of: project)
    if let name = values.name, try milestone(id, of: project).stage == nil {
      throw RuleError.badValue(field: "name", value: name)
    }
    let responsible = try values.responsible.map { try organization(named: $0, isNew: false) }
    let modality = try values.modality.map { try now.codes(.modality).find($0).code }
    try put(
      "milestone", [("id", SQLValue(id))],
      [
        ("name_zh", values.name.map { .text($0) }), ("ordinal", values.ordinal.map { SQLValue($0) }),
        ("name_en", values.nameEn.map { .text($0) }), ("planned", values.planned.map { .text($0.text) }),
        ("approved", values.approved.map { .text($0.text) }), ("forecast", values.forecast.map { .text($0.text) }),
        ("met", values.met.map { .text($0.text) }), ("modality", modality.map { .text($0) }),
        ("reason", values.reason.map { .text($0) }), ("approval_number", values.approvalNumber.map { .text($0) }),
        ("expires", values.expires.map { .text($0.text) }), ("weight", values.weight.map { SQLValue($0) }),
        ("responsible", responsible.map { SQLValue($0) }), ("evidence", values.evidence.map { .text($0) }),
      ])
  }

  package struct MilestoneValues: Sendable {
    /// A stage's own name, where it is not called what the lifecycle calls it.
    package var name: String?
    package var nameEn: String?
    package var planned: PartialDate?
    package var approved: PartialDate?
    package var forecast: PartialDate?
    package var met: PartialDate?
    package var modality: String?
    package var reason: String?
    package var approvalNumber: String?
    package var expires: PartialDate?
    package var weight: Int?
    package var responsible: String?
    package var evidence: String?
    /// Its place among the project's milestones; nil: where its stage stands, or behind the last.
    package var ordinal: Int?

    package init() {}
  }

  package func putObstacle(
    _ project: ProjectRef, title: String, category: String?, owner: String?, due: PartialDate?,
    dates: [Obstacle.State: PartialDate], words: String?
  ) throws {
    for date in dates.values { try refuseFuture(date) }
    try put(
      "obstacle", [("project", SQLValue(project.id)), ("title", .text(title))],
      [
        ("category", category.map { .text($0) }), ("owner", owner.map { .text($0) }),
        ("due", due.map { .text($0.text) }), ("words", words.map { .text($0) }),
      ] + dates.sorted { $0.key.rawValue < $1.key.rawValue }.map { ($0.key.rawValue, .text($0.value.text)) })
  }

  package func putCitation(
    _ subject: CitationSubject, source: String, field: String?, section: String?, line: Int?, place: Int?,
    fact: String?
  ) throws {
    guard let sourceID = try writer.reader.first("SELECT id FROM source WHERE code = ?", [.text(source)])?.int(0) else {
      throw RuleError.unknownSource(source)
    }
    let (table, id) = try row(of: subject)
    try put(
      "citation",
      [
        ("subject", .text(table)), ("subject_id", SQLValue(id)), ("source", SQLValue(sourceID)),
        ("field", SQLValue(field)), ("line", SQLValue(line)), ("place", SQLValue(place)),
      ], [("section", section.map { .text($0) }), ("fact", fact.map { .text($0) })])
  }

  /// What a citation is about, by its natural key.
  package enum CitationSubject: Sendable {
    case project(String)
    case milestone(project: String, MilestoneMark)
    case cluster(String)
    case target(String)
    case targetResult(target: String, dated: String)
    case reportedTotal(programme: String, year: Int?, period: String, metric: String, threshold: String?)
    case statement(project: String, StatementKey)
  }

  private func row(of subject: CitationSubject) throws -> (table: String, id: Int) {
    func only(_ table: String, _ sql: String, _ arguments: [SQLValue], _ key: String) throws -> (String, Int) {
      guard let id = try writer.reader.first(sql, arguments)?.int(0) else {
        throw RuleError.badValue(field: "key", value: key)
      }
      return (table, id)
    }
    switch subject {
    case .project(let code): return ("project", try now.project(coded: code).id)
    case .milestone(let code, let mark):
      return ("milestone", try now.milestone(mark, of: now.project(coded: code)).id)
    case .statement(let code, let key):
      guard let id = try statementID(now.project(coded: code), key) else {
        throw RuleError.badValue(field: "key", value: "\(code)/\(key.month.text)")
      }
      return ("investment_entry", id)
    case .cluster(let code):
      return try only("cluster", "SELECT id FROM cluster WHERE code = ?", [.text(code)], code)
    case .target(let code): return try only("target", "SELECT id FROM target WHERE code = ?", [.text(code)], code)
    case .targetResult(let code, let dated):
      return try only(
        "target_result",
        "SELECT r.id FROM target_result r JOIN target t ON t.id = r.target WHERE t.code = ? AND r.dated = ?",
        [.text(code), .text(dated)], "\(code)/\(dated)")
    case .reportedTotal(let programme, let year, let period, let metric, let threshold):
      return try only(
        "reported_total",
        """
        SELECT r.id FROM reported_total r JOIN programme g ON g.id = r.programme WHERE g.name_zh = ? AND g.year IS ?
          AND r.period = ? AND r.metric = ? AND r.threshold IS ?
        """, [.text(programme), SQLValue(year), .text(period), .text(metric), SQLValue(threshold)],
        "\(programme)/\(period)/\(metric)")
    }
  }

  /// Undoes what `body` wrote where it throws, and nothing else of the step.
  package func attempt(_ body: () throws -> Void) throws {
    do {
      try wordingStoreErrors { try writer.attempt(body) }
    } catch {
      forgetLists()
      throw error
    }
  }

  /// Rows truly changed so far in this step.
  package var changeCount: Int { writer.changeCount }

  @discardableResult
  private func put(
    _ table: String, _ key: [(column: String, value: SQLValue)], _ values: [(column: String, value: SQLValue?)]
  ) throws -> Int {
    if table == "region" || table == "cluster" { forgetLists() }
    return try writer.put(table, key: key, values.compactMap { pair in pair.value.map { (pair.column, $0) } })
  }
}
