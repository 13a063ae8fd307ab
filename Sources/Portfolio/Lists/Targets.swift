internal import Store
package import Values

/// A promised quantity or task, and what came of it. Without any promise: a quantity that was only reported.
package struct Target: Sendable {
  package let id: Int
  package let code: String
  package let name: Name
  package let region: String?
  package let metric: String?
  package let threshold: String?
  package let period: String
  package let comparator: String?
  package let modality: String?
  /// Exact decimals in `unit`.
  package let value: ExactDecimal?
  package let low: ExactDecimal?
  package let high: ExactDecimal?
  package let words: String?
  package let unit: String?
  /// The target of which it is a part, by its code.
  package let parent: String?
  /// How it is computed from the projects; nil: it is only reported.
  package let measure: TargetMeasure?
  package let result: Result?
  package let step: Int

  package struct Result: Sendable {
    package let dated: String
    package let comparator: String?
    package let value: ExactDecimal?
    package let words: String?
  }
}

extension Snapshot {
  /// Targets whose period ends in or covers a period; all without one.
  package func targets(in period: Period? = nil) throws -> [Target] {
    let all = try targets("1", [])
    guard let period else { return all }
    return all.filter { target in
      guard let date = try? PartialDate(parsing: target.period), let last = date.last else { return false }
      return last >= period.first.first && last <= period.last.last
    }
  }

  /// A target by its code, its number or its name.
  package func target(named word: String) throws -> Target {
    let plain = word.trimmed
    if plain.hasPrefix("@"), let id = Int(plain.dropFirst()), let found = try targets("t.id = ?", [SQLValue(id)]).first
    {
      return found
    }
    for (condition, argument) in [
      ("t.code = ?", plain), ("t.name_zh = ?", plain),
      ("t.name_zh LIKE ? ESCAPE '\\'", "%\(plain.escapedForLike)%"),
    ] {
      let found = try targets(condition, [SQLValue(argument)])
      if let only = found.first, found.count == 1 { return only }
      if !plain.isEmpty, found.count > 1 {
        throw RuleError.ambiguousTarget(word, found.map { "\($0.code) \($0.name.zh) \($0.period)" })
      }
    }
    let words = try targets().flatMap { [$0.code, $0.name.zh] }
    throw RuleError.unknownTarget(word, near: Likeness.nearest(to: plain, among: words))
  }

  /// The target of this code, letter for letter; a word that is no code means what it means elsewhere.
  package func target(coded code: String) throws -> Target {
    try targets("t.code = ?", [SQLValue(code)]).first ?? target(named: code)
  }

  private func targets(_ condition: String, _ arguments: [SQLValue]) throws -> [Target] {
    try reader.rows(
      """
      SELECT t.id, t.code, t.name_zh, t.name_en, t.region, t.metric, t.threshold, t.period, t.comparator, t.modality,
        t.value, t.low, t.high, t.words, t.unit, t.step, r.dated, r.comparator, r.value, r.words,
        (SELECT a.code FROM target a WHERE a.id = t.parent), t.measure_kind, t.measure_filter
      FROM target t LEFT JOIN target_result r ON r.id =
        (SELECT id FROM target_result WHERE target = t.id ORDER BY dated DESC, id DESC LIMIT 1)
      WHERE \(condition) ORDER BY t.id
      """, arguments
    ).map { row in
      func decimal(_ index: Int) -> ExactDecimal? { row.text(index).flatMap { try? ExactDecimal(parsing: $0) } }
      return Target(
        id: row.int(0) ?? 0, code: row.text(1) ?? "", name: Name(zh: row.text(2) ?? "", en: row.text(3)),
        region: row.text(4), metric: row.text(5), threshold: row.text(6), period: row.text(7) ?? "",
        comparator: row.text(8), modality: row.text(9), value: decimal(10), low: decimal(11), high: decimal(12),
        words: row.text(13), unit: row.text(14), parent: row.text(20),
        measure: row.text(21).flatMap(TargetMeasure.Kind.init(rawValue:)).map {
          TargetMeasure(kind: $0, filter: row.text(22) ?? "")
        },
        result: row.text(16).map {
          Target.Result(dated: $0, comparator: row.text(17), value: decimal(18), words: row.text(19))
        }, step: row.int(15) ?? 0)
    }
  }
}

/// What `targets set` may set.
package struct TargetValues: Sendable {
  /// Column and text, both as they are stored; nil clears.
  package var values: [(column: String, text: String?)] = []

  package static let columns = [
    "name", "name_en", "region", "metric", "threshold", "period", "comparator", "modality", "value", "low", "high",
    "words", "unit", "measure_filter", "measure_kind",
  ]

  package init() {}

  /// A kind and its filter together; nil clears both.
  package mutating func set(_ measure: TargetMeasure?) {
    values.append(("measure_kind", measure?.kind.rawValue))
    values.append(("measure_filter", measure.flatMap { $0.filter.isEmpty ? nil : $0.filter }))
  }
}

