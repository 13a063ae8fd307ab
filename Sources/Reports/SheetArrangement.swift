internal import Portfolio
internal import Values
package import Wording

/// A word that names no column of an answer.
package enum SheetFault: Error, Equatable {
  /// - Parameters:
  ///   - near: the names that resemble it.
  ///   - known: all columns, in English by key, in Chinese by heading.
  case unknownColumn(String, near: [String], known: [Phrase])
}

/// How a person wants a list: sorted, in groups, with other columns, cut short.
///
/// A column is named by its key or by its heading in either language. In this order: rows are sorted, all but the
/// first are left out, the rest is grouped, columns are chosen.
package struct SheetArrangement: Sendable {
  /// `-` before a name: greatest first. Unknown values come last either way, and equal rows stay as they stood.
  package var sort: String?
  package var columns: [String]?
  package var limit: Int?
  package var group: String?

  package init(sort: String? = nil, columns: [String]? = nil, limit: Int? = nil, group: String? = nil) {
    self.sort = sort
    self.columns = columns
    self.limit = limit
    self.group = group
  }

  /// - Throws: ``SheetFault``; ``MoneyOverflow``.
  package func arranged(_ sheet: Sheet) throws -> Sheet {
    var sheet = sheet
    if let sort { try sheet.sort(by: sort) }
    if let limit { sheet.limit(to: limit) }
    if let group { try sheet.group(by: group) }
    if let columns { try sheet.choose(columns) }
    return sheet
  }
}

extension Sheet {
  fileprivate mutating func sort(by word: String) throws(SheetFault) {
    let isDescending = word.hasPrefix("-") || word.hasPrefix("−")
    let column = try position(of: isDescending ? String(word.dropFirst()) : word)
    rows = rows.enumerated().sorted { a, b in
      let order = CellOrder.compared(a.element[column], b.element[column], isDescending: isDescending)
      return order == .same ? a.offset < b.offset : order == .before
    }.map(\.element)
  }

  fileprivate mutating func limit(to most: Int) {
    guard rows.count > most else { return }
    let all = ReportWords.countOf(rows.count)
    let shown = ReportWords.countOf(most, of: rows.count)
    rows = Array(rows.prefix(most))
    if let place = caption.firstIndex(of: all) { caption[place] = shown } else { caption.append(shown) }
  }

  fileprivate mutating func choose(_ words: [String]) throws(SheetFault) {
    var chosen: [(position: Int, place: Column.Place)] = []
    for word in words {
      for (position, place) in family(of: try position(of: word)) where !chosen.contains(where: { $0.0 == position }) {
        chosen.append((position, place))
      }
    }
    keep(chosen.map(\.position))
    for (index, (_, place)) in chosen.enumerated() { (columns[index].place, columns[index].isSpare) = (place, false) }
  }

  /// What comes along with a column: what people read has its codes and figures for machines beside it, and the
  /// other way round.
  private func family(of position: Int) -> [(Int, Column.Place)] {
    let column = columns[position]
    let twins = columns.indices.filter { columns[$0].heading == column.heading && columns[$0].place != .everywhere }
    switch column.place {
    case .everywhere: return [(position, .everywhere)]
    case .machineOnly where !twins.contains { columns[$0].place == .peopleOnly }:
      let name =
        columns.firstIndex { $0.key == column.key + "_name" }
        ?? columns.firstIndex { $0.heading == column.heading && $0.place == .everywhere }
      guard let name else {
        return [(position, .everywhere)]
      }
      return [(position, .machineOnly), (name, .everywhere)]
    case .machineOnly, .peopleOnly: return twins.map { ($0, columns[$0].place) }
    }
  }

  /// The column that a word names.
  func position(of word: String) throws(SheetFault) -> Int {
    let plain = Self.plain(word)
    func first(_ isMeant: (Column) -> Bool) -> Int? {
      columns.firstIndex { isMeant($0) && $0.place != .machineOnly } ?? columns.firstIndex(where: isMeant)
    }
    if let found = columns.firstIndex(where: { Self.plain($0.key) == plain }) { return found }
    if let found = first({ Self.plain($0.heading.zh) == plain || Self.plain($0.heading.en) == plain }) { return found }
    // The words by which filters know a project's fields name columns as well.
    if let field = Field(word: word), let found = first({ [field.rawValue, "\(field.rawValue)_pp"].contains($0.key) }) {
      return found
    }
    let shown = columns.filter { $0.place != .machineOnly }
    let names = shown.flatMap { [$0.key, $0.heading.zh, $0.heading.en] } + columns.map(\.key)
    throw .unknownColumn(
      word, near: Likeness.nearest(to: plain, among: names.uniqued()),
      known: shown.map { Phrase(en: $0.key, zh: $0.heading.zh) })
  }

  private static func plain(_ word: String) -> String {
    FullWidth.folded(word).lowercased().filter { !"_- /".contains($0) }
  }
}

extension [String] {
  /// Each once, in the order of their first standing.
  fileprivate func uniqued() -> [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
