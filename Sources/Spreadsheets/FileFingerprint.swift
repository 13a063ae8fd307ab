internal import CMiniZip

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// What tells one file's content from another's: its length and its CRC-32 by zlib.
///
/// It says that a file was seen before; nothing is left out because of it, so a chance likeness does no harm.
package enum FileFingerprint {
  private static let chunk = 1 << 16

  /// - Returns: nil where the file cannot be read.
  package static func of(path: String) -> String? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var sum = crc32(0, nil, 0)
    var length = 0
    var buffer = [UInt8](repeating: 0, count: chunk)
    while case let count = fread(&buffer, 1, chunk, file), count > 0 {
      sum = crc32(sum, buffer, UInt32(count))
      length += count
    }
    guard ferror(file) == 0 else { return nil }
    return "crc32:\(String(sum, radix: 16)):\(length)"
  }
}
