internal import Values

/// What makes a file no table of text.
package enum TextTableFault: Error, Equatable {
  case unreadable(path: String)
  case binary(BinaryKind)
  /// The line on which the quote opened that nothing closes.
  case openQuote(line: Int)
  /// A record over 16 MiB, by the line on which it begins.
  case recordTooLong(line: Int)
  /// The C library here has no table for GB18030.
  case noConverter

  package enum BinaryKind: Sendable {
    /// A file of the kind of XLSX, or another zip archive.
    case workbook
    /// A file of the kind of XLS.
    case oldWorkbook
    case other
  }
}

/// A table in a text file: CSV, or its like with tabs, semicolons, bars or Chinese commas.
///
/// Encoding and delimiter are found from the beginning of the file unless they are told. A file has only texts:
/// cells are `.text`, `.empty`, or `.garbled` where bytes are none in the encoding. A line with nothing on it is a row
/// without cells. Memory stays bounded whatever the file.
package final class TextTable: TableReader {
  package let encoding: TextEncoding
  /// nil: the file has one column.
  package let delimiter: Character?
  package let hasByteOrderMark: Bool
  package var sheetName: String? { nil }
  package var merges: [MergedRange] { [] }
  private var records: TextRecords

  /// - Throws: ``TextTableFault``.
  package convenience init(path: String, encoding: TextEncoding? = nil, delimiter: Character? = nil) throws {
    try self.init(TextSource(path: path), encoding, delimiter)
  }

  /// Reads what is open already, standard input for one, and leaves it open; `name` is for errors.
  ///
  /// - Throws: ``TextTableFault``.
  package convenience init(
    descriptor: Int32, name: String = "stdin", encoding: TextEncoding? = nil, delimiter: Character? = nil
  ) throws {
    try self.init(TextSource(descriptor: descriptor, name: name, isOwned: false), encoding, delimiter)
  }

  private init(_ source: TextSource, _ told: TextEncoding?, _ delimiter: Character?) throws {
    let mark = TextEncoding.mark(of: source.sample)
    encoding = try TextTable.encoding(of: source, told, marked: mark?.encoding)
    hasByteOrderMark = mark?.encoding == encoding
    if let mark, hasByteOrderMark { source.skip(mark.length) }
    let text = try DecodedText(source, encoding)
    let beginning = try text.beginning()
    let declared = TextDelimiter.declared(in: beginning)
    if let declared { text.skip(declared.length) }
    self.delimiter =
      delimiter ?? declared?.delimiter ?? TextDelimiter.find(in: beginning, isWhole: text.isAtEnd)
    records = TextRecords(delimiter: self.delimiter, line: declared == nil ? 1 : 2) { try text.next() }
  }

  package func next() throws -> TableRow? { try records.next() }

  private static func encoding(
    of source: TextSource, _ told: TextEncoding?, marked: TextEncoding?
  ) throws -> TextEncoding {
    let bytes = source.sample
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { throw TextTableFault.binary(.workbook) }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      throw TextTableFault.binary(.oldWorkbook)
    }
    // The first bytes of a PDF are letters, and a short one has no others.
    if bytes.starts(with: "%PDF-".utf8) { throw TextTableFault.binary(.other) }
    if let told {
      // “UTF-16” says nothing of the order of its bytes: the mark does.
      guard let marked, told.isUTF16, marked.isUTF16 else { return told }
      return marked
    }
    if let marked { return marked }
    guard let found = try TextEncodingGuess(bytes, isWhole: source.isWhole).encoding() else {
      throw TextTableFault.binary(.other)
    }
    return found
  }
}

/// The text of a source in UTF-8: its beginning is looked at before it is read.
private final class DecodedText {
  private static let beginningBytes = 1 << 16

  private let source: TextSource
  private let decoder: any TextDecoder
  private var held: [UInt8] = []
  private(set) var isAtEnd = false

  init(_ source: TextSource, _ encoding: TextEncoding) throws {
    self.source = source
    decoder = try encoding.makeDecoder()
  }

  /// The first 64 KiB, or all there is.
  func beginning() throws -> [UInt8] {
    while held.count < DecodedText.beginningBytes, !isAtEnd { try fetch() }
    return held
  }

  func skip(_ count: Int) { held.removeFirst(count) }

  /// nil at the end.
  func next() throws -> [UInt8]? {
    while held.isEmpty, !isAtEnd { try fetch() }
    guard !held.isEmpty else { return nil }
    defer { held = [] }
    return held
  }

  private func fetch() throws {
    let bytes = try source.next()
    guard bytes.isEmpty else { return decoder.decode(bytes, into: &held) }
    decoder.finish(into: &held)
    isAtEnd = true
  }
}
