internal import Foundation

/// Standard input as a file, since a table is read twice; it is gone with this object.
final class SpooledInput {
  let path: String

  private static let chunk = 1 << 16

  /// - Throws: ``LedgerFault/noInput`` where it cannot be kept.
  init() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "luban-\(UUID().uuidString)")
    path = file.path
    guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]),
      let output = FileHandle(forWritingAtPath: path)
    else { throw LedgerFault.noInput }
    do {
      while let data = try FileHandle.standardInput.read(upToCount: SpooledInput.chunk), !data.isEmpty {
        try output.write(contentsOf: data)
      }
      try output.close()
    } catch {
      throw LedgerFault.noInput
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
