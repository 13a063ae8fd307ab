/// Full-width forms, which a Chinese input method leaves behind.
package enum FullWidth {
  private static let ideographicSpace: UInt32 = 0x3000
  private static let noBreakSpace: UInt32 = 0xA0
  private static let waveDash: UInt32 = 0x301C
  private static let fullWidthAscii: ClosedRange<UInt32> = 0xFF01...0xFF5E
  private static let distanceToAscii: UInt32 = 0xFEE0

  /// The text with full-width ASCII (U+FF01–U+FF5E) as plain ASCII, U+3000 and U+00A0 as a blank, and
  /// the wave dash as `~`; all else, `。` and `、` among it, stays.
  ///
  /// Source: the compatibility forms of Unicode's NFKC, less those that would change a name.
  package static func folded(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    var folded = String.UnicodeScalarView()
    folded.reserveCapacity(text.unicodeScalars.count)
    for scalar in text.unicodeScalars { folded.append(plain(scalar)) }
    return String(folded)
  }

  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case ideographicSpace, noBreakSpace: " "
    case waveDash: "~"
    case fullWidthAscii: Unicode.Scalar(scalar.value - distanceToAscii) ?? scalar
    default: scalar
    }
  }
}
