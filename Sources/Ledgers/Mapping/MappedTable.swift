internal import Portfolio
internal import Spreadsheets
internal import Values

/// A mapping laid over one table: which of its columns says what.
struct MappedTable {
  /// One column of the table.
  struct Column {
    let index: Int
    let heading: String
    let mapped: MappedColumn
    let time: HeadingPattern.Time
    /// The unit that the mapping or the heading says.
    let unit: String?
    /// Where the row tells the time, or the milestone's name.
    let atIndex: Int?
    let nameIndex: Int?
  }

  let columns: [Column]
  let head: [TableRow]
  let lastHeadingRow: Int
  private let skips: [(index: Int, texts: [TextPattern])]

  /// Among so many first rows the heading is looked for.
  static let mostRows = HeadingFinder.mostRows

  /// - Throws: ``MappingFault``.
  init(_ mapping: Mapping, _ rows: [TableRow]) throws(MappingFault) {
    let place: Int
    if let number = mapping.headingRow {
      guard let found = rows.firstIndex(where: { $0.number == number }) else { throw .noHeading }
      place = found
    } else {
      place = try MappedTable.headingPlace(mapping, rows)
    }
    let headings = rows[place].cells.map(\.headingText)
    func index(_ pattern: TextPattern, _ line: Int) throws(MappingFault) -> Int {
      guard let found = headings.firstIndex(where: { pattern.matches($0) }) else {
        throw .noColumn(line: line, heading: pattern.source)
      }
      return found
    }
    var columns: [Column] = []
    for mapped in mapping.columns {
      let found = headings.indices.compactMap { index in mapped.heading.match(headings[index]).map { (index, $0) } }
      if found.isEmpty, mapped.isOptional { continue }
      guard !found.isEmpty else { throw .noColumn(line: mapped.line, heading: mapped.heading.source) }
      guard found.count == 1 || mapped.heading.hasTime else {
        throw .severalColumns(
          line: mapped.line, heading: mapped.heading.source, found.map { TextPattern.plain(headings[$0.0]) })
      }
      var atIndex: Int?
      if let at = mapped.at { atIndex = try index(at, mapped.line) }
      var nameIndex: Int?
      if case .milestone(.column(let pattern), _) = mapped.meaning { nameIndex = try index(pattern, mapped.line) }
      for (place, time) in found {
        columns.append(
          Column(
            index: place, heading: headings[place], mapped: mapped, time: time,
            unit: mapped.unit ?? HeadingText([headings[place]]).unit, atIndex: atIndex, nameIndex: nameIndex))
      }
    }
    var skips: [(index: Int, texts: [TextPattern])] = []
    for test in mapping.skips { skips.append((try index(test.column, 1), test.texts)) }
    self.columns = columns
    self.skips = skips
    head = Array(rows[...place])
    lastHeadingRow = rows[place].number
  }

  /// The row that has the most of the mapping's columns.
  private static func headingPlace(_ mapping: Mapping, _ rows: [TableRow]) throws(MappingFault) -> Int {
    let counts = rows.map { row in
      mapping.columns.count { column in row.cells.contains { column.heading.match($0.headingText) != nil } }
    }
    guard let most = counts.max(), most > 0, let place = counts.firstIndex(of: most) else { throw .noHeading }
    return place
  }

  func skips(_ row: TableRow) -> Bool {
    row.cells.allSatisfy(\.isEmpty)
      || skips.contains { test in test.texts.contains { $0.matches(row[test.index].reading) } }
  }
}
