/// The texts that cells name by number, kept end to end: they are all of a workbook that is in memory as a whole.
final class SharedTexts: PartHandler {
  let root = PartElement.sharedTexts
  private var bytes: [UInt8] = []
  /// Where each text ends.
  private var ends: [UInt32] = []
  private var tooLong: Set<Int> = []
  private var text = CellText()
  private var isInText = false

  /// A workbook without any.
  init() {}

  init(part: String, in archive: ZipArchive) throws(WorkbookFault) {
    let stream = try PartStream(part: part, in: archive, limit: WorkbookLimits.sharedTextPartBytes)
    try PartParser(stream, handler: self).finish()
  }

  /// The text of a number as a cell; an error where there is none, or where it is too long.
  subscript(index: Int) -> Cell {
    guard ends.indices.contains(index) else { return .error(CellFault.textMissing) }
    if tooLong.contains(index) { return .error(CellFault.textTooLong) }
    let start = index == 0 ? 0 : Int(ends[index - 1])
    let end = Int(ends[index])
    if start == end { return .empty }
    return bytes.withUnsafeBufferPointer { .text(String(decoding: $0[start..<end], as: UTF8.self)) }
  }

  func begin(_ element: PartElement, in parent: PartElement, _ attributes: PartAttributes) {
    switch element {
    case .sharedText where parent == .sharedTexts: text.clear()
    case .text: isInText = parent == .sharedText || parent == .run
    default: break
    }
  }

  func end(_ element: PartElement, in parent: PartElement) throws(PartFault) {
    if element == .text { isInText = false }
    guard element == .sharedText, parent == .sharedTexts else { return }
    text.unescape()
    if text.isTooLong {
      tooLong.insert(ends.count)
    } else {
      bytes.append(contentsOf: text.bytes)
    }
    ends.append(UInt32(bytes.count))
    guard bytes.count + MemoryLayout<UInt32>.size * ends.count <= WorkbookLimits.sharedTextBytes else {
      throw .tooLarge("shared texts", WorkbookLimits.sharedTextBytes)
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isInText { text.append(bytes) }
  }
}
