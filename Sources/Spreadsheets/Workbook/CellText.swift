/// The text of a cell as its pieces come in, no more of it than a cell may hold.
struct CellText {
  private(set) var bytes: [UInt8] = []
  private var isCut = false

  private static let mostBytes = 4 * WorkbookLimits.textCharacters

  var isEmpty: Bool { bytes.isEmpty }

  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    isCut = false
  }

  mutating func append(_ piece: UnsafeBufferPointer<UInt8>) {
    guard bytes.count + piece.count <= CellText.mostBytes else {
      isCut = true
      return
    }
    bytes.append(contentsOf: piece)
  }

  /// Puts the characters for which escapes stand in their place: `_x000D_` is a carriage return.
  mutating func unescape() {
    if let plain = CellText.unescaped(bytes) { bytes = plain }
  }

  /// Whether it has more than 32,767 characters.
  var isTooLong: Bool {
    if isCut { return true }
    guard bytes.count > WorkbookLimits.textCharacters else { return false }
    return bytes.count(where: { $0 & 0xC0 != 0x80 }) > WorkbookLimits.textCharacters
  }

  /// Without blanks around it, for what is a word rather than a text.
  var trimmed: String {
    let word = String(decoding: bytes, as: UTF8.self).drop(while: \.isWhitespace)
    return String(word.prefix(while: { !$0.isWhitespace }))
  }

  /// As a cell: empty, a text, or an error where it is too long.
  var cell: Cell {
    if isTooLong { return .error(CellFault.textTooLong) }
    return bytes.isEmpty ? .empty : .text(String(decoding: bytes, as: UTF8.self))
  }

  /// nil where there is no escape. One that stands for half a character, or for the character zero, stays.
  private static func unescaped(_ bytes: [UInt8]) -> [UInt8]? {
    guard var next = bytes.firstIndex(of: UInt8(ascii: "_")), bytes.count >= next + 7 else { return nil }
    var plain = Array(bytes[..<next])
    while next < bytes.count {
      if let scalar = escape(at: next, in: bytes) {
        plain.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
        next += 7
      } else {
        plain.append(bytes[next])
        next += 1
      }
    }
    return plain.count == bytes.count ? nil : plain
  }

  /// Reads `_xHHHH_`.
  private static func escape(at start: Int, in bytes: [UInt8]) -> Unicode.Scalar? {
    guard bytes[start] == UInt8(ascii: "_"), start + 7 <= bytes.count, bytes[start + 1] == UInt8(ascii: "x"),
      bytes[start + 6] == UInt8(ascii: "_")
    else { return nil }
    var code: UInt32 = 0
    for byte in bytes[(start + 2)..<(start + 6)] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      code = code * 16 + UInt32(digit)
    }
    return code == 0 ? nil : Unicode.Scalar(code)
  }
}
