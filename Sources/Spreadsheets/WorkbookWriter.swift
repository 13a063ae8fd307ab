internal import CXLSXWriter
internal import Foundation
internal import Synchronization

/// Why a workbook cannot be written.
package enum WorkbookWriterFault: Error, Equatable {
  /// libxlsxwriter is not installed; the loader's own words.
  case libraryMissing(detail: String)
  /// A function that it should have.
  case libraryIncomplete(symbol: String)
  /// A sheet holds at most so many rows or columns.
  case tooManyRows(most: Int)
  case tooManyColumns(most: Int)
  /// What the library, or the disk, says.
  case refused(reason: String)
}

/// A workbook (XLSX) that is made in memory, sheet by sheet. The same content gives the same bytes, on any day.
package final class WorkbookWriter {
  /// 2000-01-01, in seconds since 1970: every workbook says that it was made then.
  private static let created = 946_684_800

  private let book: OpaquePointer
  private let folder: URL
  private var isOpen = true
  private var formats: [CellStyle: OpaquePointer] = [:]
  private var names: Set<String> = []

  /// - Throws: ``WorkbookWriterFault``.
  package init() throws {
    try Self.load()
    let folder = FileManager.default.temporaryDirectory.appending(path: "luban-\(UUID().uuidString)")
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    } catch {
      throw WorkbookWriterFault.refused(reason: folder.path)
    }
    guard let book = luban_book_new(Self.file(in: folder).path, folder.path, Self.created) else {
      try? FileManager.default.removeItem(at: folder)
      throw WorkbookWriterFault.refused(reason: folder.path)
    }
    self.book = book
    self.folder = folder
  }

  deinit {
    // The library frees a workbook only by writing it.
    if isOpen { _ = luban_book_close(book) }
    try? FileManager.default.removeItem(at: folder)
  }

  /// Adds an empty sheet. What Excel does not take in a name is replaced; a name that is taken gets a number.
  package func addSheet(_ name: String) throws -> SheetWriter {
    let name = WorkbookText.sheetName(name, besides: names)
    guard let sheet = luban_book_add_sheet(book, name) else { throw WorkbookWriterFault.refused(reason: name) }
    names.insert(name.lowercased())
    return SheetWriter(sheet: sheet, book: self)
  }

  /// The finished file; nothing can be written afterwards.
  package func finish() throws -> [UInt8] {
    isOpen = false
    try Self.check(luban_book_close(book))
    guard let data = FileManager.default.contents(atPath: Self.file(in: folder).path) else {
      throw WorkbookWriterFault.refused(reason: folder.path)
    }
    return [UInt8](data)
  }

  private static func file(in folder: URL) -> URL { folder.appending(path: "book.xlsx") }

  static func check(_ code: CInt) throws {
    guard code != 0 else { return }
    throw WorkbookWriterFault.refused(reason: luban_xlsx_error(code).map { String(cString: $0) } ?? "\(code)")
  }

  /// One format for each look, in the order of first use.
  func format(_ style: CellStyle) -> OpaquePointer? {
    if let known = formats[style] { return known }
    guard style != .plain else { return nil }
    let sides: [CellStyle.Side: luban_align] = [
      .left: LUBAN_ALIGN_LEFT, .centre: LUBAN_ALIGN_CENTRE, .right: LUBAN_ALIGN_RIGHT,
    ]
    func made(_ numberFormat: UnsafePointer<CChar>?) -> OpaquePointer? {
      luban_book_add_format(
        book,
        luban_style(
          number_format: numberFormat, is_bold: style.isBold, font_size: style.fontSize ?? 0,
          font_rgb: style.ink ?? -1, fill_rgb: style.fill ?? -1, has_border: style.hasBorder, wraps: style.wraps,
          is_unlocked: style.isUnlocked, across: style.side.flatMap { sides[$0] } ?? LUBAN_ALIGN_NONE,
          is_middle: style.isMiddle))
    }
    let format = style.numberFormat.map { $0.withCString { made($0) } } ?? made(nil)
    formats[style] = format
    return format
  }

  private static let loading = Mutex(())

  /// Finds the library, once.
  ///
  /// - Parameter name: nil: the one that the program was built for.
  /// - Throws: ``WorkbookWriterFault/libraryMissing(detail:)`` or ``WorkbookWriterFault/libraryIncomplete(symbol:)``.
  package static func load(_ name: String? = nil) throws {
    try loading.withLock { _ in
      let result = name.map { $0.withCString { luban_xlsx_load($0) } } ?? luban_xlsx_load(nil)
      let detail = luban_xlsx_load_detail().map { String(cString: $0) } ?? ""
      switch result {
      case LUBAN_XLSX_LOADED: break
      case LUBAN_XLSX_INCOMPLETE: throw WorkbookWriterFault.libraryIncomplete(symbol: detail)
      default: throw WorkbookWriterFault.libraryMissing(detail: detail)
      }
    }
  }
}
