internal import Values

/// The words of one project in the form in which they are looked for.
///
/// Lines of UTF-8: the first letter of each says where it stands, the rest is the text with full-width forms and
/// capitals made plain. It follows from the rows alone, so that it can be made anew at any time.
package struct SearchText: Equatable, Sendable {
  package let text: String

  package init(stored text: String) { self.text = text }

  /// - Parameter words: what is said, in the order of its sources.
  init(_ words: [(source: Int, text: String)]) {
    // Rows of one source come in the order of whatever index found them.
    let ordered = words.sorted { ($0.source, $0.text) < ($1.source, $1.text) }
    text = ordered.map { source, text in
      let place = SearchSource.all[source].place
      let plain = place == .pinyin ? Syllables.parted(text) : SearchText.plain(text)
      return String(decoding: [place.rawValue], as: UTF8.self) + plain
    }.joined(separator: "\n")
  }

  /// A text on one line, with full-width forms and capitals made plain.
  package static func plain(_ text: String) -> String {
    let folded = FullWidth.folded(text).lowercased()
    guard folded.utf8.contains(where: { $0 < 0x20 }) else { return folded }
    return String(String.UnicodeScalarView(folded.unicodeScalars.map { $0.value < 0x20 ? " " : $0 }))
  }

  /// Hands over each line's place and bytes.
  package func eachLine(_ body: (SearchPlace, ArraySlice<UInt8>) -> Void) {
    let bytes = Array(text.utf8)
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      guard let letter = line.first, let place = SearchPlace(rawValue: letter) else { continue }
      body(place, line.dropFirst())
    }
  }
}

/// A text as it was recorded.
package struct SaidText: Sendable {
  package let text: String
  /// What is looked through: the text itself, or how it sounds.
  private let place: SearchPlace
  private let plain: String

  fileprivate init(_ text: String, _ place: SearchPlace, searched: String) {
    self.text = text
    self.place = place
    plain = place == .pinyin ? Syllables.parted(searched) : SearchText.plain(searched)
  }

  package func holds(_ word: SearchWord) -> Bool { word.fit(place, Array(plain.utf8)[...]) != nil }
}

extension Reader {
  /// What is said about a project at a place, as it was recorded; for pinyin the names that are spoken so.
  package func said(at place: SearchPlace, of project: Int) throws -> [SaidText] {
    try SearchSource.all.filter { $0.place == place }.flatMap { source in
      let shown = place == .pinyin ? (source.table == "project" ? "name_zh" : "name") : source.column
      return try rows(
        """
        SELECT \(shown), \(source.column) FROM \(source.table)
        WHERE \(source.project) = ? AND \(source.column) <> '' ORDER BY id
        """, [SQLValue(project)]
      ).map { SaidText($0.text(0) ?? "", place, searched: $0.text(1) ?? "") }
    }
  }

  /// What is said about one project now; nil: there is no such project.
  package func searchText(of project: Int) throws -> SearchText? {
    let words = try rows(SearchSource.ofOne, [SQLValue(project)]).map { ($0.int(0) ?? 0, $0.text(1) ?? "") }
    return words.isEmpty ? nil : SearchText(words)
  }

  /// What is said about every project, read without the index: of the past, or of a step that is being written.
  package func eachSearchText(_ body: (Int, SearchText) throws -> Void) throws {
    var words: [Int: [(source: Int, text: String)]] = [:]
    for (number, source) in SearchSource.all.enumerated() {
      try each(
        "SELECT \(source.project), \(source.column) FROM \(source.table) WHERE \(source.column) <> ''"
      ) { row in
        words[row.int(0) ?? 0, default: []].append((number, row.text(1) ?? ""))
      }
    }
    for (project, said) in words.sorted(by: { $0.key < $1.key }) { try body(project, SearchText(said)) }
  }
}
