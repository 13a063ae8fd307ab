package import Values
package import Wording

/// What a report says, before how it looks: typed cells under keyed columns.
package struct Sheet: Sendable {
  /// One typed value. `unknown` is what no one stated: — in a table, null in JSON, empty in CSV.
  package enum Cell: Equatable, Sendable {
    case unknown
    case text(String)
    case phrase(Phrase)
    /// A word from a code list: the phrase for people, the code for machines.
    case word(code: String, Phrase, Tone)
    case integer(Int)
    /// An exact decimal number, as canonical text (`-1.50`).
    case decimal(String)
    case money(Money)
    /// A fraction: percent with one decimal for people, six or more decimals for machines.
    case fraction(Ratio)
    /// Percentage points, already multiplied by 100: one signed decimal for people.
    case points(Ratio)
    case date(PartialDate)
    case flag(Bool)
    case list([String])
  }

  /// Colour with meaning; the meaning always also stands in words.
  package enum Tone: Sendable { case plain, good, warning, bad, faint }

  package struct Column: Equatable, Sendable {
    package enum Place: Sendable { case everywhere, peopleOnly, machineOnly }
    /// English snake_case; the key in JSON and the heading in CSV.
    package var key: String
    package var heading: Phrase
    package var place: Place
    /// The first to be left out where a table is wider than the terminal: what it says stands elsewhere as well.
    package var isSpare = false

    package init(_ key: String, _ heading: Phrase, _ place: Place = .everywhere) {
      self.key = key
      self.heading = heading
      self.place = place
    }
  }

  /// `rows`: a list. `record`: one row, shown as heading and value, an object in JSON. `letters`: a list whose last
  /// column is running text to be copied, shown whole under a line of what stands before it.
  package enum Shape: Sendable { case rows, record, letters }

  /// The key of the part in JSON: `rows` where the sheet is the whole answer.
  package var key: String
  package var shape: Shape
  /// Parts of the line above the table; the money unit is added by the renderer.
  package var caption: [Phrase]
  package var columns: [Column]
  /// Each row has as many cells as there are columns.
  package var rows: [[Cell]]
  package var total: [Cell]?
  /// The one row says it all: people need not read it twice.
  package var isTotalForMachines = false
  /// The rows sorted into groups with subtotals; nil: one plain list.
  package var grouping: Grouping?
  /// A column of rates that a terminal with room draws as bars too; nil: none.
  package var bars: Bars?
  /// What can be drawn of it; nil: nothing.
  package var picture: Picture?
  /// Sentences under the table; `notes` in JSON.
  package var notes: [Phrase]
  /// More keys of the JSON object beside `rows`: period, time_progress, rule.
  package var facts: [(key: String, cell: Cell)]
  /// What a person reads where there are no rows.
  package var empty: Phrase
  /// Of a part among others so many rows stand on a screen at first, and the phrase names the command that shows
  /// all; nil: as many as in any list. Pipes and machine formats are never cut.
  package var glance: (rows: Int, more: Phrase)?
  /// Two columns that explain themselves have no headings for people.
  package var hasHeadings = true
  /// What the rows are as days of a calendar; nil: they cannot be written as one.
  package var calendar: Calendar?
  /// A part that people need not see while it has no rows; machines still find its key.
  package var isHiddenWhenEmpty = false

  package init(
    key: String = "rows", shape: Shape = .rows, caption: [Phrase] = [], columns: [Column], rows: [[Cell]] = [],
    total: [Cell]? = nil, notes: [Phrase] = [], facts: [(key: String, cell: Cell)] = [],
    empty: Phrase = Phrase(en: "nothing to list", zh: "没有可列的内容")
  ) {
    self.key = key
    self.shape = shape
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.total = total
    self.notes = notes
    self.facts = facts
    self.empty = empty
  }
}

extension Sheet {
  /// Keys of amounts that are held against each other within a row, and so stand in one unit.
  package static let heldTogether: Set<String> = [
    "plan", "completed", "remaining", "arrived", "paid", "amount", "ytd", "planned", "published", "now", "difference",
  ]

  /// Rates that a person compares, drawn as bars beside the numbers.
  package struct Bars: Equatable, Sendable {
    /// The key of the column.
    package var key: String
    /// The share of the year gone, against which they are held.
    package var timeProgress: Ratio

    package init(_ key: String, against timeProgress: Ratio) {
      self.key = key
      self.timeProgress = timeProgress
    }
  }

  /// The total row that people see.
  package var totalForPeople: [Cell]? { isTotalForMachines ? nil : total }
}

/// What a reading command gives: one sheet, or several parts (`show`: project, milestones, …).
package struct Answer: Sendable {
  package var parts: [Sheet]
  /// The document that the parts belong to; nil: they are all there is.
  package var paper: Paper?

  package init(_ parts: [Sheet]) { self.parts = parts }
  package init(_ sheet: Sheet) { parts = [sheet] }

  /// The parts that a person sees.
  package var partsForPeople: [Sheet] { parts.filter { !($0.isHiddenWhenEmpty && $0.rows.isEmpty) } }
}
