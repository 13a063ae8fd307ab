#if canImport(Glibc)
  internal import Glibc
#endif

/// The attributes of an element, valid while it is being told of.
struct PartAttributes {
  /// Names and values in turns, nil at the end.
  private let list: UnsafeMutablePointer<UnsafePointer<CChar>?>?

  private static let relationshipIDs: [StaticString] = [
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships\u{1}id",
    "http://purl.oclc.org/ooxml/officeDocument/relationships\u{1}id",
  ]

  init(_ list: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
    self.list = list
  }

  /// The value as it stands in memory.
  func bytes(_ name: StaticString) -> UnsafePointer<CChar>? {
    guard var next = list else { return nil }
    let wanted = UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self)
    while let name = next[0] {
      if strcmp(name, wanted) == 0 { return next[1] }
      next += 2
    }
    return nil
  }

  subscript(name: StaticString) -> String? { bytes(name).map { String(cString: $0) } }

  /// `r:id`, under any prefix.
  var relationshipID: String? {
    PartAttributes.relationshipIDs.lazy.compactMap { self[$0] }.first
  }

  /// A whole number without a sign; nil where there is none, -1 where it is something else.
  func count(_ name: StaticString) -> Int? {
    guard let text = bytes(name) else { return nil }
    return Digits.value(UnsafeBufferPointer(start: text, count: strlen(text))) ?? -1
  }

  /// `1` and `true`.
  func isTrue(_ name: StaticString) -> Bool { self[name] == "1" || self[name] == "true" }

  func eachName(_ body: (UnsafePointer<CChar>) -> Void) {
    guard var next = list else { return }
    while let name = next[0] {
      body(name)
      next += 2
    }
  }
}

/// A whole number of decimal digits.
enum Digits {
  private static let most = 9

  /// nil unless it is one to nine digits.
  static func value(_ text: some Collection<some FixedWidthInteger>) -> Int? {
    guard (1...most).contains(text.count) else { return nil }
    var value = 0
    for byte in text {
      guard (48...57).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 48)
    }
    return value
  }
}
