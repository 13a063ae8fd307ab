extension String {
  /// The text with each scalar replaced for which `escape` gives something else. By scalar, not by
  /// character: a quotation mark under a combining accent is still one to whoever parses the text.
  func escaping(_ escape: (Unicode.Scalar) -> String?) -> String {
    guard unicodeScalars.contains(where: { escape($0) != nil }) else { return self }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if let other = escape(scalar) {
        result.append(contentsOf: other.unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}
