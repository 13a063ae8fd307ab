internal import Values

/// How the characters of a text file stand as bytes.
package enum TextEncoding: String, Sendable, CaseIterable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  /// With GBK and GB2312, which it contains.
  case gb18030 = "GB18030"

  /// By any of the names under which people and programs know it: `utf-8`, `GBK`, `unicode`.
  package init?(_ word: String) {
    let plain = FullWidth.folded(word).lowercased().filter { $0 != "-" && $0 != "_" && !$0.isWhitespace }
    switch plain {
    case "utf8", "utf8bom", "65001": self = .utf8
    // Excel's “Unicode text” is little-endian; a byte order mark in the file has the last word.
    case "utf16", "utf16le", "unicode": self = .utf16LittleEndian
    case "utf16be": self = .utf16BigEndian
    case "gb18030", "gbk", "gb2312", "gb", "cp936", "936", "ansi": self = .gb18030
    default: return nil
    }
  }

  /// The byte order mark at the beginning of a file, and what it tells.
  static func mark(of bytes: [UInt8]) -> (encoding: TextEncoding, length: Int)? {
    let marks: [(TextEncoding, [UInt8])] = [
      (.utf8, [0xEF, 0xBB, 0xBF]), (.utf16LittleEndian, [0xFF, 0xFE]), (.utf16BigEndian, [0xFE, 0xFF]),
      (.gb18030, [0x84, 0x31, 0x95, 0x33]),
    ]
    return marks.first { bytes.starts(with: $0.1) }.map { ($0.0, $0.1.count) }
  }

  var isUTF16: Bool { self == .utf16LittleEndian || self == .utf16BigEndian }
}
