/// What the cells' styles show numbers as.
final class SheetStyles: PartHandler {
  let root = PartElement.styleSheet
  private var kinds: [FormatKind] = []
  private var ownFormats: [Int: FormatKind] = [:]

  /// A workbook without any: all numbers are numbers.
  init() {}

  init(part: String, in archive: ZipArchive) throws(WorkbookFault) {
    let stream = try PartStream(part: part, in: archive, limit: WorkbookLimits.smallPartBytes)
    try PartParser(stream, handler: self).finish()
  }

  /// The kind of a cell's style, by its number.
  subscript(style: Int) -> FormatKind { kinds.indices.contains(style) ? kinds[style] : .number }

  func begin(_ element: PartElement, in parent: PartElement, _ attributes: PartAttributes) throws(PartFault) {
    switch (element, parent) {
    case (.numFmt, .numFmts):
      guard let id = attributes.count("numFmtId"), let code = attributes["formatCode"] else { return }
      ownFormats[id] = FormatKind(code: code)
    case (.xf, .cellXfs):
      let id = attributes.count("numFmtId") ?? 0
      kinds.append(ownFormats[id] ?? FormatKind(builtIn: id))
    default: return
    }
    guard kinds.count <= WorkbookLimits.styles, ownFormats.count <= WorkbookLimits.styles else {
      throw .tooLarge("styles", WorkbookLimits.styles)
    }
  }

  func end(_ element: PartElement, in parent: PartElement) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
