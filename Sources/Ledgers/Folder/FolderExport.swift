internal import Foundation
package import Portfolio

/// The registry's state as a folder of CSV that `import` takes in again; see Docs/folder.md.
///
/// A folder that was exported from what this one is imported into holds the same bytes.
package struct FolderExport {
  /// How much went into one file.
  package struct FileOutcome: Equatable, Sendable {
    package let file: String
    package let rows: Int
  }

  /// Why there can be no such folder.
  package enum Fault: Error, Equatable {
    /// A file has the folder's name.
    case notAFolder(String)
    /// The folder holds what no export writes: it is somebody else's.
    case holdsOther(folder: String, name: String)
    /// The folder that one is in cannot be replaced.
    case folderAtHand(String)
    case cannotWrite(String)
  }

  /// As the person named it.
  private let path: String
  private let target: URL

  /// - Parameter path: a folder that is not there yet, is empty, or holds nothing but what an export writes.
  /// - Throws: ``Fault``, before anything is written.
  package init(_ path: String) throws {
    self.path = path
    target = URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath()
    try refuseOther()
  }

  /// What stands in the folder's place may be replaced by an export.
  private func refuseOther() throws {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: target.path, isDirectory: &isFolder) else { return }
    guard isFolder.boolValue else { throw Fault.notAFolder(path) }
    let here = URL(fileURLWithPath: FileManager.default.currentDirectoryPath).resolvingSymlinksInPath()
    guard !here.pathComponents.starts(with: target.pathComponents) else { throw Fault.folderAtHand(path) }
    if let stranger = try FolderExport.stranger(in: target) { throw Fault.holdsOther(folder: path, name: stranger) }
  }

  private static func stranger(in folder: URL) throws -> String? {
    let known = Set(FolderFile.all.map(\.name))
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path) else {
      throw Fault.cannotWrite(folder.path)
    }
    return names.sorted().first { name in
      let attributes = try? FileManager.default.attributesOfItem(atPath: folder.path + "/" + name)
      return !known.contains(name) || attributes?[.type] as? FileAttributeType != .typeRegular
    }
  }

  /// Writes the folder beside its place and puts it there once it is whole; what stood there is gone then.
  ///
  /// - Returns: the files that were written; a kind of which there is nothing has none.
  /// - Throws: ``Fault/cannotWrite(_:)``; what stood there stays.
  package func run(_ snapshot: Snapshot) throws -> [FileOutcome] {
    let fresh = beside("new")
    do {
      try moving { try FileManager.default.createDirectory(at: fresh, withIntermediateDirectories: false) }
      let outcome = try FolderFile.all.compactMap { try write($0, into: fresh, snapshot) }
      try refuseOther()
      try moving { try putInPlace(fresh) }
      return outcome
    } catch {
      try? FileManager.default.removeItem(at: fresh)
      // What is wrong with a file on the way is said of the folder that was asked for.
      if case Fault.cannotWrite = error { throw Fault.cannotWrite(path) }
      throw error
    }
  }

  private func moving(_ body: () throws -> Void) throws {
    do { try body() } catch { throw Fault.cannotWrite(path) }
  }

  private func write(_ file: FolderFile, into folder: URL, _ snapshot: Snapshot) throws -> FileOutcome? {
    let cells = FolderCellText(stageWords: try snapshot.stageWords())
    var written: CSVFile?
    var rows = 0
    func begin() throws -> CSVFile {
      if let written { return written }
      let begun = try CSVFile(making: folder.path + "/" + file.name)
      try begun.write(file.columns)
      written = begun
      return begun
    }
    // A folder of no file at all could not be taken in again.
    if file.name == FolderFile.all.first?.name { _ = try begin() }
    try snapshot.each(file.roll) { values in
      precondition(values.count == file.columns.count, "\(file.name): a value for each column")
      try begin().write(values.map(cells.text))
      rows += 1
    }
    try written?.close()
    return written == nil ? nil : FileOutcome(file: file.name, rows: rows)
  }

  private func putInPlace(_ fresh: URL) throws {
    guard FileManager.default.fileExists(atPath: target.path) else {
      return try FileManager.default.moveItem(at: fresh, to: target)
    }
    let old = beside("old")
    try FileManager.default.moveItem(at: target, to: old)
    do {
      try FileManager.default.moveItem(at: fresh, to: target)
    } catch {
      try? FileManager.default.moveItem(at: old, to: target)
      throw error
    }
    try? FileManager.default.removeItem(at: old)
  }

  /// A hidden place in the same folder, so that moving is no copying.
  private func beside(_ word: String) -> URL {
    target.deletingLastPathComponent().appendingPathComponent(
      ".\(target.lastPathComponent).\(word)-\(UUID().uuidString)")
  }
}
