import Foundation
import Portfolio
import Randomness
import Testing
import Values

/// Random inputs never crash or hang the reader of filters, and no value gets into SQL.
///
/// `Scripts/fuzz filter` runs millions of them; what it finds fails again with its seed.
struct FilterFuzzTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let isLong = environment["LUBAN_FUZZ_COUNT"] != nil
  private static let count = environment["LUBAN_FUZZ_COUNT"].flatMap(Int.init) ?? 20_000
  private static let seed = environment["LUBAN_FUZZ_SEED"].flatMap(UInt64.init) ?? 1

  /// So many inputs are read on one view of the registry.
  private static let batch = 10_000

  private struct Tally {
    var (read, refused, compiled, prepared) = (0, 0, 0, 0)
    var slowest = Duration.zero
    var slowestWords: [FilterWord] = []
  }

  @Test("Random inputs are read or refused; what is read is SQL of known words that SQLite takes")
  func inputs() throws {
    let registry = try TemporaryRegistry()
    try registry.project("A", "甲", [(.region, "滕州")])
    let context = try registry.context("2021-05")
    let known = try registry.read { try Self.knownTokens($0, context) }
    var tally = Tally()
    var seen: Set<Int> = []
    for start in stride(from: 0, to: Self.count, by: Self.batch) {
      // Each batch has a seed of its own, so that what fails in one is found again in seconds.
      let seed = Self.seed &+ UInt64(start / Self.batch)
      var inputs = FilterInputs(seed: seed)
      if seen.count > 1_000_000 { seen = [] }
      try registry.read { snapshot in
        for number in 0..<min(Self.batch, Self.count - start) {
          let words = inputs.input()
          let begun = ContinuousClock.now
          try check(words, snapshot, context, known, &seen, &tally, "seed \(seed), input \(number)")
          let took = begun.duration(to: .now)
          if took > tally.slowest { (tally.slowest, tally.slowestWords) = (took, words) }
        }
      }
    }
    #expect(tally.read > Self.count / 10)
    #expect(tally.refused > Self.count / 10)
    #expect(tally.compiled > Self.count / 20)
    if Self.isLong {
      let words = tally.slowestWords.map(\.text).joined(separator: " ").prefix(200)
      Attachment.record(
        """
        read \(tally.read), refused \(tally.refused); compiled \(tally.compiled), of these prepared \(tally.prepared) \
        different ones; the slowest took \(tally.slowest): \(words)
        """, named: "fuzz.txt")
    }
  }

  private func check(
    _ words: [FilterWord], _ snapshot: Snapshot, _ context: FilterContext, _ known: Set<Substring>,
    _ seen: inout Set<Int>, _ tally: inout Tally, _ place: String
  ) throws {
    let filter: Filter
    do {
      filter = try FilterParser.parse(words)
      tally.read += 1
    } catch {
      #expect(
        words.indices.contains(error.place.word) || words.isEmpty || words.count > FilterParser.mostWords, "\(place)")
      tally.refused += 1
      return
    }
    let sql: String
    do {
      sql = try snapshot.sqlText(of: filter, context)
    } catch is FilterFault {
      // A value that is none: said by an error of its own.
      return
    }
    tally.compiled += 1
    guard seen.insert(sql.hashValue).inserted else { return }
    let strange = Self.tokens(sql).filter { !known.contains($0) }
    #expect(strange.isEmpty, "\(place): \(strange)")
    // Read without being kept: the connection keeps every statement that a verb asks.
    let unbound = sql.replacing("?", with: "NULL")
    #expect(throws: Never.self, "\(place): \(words.map(\.text))") {
      _ = try snapshot.query("SELECT 1 FROM project p \(unbound) LIMIT 0")
      if tally.prepared.isMultiple(of: 100) { _ = try snapshot.count(filter, context) }
    }
    tally.prepared += 1
  }

  private static func tokens(_ sql: String) -> [Substring] {
    sql.split { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == "$") }
  }

  /// Every word that the SQL of plain filters is made of.
  private static func knownTokens(_ snapshot: Snapshot, _ context: FilterContext) throws -> Set<Substring> {
    var known: Set<Substring> = [
      "WHERE", "NOT", "AND", "OR", "EXISTS", "ifnull", "json_extract", "value", "$", "0", "1",
    ]
    for number in 0..<40 { known.formUnion([Substring("list\(number)"), Substring("\(number)")]) }
    let values = [
      "甲", "none", "滕州", "transport", "start", "active", "red", "new", "road", "own", "1亿..2亿", "1亿", "50%..60%", "50%",
      "1..2",
      "2021..2022", "2021", "start..open", "A", "以前2021", ">2021", "<2021",
    ]
    for field in Field.allCases {
      for value in values {
        let filter = Filter.not(.field(field, .matches, FilterText(value)))
        if let sql = try? snapshot.sqlText(of: filter, context) { known.formUnion(tokens(sql)) }
      }
    }
    // A word is found by the index alone, or in the text as well, or, of nothing but signs, in the text alone.
    let texts: [Filter] = ["甲", "甲乙丙", "abc def", "a", "（"].map { .text($0) }
    for filter in Filter.Flag.allCases.map(Filter.flag) + texts + [.all] {
      known.formUnion(tokens(try snapshot.sqlText(of: filter, context)))
    }
    return known
  }

  @Test("A filter printed as words is read as the same filter")
  func roundTrip() throws {
    var inputs = FilterInputs(seed: 3)
    for number in 0..<10_000 {
      let filter = inputs.filter()
      let read = try? FilterParser.parse(filter.words)
      guard read != filter else { continue }
      Issue.record("\(number): \(filter.words.map(\.text))")
      break
    }
  }

  @Test("Names in a filter are bound: they cannot end a statement")
  func injection() throws {
    let registry = try TemporaryRegistry()
    try registry.project("A", "甲'; DROP TABLE project; --")
    for field in Field.allCases where !field.isFigure {
      let filter = Filter.field(field, .matches, "甲'; DROP TABLE project; --")
      _ = try? registry.read { try $0.projects(where: filter, context: try registry.context()) }
    }
    let found = try registry.read {
      try $0.projects(where: .text("'; DROP TABLE project; --"), context: try registry.context())
    }
    #expect(found.map(\.ref.code) == ["A"])
  }
}
