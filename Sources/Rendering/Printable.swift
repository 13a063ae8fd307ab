extension DisplayWidth {
  /// Text that cannot steer a terminal. Control characters turn into their pictures (tab ␉, newline ␊,
  /// escape ␛), those that reorder a line into �. What terminals disagree on — emoji selectors, joiners
  /// and skin tones, soft hyphens — is left out, so that columns stand on all of them.
  package static func printable(_ text: String) -> String {
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text }
    var before: Unicode.Scalar?
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !isDisputed(scalar, after: before) {
      if let picture = picture(of: scalar) {
        result.append(contentsOf: picture.unicodeScalars)
      } else {
        result.append(scalar)
      }
      before = scalar
    }
    return String(result)
  }

  /// The same for text that goes on into another program: line ends and tabs stay, emoji stay whole.
  static func withoutControls(_ text: String) -> String {
    text.escaping { scalar in
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x2028, 0x2029: nil
      default: picture(of: scalar)
      }
    }
  }

  private static func picture(of scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value).map { String(Character($0)) }
    case 0x7F: "␡"
    case 0x2028, 0x2029: "␊"
    case 0x80..<0xA0: "�"
    default: reordersLine(scalar) ? "�" : nil
    }
  }

  /// Marks, embeddings, overrides and isolates of the bidirectional algorithm (UAX #9).
  static func reordersLine(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  private static func isDisputed(_ scalar: Unicode.Scalar, after before: Unicode.Scalar?) -> Bool {
    switch scalar.value {
    case 0xFE0E, 0xFE0F, 0xAD: true
    case 0x200D, 0x1F3FB...0x1F3FF: before.map { $0.value > 0xFF && $0.properties.isEmoji } ?? false
    default: false
    }
  }
}
