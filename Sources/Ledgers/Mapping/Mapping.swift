internal import Portfolio
package import Values

/// How a table that is no ledger is read: which column says what. Written as YAML; see Docs/mappings.md.
package struct Mapping: Sendable {
  package var sheet: String?
  /// The row of the heading; nil: the first one that has every column of the mapping.
  var headingRow: Int?
  var skips: [RowTest] = []
  package var month: Month?
  /// Of estimates, ratings and notes.
  var dated: PartialDate?
  var unit: String?
  var dateFormats: [DateFormat] = []
  var decimalSign: Character = "."
  /// Cells that state nothing.
  var unknown: [TextPattern] = []
  package var reporter: String?
  /// Projects that are not known are made.
  package var addsProjects = false
  /// Organizations that are not known are made, whatever they resemble.
  var addsOrganizations = false
  var columns: [MappedColumn] = []
  /// Fields that are the same for every row.
  var constants: [(field: Field, text: String)] = []
}

/// A column of a mapping: the headings that it stands for, and what they say.
struct MappedColumn: Sendable {
  let heading: HeadingPattern
  let meaning: MappedMeaning
  /// What stands in a cell, and what is meant by it; nil: it states nothing.
  var values: [(pattern: TextPattern, value: String?)] = []
  var unit: String?
  /// The column that tells the month or the year of this row's figure.
  var at: TextPattern?
  /// The table may be without it.
  var isOptional = false
  /// Where the mapping says it, for errors.
  let line: Int
}

/// What a mapped column says of a project.
enum MappedMeaning: Sendable {
  case code, national, name
  case field(Field)
  case estimate(kind: String, dated: PartialDate?)
  case plan(year: Int?, fund: String?)
  case investment(Basis, month: Month?, fund: String?, measure: String)
  case milestone(MilestoneName, MilestoneDate)
  case rating(scheme: String, assessor: String?)
  case ratingWords(scheme: String)
  case progress, problem, reason, reporter, fund, skip
  /// Words, with the label before them.
  case note(label: String?)

  /// A milestone by its name, or named by another column of the row.
  enum MilestoneName: Sendable {
    case name(String)
    case column(TextPattern)
  }
}

/// A row is passed over if a column holds one of these.
struct RowTest: Sendable {
  let column: TextPattern
  let texts: [TextPattern]
}

/// A text in which `*` stands for anything; width, case and blanks do not matter.
struct TextPattern: Sendable, Hashable {
  let source: String
  private let parts: [String]

  init(_ text: String) {
    source = text
    parts = TextPattern.plain(text).split(separator: "*", omittingEmptySubsequences: false).map(String.init)
  }

  func matches(_ text: String) -> Bool {
    let plain = TextPattern.plain(text)
    guard parts.count > 1, let first = parts.first, let last = parts.last else { return plain == parts.first }
    guard plain.hasPrefix(first), plain.dropFirst(first.count).hasSuffix(last) else { return false }
    var rest = plain.dropFirst(first.count).dropLast(last.count)
    for part in parts.dropFirst().dropLast() where !part.isEmpty {
      guard let range = rest.firstRange(of: part) else { return false }
      rest = rest[range.upperBound...]
    }
    return true
  }

  static func plain(_ text: String) -> String {
    FullWidth.folded(text).lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