extension Recording {
  /// Makes or changes a target.
  ///
  /// - Throws: ``RuleError/badValue(field:value:)`` for what is no number, period or comparator;
  ///   ``RuleError/unknownMeasure(_:near:)``, ``RuleError/measureUnit(_:unit:)``, ``FilterFault`` for a measure.
  package func setTarget(code: String, _ values: TargetValues) throws {
    var stored: [(String, SQLValue)] = []
    for (column, text) in values.values {
      stored.append((column == "name" ? "name_zh" : column, SQLValue(try checked(column, text))))
    }
    let known = try writer.reader.first("SELECT id FROM target WHERE code = ?", [SQLValue(code)])
    let id: Int
    if let there = known?.int(0) {
      id = there
    } else {
      guard let name = stored.first(where: { $0.0 == "name_zh" })?.1, name != .null else {
        throw RuleError.missingField("name")
      }
      guard let period = stored.first(where: { $0.0 == "period" })?.1, period != .null else {
        throw RuleError.missingField("period")
      }
      id = try writer.insert("target", ["code": SQLValue(code), "name_zh": name, "period": period])
    }
    for column in ["name_zh", "period"] where stored.contains(where: { $0.0 == column && $0.1 == .null }) {
      throw RuleError.missingField(column == "name_zh" ? "name" : column)
    }
    for (column, value) in stored { try writer.update("target", id: id, [column: value]) }
    let target = try now.target(coded: code)
    if let low = target.low, let high = target.high, low > high {
      throw RuleError.badValue(field: "low", value: low.text)
    }
    try refuseMeasure(of: target)
  }

  /// A filter needs to be told what to do with it, and money a unit of money; a count has none.
  private func refuseMeasure(of target: Target) throws {
    guard let measure = target.measure else {
      let row = try writer.reader.first("SELECT measure_filter FROM target WHERE id = ?", [SQLValue(target.id)])
      if row?.text(0) != nil { throw RuleError.missingField("measure_kind") }
      return
    }
    let isMoney = target.unit.map { MoneyUnit($0) != nil } ?? false
    guard isMoney == measure.kind.isMoney else { throw RuleError.measureUnit(measure.kind, unit: target.unit) }
  }

  /// Makes a target a part of another; nil: of none.
  package func setTargetParent(code: String, parent: String?) throws {
    let target = try now.target(coded: code)
    guard let parent else {
      try writer.update("target", id: target.id, ["parent": .null])
      return
    }
    let above = try now.target(coded: parent)
    let loop = try writer.reader.first(
      """
      WITH RECURSIVE up (id) AS (SELECT ?1 UNION
        SELECT t.parent FROM target t JOIN up ON t.id = up.id WHERE t.parent IS NOT NULL)
      SELECT 1 FROM up WHERE id = ?2
      """, [SQLValue(above.id), SQLValue(target.id)])
    guard loop == nil else { throw RuleError.badValue(field: "parent", value: parent) }
    try writer.update("target", id: target.id, ["parent": SQLValue(above.id)])
  }

  private func checked(_ column: String, _ text: String?) throws -> String? {
    guard let text = text?.trimmed, !text.isEmpty else { return nil }
    switch column {
    case "region": return try now.codes(.region).find(text).code
    case "modality": return try now.codes(.modality).find(text).code
    case "period": return try PartialDate(parsing: text).text
    case "value", "low", "high":
      do { return try ExactDecimal(parsing: text).text } catch { throw RuleError.badValue(field: column, value: text) }
    case "comparator":
      let words = [
        "≥": ">=", "≤": "<=", "＝": "=", "以上": ">=", "以下": "<=", "超过": ">", "左右": "~", "约": "~",
        "at least": ">=", "about": "~",
      ]
      let plain = words[text] ?? FullWidth.folded(text)
      guard ["=", ">=", ">", "<=", "<", "~", "between"].contains(plain) else {
        throw RuleError.badValue(field: column, value: text)
      }
      return plain
    case "measure_kind":
      guard let kind = TargetMeasure.Kind(word: text) else {
        throw RuleError.unknownMeasure(text, near: Likeness.nearest(to: text, among: TargetMeasure.Kind.words))
      }
      return kind.rawValue
    case "measure_filter":
      _ = try FilterParser.parse(line: text)
      return text
    default: return text
    }
  }

  /// Records what came of a target; the same date again replaces it.
  package func recordTarget(
    _ target: Int, dated: PartialDate, comparator: String?, value: ExactDecimal?, words: String?
  ) throws {
    guard value != nil || words != nil else { throw RuleError.missingField("value") }
    try refuseFuture(dated)
    try writer.put(
      "target_result",
      key: ["target": SQLValue(target), "dated": SQLValue(dated)],
      ["comparator": SQLValue(comparator), "value": SQLValue(value?.text), "words": SQLValue(words)])
  }
}

extension Snapshot {
  /// The rows of a target's results, by date.
  package func resultIDs(of target: Target) throws -> [Int] {
    try reader.rows("SELECT id FROM target_result WHERE target = ? ORDER BY dated", [SQLValue(target.id)])
      .compactMap { $0.int(0) }
  }
}
