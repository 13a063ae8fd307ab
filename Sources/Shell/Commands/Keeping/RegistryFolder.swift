internal import Foundation
internal import Portfolio

/// The folder that a new registry lies in.
enum RegistryFolder {
  /// Makes the folder, and those above it, where they are missing.
  static func make(for path: String) throws {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw FileFault.cannotWrite(path: folder.path)
    }
  }
}
