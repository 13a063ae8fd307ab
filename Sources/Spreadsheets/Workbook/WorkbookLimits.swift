/// How much is read before a workbook is refused: far above what offices write, far below what fills a machine.
enum WorkbookLimits {
  /// Entries of the zip file.
  static let parts = 10_000
  /// Of a sheet inflated. It is streamed, so this costs time, not memory; a million rows of 40 columns have 2 GiB.
  static let sheetBytes = 4 << 30
  /// Of the shared texts inflated, rich text and markup included; most of it is not kept.
  static let sharedTextPartBytes = 1 << 30
  /// Of the shared texts as they are kept.
  static let sharedTextBytes = 256 << 20
  /// Of any other part inflated.
  static let smallPartBytes = 64 << 20
  /// A part may inflate to so many times its size once it is larger than `ratioFreeBytes`. Sheets with numbered cells
  /// have 10 to 20, with nothing but one value and no numbers 130; a bomb has a thousand.
  static let ratio = 250
  static let ratioFreeBytes = 16 << 20
  /// The largest sheet that the format allows.
  static let rows = 1_048_576
  static let columns = 16_384
  static let textCharacters = 32_767
  /// Of texts that stand in the cells of one row.
  static let rowTextBytes = 16 << 20
  static let merges = 200_000
  static let sheets = 10_000
  static let styles = 1_000_000
  static let relationships = 50_000
  /// Elements within elements.
  static let depth = 64
  /// Different names in one part: the parser keeps each of them to the end.
  static let names = 2_000
  /// Of one tag or comment, which the parser keeps whole, and looks through again and again until it ends.
  static let tagBytes = 256 << 10
}
