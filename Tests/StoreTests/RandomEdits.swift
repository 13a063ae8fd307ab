import Randomness
import Store
import Testing

/// Random edits of a few tables that refer to each other, from so few values that they often collide.
///
/// A seeded generator makes them, so a run that fails fails again.
struct RandomEdits {
  private var generator: SplitMix64
  private let names = ["甲", "乙", "丙", "丁", "戊"]

  init(seed: UInt64) { generator = SplitMix64(seed: seed) }

  mutating func number(_ range: ClosedRange<Int>) -> Int { .random(in: range, using: &generator) }

  mutating func choice<T>(_ values: [T]) throws -> T { try #require(values.randomElement(using: &generator)) }

  /// One to six edits; those that the tables refuse are left out.
  mutating func edit(_ writer: StepWriter) throws {
    for _ in 0..<number(1...6) {
      // Swift needs a copy here: the closure may not change what it captures.
      var edits = self
      do {
        try writer.attempt { try edits.oneEdit(writer) }
      } catch StoreError.constraint {
        // A taken name, a missing parent, a row still referred to: as ordinary life has it.
      }
      self = edits
    }
  }

  private mutating func oneEdit(_ writer: StepWriter) throws {
    let table = try choice([
      "setting", "region", "organization", "project", "project", "project_alias", "project_region", "programme",
      "source", "citation", "note", "obstacle", "project_tag", "milestone",
    ])
    let existing = try writer.reader.rows("SELECT id FROM \(table) ORDER BY id").compactMap { $0.int(0) }
    let action = number(0...9)
    if existing.isEmpty || action < 4 {
      try writer.put(table, key: [("id", nil)], try values(for: table, writer.reader))
    } else if action < 7 {
      let column = try choice(try values(for: table, writer.reader))
      try writer.put(table, key: [("id", SQLValue(try choice(existing)))], [column])
    } else {
      try remove(table, try choice(existing), writer)
    }
  }

  /// A well-behaved command takes the citations of a row along with it.
  private mutating func remove(_ table: String, _ id: Int, _ writer: StepWriter) throws {
    for row in try writer.reader.rows(
      "SELECT id FROM citation WHERE subject = ? AND subject_id = ?", [.text(table), SQLValue(id)])
    {
      try writer.delete("citation", id: try #require(row.int(0)))
    }
    try writer.delete(table, id: id)
    // Where a foreign key is in the way SQLite says so at once; otherwise the row may well come back changed.
    if number(0...3) == 0 {
      try writer.put(table, key: [("id", nil)], try values(for: table, writer.reader))
    }
  }

  private mutating func values(
    for table: String, _ reader: Reader
  ) throws -> [(column: String, value: SQLValue)] {
    let name = SQLValue.text(try choice(names))
    switch table {
    case "setting": return [("name", name), ("value", SQLValue(number(0...3)).asText)]
    case "region":
      return [
        ("code", SQLValue(number(1...6)).asText), ("name_zh", name), ("parent", try some("code", "region", reader)),
        ("is_local", SQLValue(number(0...1))),
      ]
    case "organization": return [("name_zh", name), ("region", try some("code", "region", reader))]
    case "project":
      return [
        ("code", .text("P\(number(1...8))")), ("name_zh", .text("项目\(number(1...8))")),
        ("parent", try some("id", "project", reader)), ("responsible", try some("id", "organization", reader)),
        ("status", .text(try choice(["active", "suspended", "cancelled"]))),
      ]
    case "project_alias": return [("project", try some("id", "project", reader)), ("name", name)]
    case "project_region":
      return [
        ("project", try some("id", "project", reader)), ("region", try some("code", "region", reader)),
        ("weight", SQLValue(number(1...3))),
      ]
    case "note": return [("project", try some("id", "project", reader)), ("dated", "2021-01-01"), ("words", name)]
    case "obstacle": return [("project", try some("id", "project", reader)), ("title", name)]
    case "project_tag": return [("project", try some("id", "project", reader)), ("tag", name)]
    case "milestone":
      return [
        ("project", try some("id", "project", reader)), ("name_zh", name), ("reason", try choice([nil, name])),
        ("ordinal", SQLValue(number(1...3))),
      ]
    case "source": return [("code", name), ("name_zh", name)]
    case "citation":
      let cited = try reader.rows("SELECT id FROM project ORDER BY id").map { $0.value(0) }
      return [
        ("source", try some("id", "source", reader)), ("subject", "project"),
        // Without a project there is nothing to cite, and the table wants something.
        ("subject_id", try choice(cited + (cited.isEmpty ? [nil] : []))), ("line", SQLValue(number(1...2))),
      ]
    default: return [("name_zh", name), ("year", try choice([nil, 2020, 2021]))]
    }
  }

  /// A value that is there to be referred to; sometimes none, or one that is not there.
  private mutating func some(_ column: String, _ table: String, _ reader: Reader) throws -> SQLValue {
    let there = try reader.rows("SELECT \(column) FROM \(table) ORDER BY id").map { $0.value(0) }
    let absent: SQLValue = column == "code" ? "99" : 999
    return try choice([nil, absent] + there + there + there)
  }
}

extension SQLValue {
  /// The same in the type of a TEXT column.
  fileprivate var asText: SQLValue { plainText.map { .text($0) } ?? .null }
}
