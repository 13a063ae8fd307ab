/// The bare words of an SQL text: what stands outside strings, quoted names and comments.
enum SQLWords {
  /// Whether a word stands bare in the text, in any case of letters.
  static func contains(_ wanted: String, in sql: String) -> Bool {
    var scan = Array(sql.utf8)[...]
    var word: [UInt8] = []
    while let byte = scan.first {
      if isWordByte(byte) {
        word.append(byte | 0x20)
        scan = scan.dropFirst()
        continue
      }
      if word.elementsEqual(wanted.lowercased().utf8) { return true }
      word = []
      scan = scan.dropFirst(closedLength(scan))
    }
    return word.elementsEqual(wanted.lowercased().utf8)
  }

  /// Whether a name stands in the text, bare or in any of the quotes that SQLite takes around a name.
  static func names(_ wanted: String, in sql: String) -> Bool {
    let small = sql.lowercased()
    let quoted = ["\"\(wanted)\"", "'\(wanted)'", "`\(wanted)`", "[\(wanted)]"]
    return contains(wanted, in: sql) || quoted.contains { small.contains($0) }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...: true
    default: false
    }
  }

  /// How many bytes the string, quoted name or comment that begins here takes; 1 for anything else.
  private static func closedLength(_ scan: ArraySlice<UInt8>) -> Int {
    let end: String
    switch (scan.first, scan.dropFirst().first) {
    case (UInt8(ascii: "'"), _): end = "'"
    case (UInt8(ascii: "\""), _): end = "\""
    case (UInt8(ascii: "`"), _): end = "`"
    case (UInt8(ascii: "["), _): end = "]"
    case (UInt8(ascii: "-"), UInt8(ascii: "-")): end = "\n"
    case (UInt8(ascii: "/"), UInt8(ascii: "*")): end = "*/"
    default: return 1
    }
    // A doubled quote inside a string ends one string and begins the next: the words outside are the same.
    let opening = end == "*/" ? 2 : 1
    guard let close = scan.dropFirst(opening).firstRange(of: end.utf8) else { return scan.count }
    return close.upperBound - scan.startIndex
  }
}
