import Foundation

/// A zip file as a test wants it, faults and all; entries are stored unless a test brings its own packed bytes.
struct ZipFile {
  struct Entry {
    var name: String
    var bytes: [UInt8]
    /// The bytes as they stand in the file, by method 8, where they are not stored as they are.
    var packed: [UInt8]?
    var inflatedCount: Int?
    var checksum: UInt32?
    var flags: UInt16 = 0
    var method: UInt16?
  }

  var entries: [Entry] = []

  mutating func add(_ name: String, _ bytes: [UInt8]) { entries.append(Entry(name: name, bytes: bytes)) }

  var bytes: [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let offset = UInt32(file.count)
      let packed = entry.packed ?? entry.bytes
      let method = entry.method ?? (entry.packed == nil ? 0 : 8)
      var header = ZipFile.little(entry.flags) + ZipFile.little(method) + ZipFile.little(UInt32(0))
      header += ZipFile.little(entry.checksum ?? ZipFile.checksum(of: entry.bytes))
      header += ZipFile.little(UInt32(packed.count))
      header += ZipFile.little(UInt32(entry.inflatedCount ?? entry.bytes.count))
      header += ZipFile.little(UInt16(entry.name.utf8.count)) + [0, 0]
      file += [0x50, 0x4B, 3, 4, 20, 0] + header + entry.name.utf8 + packed
      directory += [0x50, 0x4B, 1, 2, 20, 0, 20, 0] + header + [UInt8](repeating: 0, count: 10)
      directory += ZipFile.little(offset) + entry.name.utf8
    }
    let count = ZipFile.little(UInt16(truncatingIfNeeded: entries.count))
    let end = [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + count + count + ZipFile.little(UInt32(directory.count))
    return file + directory + end + ZipFile.little(UInt32(file.count)) + [0, 0]
  }

  /// Bytes in a deflated stream of one block that packs nothing; up to 65,535 of them.
  static func deflated(_ bytes: [UInt8]) -> [UInt8] {
    let count = UInt16(bytes.count)
    return [1] + little(count) + little(~count) + bytes
  }

  private static func little(_ value: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: value.littleEndian) { Array($0) }
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
  }

  static func checksum(of bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(UInt32.max) { sum, byte in table[Int(UInt8(truncatingIfNeeded: sum) ^ byte)] ^ (sum >> 8) }
  }
}
