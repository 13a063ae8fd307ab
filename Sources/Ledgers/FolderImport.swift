internal import Foundation
package import Portfolio

/// Takes a folder of CSV in the registry's own headings into a registry; see Docs/folder.md.
package struct FolderImport {
  /// A row or a file that was not taken.
  package struct Refusal {
    package let file: String
    /// nil: the whole file.
    package let line: Int?
    package let error: any Error
  }

  /// What became of one file.
  package struct FileOutcome: Sendable {
    package let file: String
    package var rows = 0
    package var recorded = 0
    package var unchanged = 0
    package var refused = 0
  }

  package struct Outcome {
    package var files: [FileOutcome] = []
    package var refusals: [Refusal] = []
  }

  /// What makes a folder no folder of the registry's.
  package enum Fault: Error, Equatable {
    case noSuchFile(String)
    case unreadable(String)
    case noKnownFile(folder: String)
    case unknownFile(String, known: [String])
    case noHeading(file: String)
    case unknownColumns(file: String, [String], known: [String])
    case repeatedColumn(file: String, String)
    case tooLarge(file: String)
  }

  /// A folder is kept in memory file by file; more than this is no registry of a city.
  private static let mostBytes = 512 << 20

  private let folder: String
  private let files: [FolderFile]

  /// Whether a path is a folder, or has the name of one of its files.
  package static func takes(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return exists && isFolder.boolValue || FolderFile.all.contains { $0.name == name }
  }

  /// - Parameter path: a folder, or one of its files.
  /// - Throws: ``Fault`` where there is nothing to take in.
  package init(_ path: String) throws {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { throw Fault.noSuchFile(path) }
    guard isFolder.boolValue else {
      let url = URL(fileURLWithPath: path)
      guard let file = FolderFile.all.first(where: { $0.name == url.lastPathComponent }) else {
        throw Fault.unknownFile(url.lastPathComponent, known: FolderFile.all.map(\.name))
      }
      folder = url.deletingLastPathComponent().path
      files = [file]
      return
    }
    folder = path
    let names = try Set(FileManager.default.contentsOfDirectory(atPath: path))
    let known = FolderFile.all.map(\.name)
    if let stranger = names.sorted().first(where: { $0.hasSuffix(".csv") && !known.contains($0) }) {
      throw Fault.unknownFile(stranger, known: known)
    }
    files = FolderFile.all.filter { names.contains($0.name) }
    guard !files.isEmpty else { throw Fault.noKnownFile(folder: path) }
  }

  /// Records every row that can be taken, within the step of `recording`; the others are listed.
  package func run(in recording: Recording) throws -> Outcome {
    var outcome = Outcome()
    for file in files {
      do {
        try take(file, in: recording, &outcome)
      } catch let fault as Fault {
        outcome.refusals.append(Refusal(file: file.name, line: nil, error: fault))
      } catch let fault as CSVReader.Fault {
        outcome.refusals.append(Refusal(file: file.name, line: nil, error: fault))
      }
    }
    return outcome
  }

  private func take(_ file: FolderFile, in recording: Recording, _ outcome: inout Outcome) throws {
    let rows = try rows(of: file)
    var result = FileOutcome(file: file.name)
    var refused: Set<Int> = []
    for pass in [file.record, file.finish] {
      guard let pass else { continue }
      for row in rows where !refused.contains(row.line) {
        let before = recording.changeCount
        do {
          if let fault = row.fault { throw fault }
          try recording.attempt { try pass(recording, row) }
          if recording.changeCount > before { result.recorded += 1 }
        } catch let fault as FileFault where fault.endsEverything {
          throw fault
        } catch {
          refused.insert(row.line)
          outcome.refusals.append(Refusal(file: file.name, line: row.line, error: error))
        }
      }
    }
    result.rows = rows.count
    result.refused = refused.count
    result.recorded = min(result.recorded, rows.count - refused.count)
    result.unchanged = rows.count - refused.count - result.recorded
    outcome.files.append(result)
  }

  private func rows(of file: FolderFile) throws -> [FolderRow] {
    let path = folder + "/" + file.name
    guard let data = FileManager.default.contents(atPath: path) else { throw Fault.unreadable(path) }
    guard data.count <= FolderImport.mostBytes else { throw Fault.tooLarge(file: file.name) }
    var reader = CSVReader([UInt8](data))
    guard let heading = try reader.next() else { throw Fault.noHeading(file: file.name) }
    let columns = heading.fields.map { $0.trimmed.lowercased() }
    let strangers = columns.filter { !file.columns.contains($0) }
    guard strangers.isEmpty else {
      throw Fault.unknownColumns(file: file.name, strangers, known: file.columns)
    }
    if let twice = columns.first(where: { name in columns.count { $0 == name } > 1 }) {
      throw Fault.repeatedColumn(file: file.name, twice)
    }
    var rows: [FolderRow] = []
    while let record = try reader.next() {
      let pairs = zip(columns, record.fields)
      let isLonger = record.fields.dropFirst(columns.count).contains { !$0.trimmed.isEmpty }
      rows.append(
        FolderRow(
          line: record.line, values: Dictionary(uniqueKeysWithValues: pairs),
          fault: isLonger ? .tooManyFields(known: columns.count, found: record.fields.count) : nil))
    }
    return rows
  }
}
