#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The bytes of a file or of standard input: the first are looked at beforehand, then all are read once.
final class TextSource {
  private static let sampleBytes = 1 << 20
  private static let chunkBytes = 1 << 16

  /// The first bytes, a mebibyte of them at the most.
  private(set) var sample: [UInt8] = []
  /// Whether the sample is all there is.
  private(set) var isWhole = false
  private let name: String
  private let descriptor: Int32
  private let isOwned: Bool
  private var place = 0

  /// - Throws: ``TextTableFault/unreadable(path:)``.
  convenience init(path: String) throws {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw TextTableFault.unreadable(path: path) }
    try self.init(descriptor: descriptor, name: path, isOwned: true)
  }

  /// - Parameter isOwned: whether it is closed in the end.
  init(descriptor: Int32, name: String, isOwned: Bool) throws {
    self.descriptor = descriptor
    self.name = name
    self.isOwned = isOwned
    while sample.count < TextSource.sampleBytes, !isWhole {
      let chunk = try read(min(TextSource.chunkBytes, TextSource.sampleBytes - sample.count))
      if chunk.isEmpty { isWhole = true } else { sample += chunk }
    }
  }

  deinit { if isOwned { close(descriptor) } }

  /// The next bytes from the beginning on; empty at the end.
  func next() throws -> ArraySlice<UInt8> {
    guard place < sample.count else {
      sample = []
      return isWhole ? [] : try read(TextSource.chunkBytes)[...]
    }
    let chunk = sample[place...].prefix(TextSource.chunkBytes)
    place = chunk.endIndex
    return chunk
  }

  /// Passes over bytes that are no part of the text.
  func skip(_ count: Int) { place += count }

  private func read(_ count: Int) throws -> [UInt8] {
    let name = name
    return try [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      var found = Glibc.read(descriptor, buffer.baseAddress, count)
      while found < 0, errno == EINTR { found = Glibc.read(descriptor, buffer.baseAddress, count) }
      guard found >= 0 else { throw TextTableFault.unreadable(path: name) }
      filled = found
    }
  }
}
