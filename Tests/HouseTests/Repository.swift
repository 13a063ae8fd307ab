import Foundation
import Testing

/// A text file of the repository, by its path from the root.
struct House: Sendable {
  struct File: Sendable, CustomStringConvertible {
    let path: String
    let text: String

    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
    /// The folders on the way, and the name at the end.
    var parts: [String] { path.split(separator: "/").map(String.init) }
    var name: String { parts.last ?? path }
    var description: String { path }

    func isIn(_ folder: String) -> Bool { path.hasPrefix(folder + "/") }
    func ends(_ endings: String...) -> Bool { endings.contains { path.hasSuffix("." + $0) } }
  }

  static let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Everything below a folder; hidden files and what cannot be read as text are left out.
  static func files(below folders: String...) throws -> [File] {
    try folders.flatMap { folder -> [File] in
      let top = root.appending(path: folder)
      return try FileManager.default.subpathsOfDirectory(atPath: top.path).sorted().compactMap { path in
        var isFolder: ObjCBool = false
        let file = top.appending(path: path)
        guard !path.split(separator: "/").contains(where: { $0.hasPrefix(".") }),
          FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder), !isFolder.boolValue,
          let text = try? String(contentsOf: file, encoding: .utf8)
        else { return nil }
        return File(path: folder + "/" + path, text: text)
      }
    }
  }

  /// The names of all folders below a folder, paths and all.
  static func folders(below folder: String) throws -> [String] {
    let top = root.appending(path: folder)
    return try FileManager.default.subpathsOfDirectory(atPath: top.path).sorted().filter { path in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: top.appending(path: path).path, isDirectory: &isFolder)
        && isFolder.boolValue && !path.split(separator: "/").contains { $0.hasPrefix(".") }
    }.map { folder + "/" + $0 }
  }
}
