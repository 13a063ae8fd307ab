/// What the first bytes of a file without a byte order mark say of its encoding.
struct TextEncodingGuess {
  private let sample: [UInt8]
  /// Whether nothing follows: only then is a character cut at the end a broken one.
  private let isWhole: Bool

  init(_ sample: [UInt8], isWhole: Bool) {
    self.sample = sample
    self.isWhole = isWhole
  }

  /// nil: these are the bytes of no text.
  func encoding() throws -> TextEncoding? {
    if sample.contains(0) { return utf16() }
    let (broken, strong) = utf8Evidence()
    // Three bytes that make a character are hardly ever chance: a text full of them has broken bytes, no other encoding.
    if broken <= strong { return .utf8 }
    return try brokenInGB18030() < broken ? .gb18030 : .utf8
  }

  /// UTF-16 by its zero bytes: a table has delimiters, digits and line ends, each with one zero beside it.
  private func utf16() -> TextEncoding? {
    var (little, big) = (0, 0)
    for index in stride(from: 0, to: sample.count - 1, by: 2) {
      switch (sample[index], sample[index + 1]) {
      case (0, 0): return nil
      case (let low, 0) where TextEncodingGuess.isPlain(low): little += 1
      case (0, let low) where TextEncodingGuess.isPlain(low): big += 1
      default: break
      }
    }
    guard little != big, max(little, big) * 20 >= sample.count / 2 else { return nil }
    return little > big ? .utf16LittleEndian : .utf16BigEndian
  }

  private static func isPlain(_ byte: UInt8) -> Bool { (0x20...0x7E).contains(byte) || (0x09...0x0D).contains(byte) }

  /// How many places are no UTF-8, and how many characters of three or four bytes there are.
  private func utf8Evidence() -> (broken: Int, strong: Int) {
    let bytes = isWhole ? sample[...] : sample.prefix(sample.count - cutAtTheEnd())
    if String(validating: bytes, as: UTF8.self) != nil { return (0, 0) }
    var (broken, strong) = (0, 0)
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let character): strong += character.count > 2 ? 1 : 0
      case .error: broken += 1
      case .emptyInput: return (broken, strong)
      }
    }
  }

  /// Bytes at the end that begin a character which the sample does not hold whole.
  private func cutAtTheEnd() -> Int {
    guard let lead = sample.suffix(3).lastIndex(where: { $0 & 0xC0 == 0xC0 }) else { return 0 }
    let length = (~sample[lead]).leadingZeroBitCount
    return sample.count - lead < length ? sample.count - lead : 0
  }

  private func brokenInGB18030() throws -> Int {
    let decoder = try GB18030Decoder()
    var (text, broken): ([UInt8], Int) = ([], 0)
    decoder.decode(sample[...], into: &text)
    if isWhole { decoder.finish(into: &text) }
    for byte in text where byte == brokenByte { broken += 1 }
    return broken
  }
}
