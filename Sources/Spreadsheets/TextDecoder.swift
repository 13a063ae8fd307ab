#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// What stands in decoded text for a byte that is none in the file's encoding: no UTF-8 text holds it.
let brokenByte: UInt8 = 0xFF

/// Turns a file's bytes into UTF-8, a chunk at a time. A character may be cut between two chunks.
protocol TextDecoder: AnyObject {
  func decode(_ bytes: ArraySlice<UInt8>, into text: inout [UInt8])
  /// Nothing follows: what is still cut is broken.
  func finish(into text: inout [UInt8])
}

extension TextEncoding {
  func makeDecoder() throws -> any TextDecoder {
    switch self {
    case .utf8: UTF8Decoder()
    case .utf16LittleEndian: UTF16Decoder(isBigEndian: false)
    case .utf16BigEndian: UTF16Decoder(isBigEndian: true)
    case .gb18030: try GB18030Decoder()
    }
  }
}

/// The bytes as they are: what is none is found when a cell becomes text.
private final class UTF8Decoder: TextDecoder {
  func decode(_ bytes: ArraySlice<UInt8>, into text: inout [UInt8]) { text += bytes }
  func finish(into text: inout [UInt8]) {}
}

private final class UTF16Decoder: TextDecoder {
  private let isBigEndian: Bool
  private var half: UInt8?
  private var high: UInt32?

  init(isBigEndian: Bool) { self.isBigEndian = isBigEndian }

  func decode(_ bytes: ArraySlice<UInt8>, into text: inout [UInt8]) {
    for byte in bytes {
      guard let first = half else {
        half = byte
        continue
      }
      half = nil
      take(isBigEndian ? UInt32(first) << 8 | UInt32(byte) : UInt32(byte) << 8 | UInt32(first), into: &text)
    }
  }

  func finish(into text: inout [UInt8]) {
    if high != nil { text.append(brokenByte) }
    if half != nil { text.append(brokenByte) }
    (high, half) = (nil, nil)
  }

  private func take(_ unit: UInt32, into text: inout [UInt8]) {
    if let first = high {
      high = nil
      if let scalar = UTF16Decoder.joined(first, unit) { return text.append(contentsOf: scalar.utf8) }
      // The unit after a surrogate left alone stands for itself.
      text.append(brokenByte)
    }
    if (0xD800...0xDBFF).contains(unit) {
      high = unit
    } else if let scalar = Unicode.Scalar(unit) {
      text.append(contentsOf: scalar.utf8)
    } else {
      text.append(brokenByte)
    }
  }

  private static func joined(_ high: UInt32, _ low: UInt32) -> Unicode.Scalar? {
    guard (0xDC00...0xDFFF).contains(low) else { return nil }
    return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
  }
}

/// GB18030 by the C library's own tables, four-byte characters included.
final class GB18030Decoder: TextDecoder {
  private let converter: iconv_t
  /// The beginning of a character that the last chunk cut.
  private var cut: [UInt8] = []
  private var space = [UInt8](repeating: 0, count: 1 << 16)

  /// - Throws: ``TextTableFault/noConverter``.
  init() throws {
    guard let converter = iconv_open("UTF-8", "GB18030"), Int(bitPattern: converter) != -1 else {
      throw TextTableFault.noConverter
    }
    self.converter = converter
  }

  deinit { iconv_close(converter) }

  func decode(_ bytes: ArraySlice<UInt8>, into text: inout [UInt8]) {
    var rest = cut + bytes
    cut = convert(&rest, into: &text)
  }

  func finish(into text: inout [UInt8]) {
    while !cut.isEmpty {
      text.append(brokenByte)
      cut.removeFirst()
      var rest = cut
      cut = convert(&rest, into: &text)
    }
  }

  /// - Returns: the beginning of a character at the end.
  private func convert(_ bytes: inout [UInt8], into text: inout [UInt8]) -> [UInt8] {
    let used = bytes.withUnsafeMutableBytes { input -> Int in
      var place = input.baseAddress?.assumingMemoryBound(to: CChar.self)
      var left = input.count
      while left > 0 {
        let failure = convert(&place, &left, into: &text)
        if failure == EINVAL { break }
        guard failure != 0, failure != E2BIG else { continue }
        // Only the first byte is broken: what follows it, a delimiter or a line end, is read afresh.
        text.append(brokenByte)
        place = place?.advanced(by: 1)
        left -= 1
      }
      return input.count - left
    }
    return Array(bytes[used...])
  }

  /// - Returns: 0, or why it stopped.
  private func convert(
    _ place: inout UnsafeMutablePointer<CChar>?, _ left: inout Int, into text: inout [UInt8]
  ) -> Int32 {
    var failure: Int32 = 0
    let written = space.withUnsafeMutableBytes { output -> Int in
      var target = output.baseAddress?.assumingMemoryBound(to: CChar.self)
      var free = output.count
      if iconv(converter, &place, &left, &target, &free) == -1 { failure = errno }
      return output.count - free
    }
    text += space[..<written]
    return failure
  }
}
