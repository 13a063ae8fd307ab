import CUTF8Proc

/// Columns that text takes on a terminal, counted by grapheme cluster: a Chinese character two, a
/// combining mark none, ambiguous and unknown ones one.
package enum DisplayWidth {
  package enum Side: Sendable { case left, right }

  package static func columns(of text: String) -> Int {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
    return text.reduce(0) { $0 + columns(of: $1) }
  }

  package static func columns(of cluster: Character) -> Int {
    let scalars = cluster.unicodeScalars
    guard let first = scalars.first else { return 0 }
    if scalars.index(after: scalars.startIndex) == scalars.endIndex { return columns(of: first) }
    if isEmojiSequence(first, scalars.dropFirst()) { return 2 }
    return scalars.reduce(0) { $0 + columns(of: $1) }
  }

  private static func columns(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0..<0x7F: return 1
    case 0x4E00...0x9FFF: return 2
    // Medial vowels and finals of Hangul are drawn into the syllable's first letter.
    case 0x1160...0x11FF, 0xD7B0...0xD7FF: return 0
    default: break
    }
    let code = utf8proc_int32_t(bitPattern: scalar.value)
    switch utf8proc_category(code) {
    // A control character counts as the picture that `printable` puts in its place.
    case UTF8PROC_CATEGORY_CC: return 1
    // Planes 2 and 3 are set aside for Chinese characters: those added since are wide as well (UAX #11).
    case UTF8PROC_CATEGORY_CN: return (0x20000...0x3FFFD).contains(scalar.value) ? 2 : 1
    default: return Int(utf8proc_charwidth(code))
    }
  }

  /// One picture made of several characters: with a skin tone, an emoji selector or joiners.
  private static func isEmojiSequence(
    _ first: Unicode.Scalar, _ rest: Substring.UnicodeScalarView
  ) -> Bool {
    guard first.properties.isEmoji else { return false }
    return rest.contains { scalar in
      switch scalar.value {
      case 0xFE0F: true
      case 0x200D: rest.count > 1
      default: scalar.properties.isEmojiModifier
      }
    }
  }

  /// The text with blanks up to a width; longer text stays as it is.
  package static func padded(_ text: String, to width: Int, _ side: Side = .left) -> String {
    let blanks = String(repeating: " ", count: max(0, width - columns(of: text)))
    return side == .left ? text + blanks : blanks + text
  }

  /// The text, or as much of it as fits before a `…`; never wider than `width`.
  package static func cut(_ text: String, to width: Int) -> String {
    columns(of: text) <= width ? text : ellipsis(after: text, within: width)
  }

  /// As much of the text as fits before a `…`, which always stands.
  static func ellipsis(after text: String, within width: Int) -> String {
    guard width > 0 else { return "" }
    var used = 1
    let kept = text.prefix { cluster in
      used += columns(of: cluster)
      return used <= width
    }
    return String(kept) + "…"
  }
}
