internal import Portfolio
internal import Reports
internal import Wording

/// The options by which a person arranges a list, the same for all lists.
extension Option {
  static let sortColumn = Option(
    "sort", "排序", (Labels.column, .text), Phrase(en: "by a column; -COLUMN: greatest first", zh: "按列排序；-列为降序"))
  static let chosenColumns = Option(
    "columns", "列", (Labels.columns, .text), Phrase(en: "columns to show, parted by commas", zh: "显示的列，用逗号分隔"))
  static let groupColumn = Option(
    "group", "分组", (Labels.column, .text), Phrase(en: "grouped by a column, with subtotals", zh: "按列分组，附小计"))
  static let group = Option(
    "group", "分组", (Labels.field, .field), Phrase(en: "grouped by a field, with subtotals", zh: "按字段分组，附小计"))

  static let arranging: [Option] = [.sortColumn, .chosenColumns, .limit, .groupColumn, .all]
}

extension Labels {
  static let column = Phrase(en: "COLUMN", zh: "列")
  static let columns = Phrase(en: "COLUMN,…", zh: "列,…")
}

extension Session {
  /// How the options ask for a list to be arranged.
  func arrangement(_ input: Input) throws -> SheetArrangement {
    SheetArrangement(
      sort: input.option("sort"), columns: Session.names(input.option("columns")), limit: try number("limit", input),
      group: input.option("group"))
  }

  /// A list as the options ask for it.
  func arranged(_ sheet: Sheet, _ input: Input) throws -> Sheet { try arrangement(input).arranged(sheet) }

  /// Names parted by commas.
  static func names(_ text: String?) -> [String]? {
    text.map { $0.split(whereSeparator: { ",，、".contains($0) }).map { String($0).trimmed } }
  }

  func showArranged(_ sheet: Sheet, _ input: Input) throws {
    try show(arranged(sheet, input), showsAll: input.flag("all"))
  }
}
