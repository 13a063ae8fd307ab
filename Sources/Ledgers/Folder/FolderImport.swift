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
    /// Refused rows beyond those that ``Outcome/refusals`` lists.
    package var unlisted = 0
  }

  package struct Outcome {
    package var files: [FileOutcome] = []
    /// By file in the order in which they were met; of each file so many at the most as memory should hold.
    package var refusals: [Refusal] = []

    /// With those that are not listed.
    package var refusalCount: Int { files.reduce(refusals.count) { $0 + $1.unlisted } }
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
  }

  /// Of one file no more refused rows are listed.
  package static let mostRefusals = 10_000
  /// How many rows lie between two words of progress.
  private static let progressRows = 1_000

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
  ///
  /// - Parameter progress: told every thousand rows which file is being read and how far.
  /// - Throws: ``FileFault`` or ``TableFault`` where the whole import has to end.
  package func run(
    in recording: Recording, progress: (_ file: String, _ rows: Int) -> Void = { _, _ in }
  ) throws -> Outcome {
    var outcome = Outcome()
    for file in files where try isReadable(file, &outcome) {
      var taking = FolderFileTaking(file: file, recording: recording)
      for pass in [file.record, file.finish] {
        guard let pass else { continue }
        let table = try FolderTable(folder: folder, file: file)
        var count = 0
        while let row = try table.next() {
          try taking.take(row, count, pass)
          count += 1
          if count % FolderImport.progressRows == 0 { progress(file.name, count) }
        }
        taking.rows = count
      }
      outcome.files.append(taking.outcome)
      outcome.refusals += taking.refusals
    }
    return outcome
  }

  /// Reads a file to its end before any of its rows is taken: one that breaks off is refused as a whole.
  private func isReadable(_ file: FolderFile, _ outcome: inout Outcome) throws -> Bool {
    do {
      let table = try FolderTable(folder: folder, file: file)
      while try table.next() != nil {}
      return true
    } catch  where error is Fault || error is TableFault || error is RowError {
      outcome.refusals.append(Refusal(file: file.name, line: nil, error: error))
      return false
    }
  }
}

/// One file while its rows are taken, in one pass or two.
private struct FolderFileTaking {
  let file: FolderFile
  let recording: Recording
  var rows = 0
  private(set) var refusals: [FolderImport.Refusal] = []
  private var recorded = 0
  private var refused = RowSet()

  init(file: FolderFile, recording: Recording) {
    self.file = file
    self.recording = recording
  }

  var outcome: FolderImport.FileOutcome {
    var outcome = FolderImport.FileOutcome(file: file.name, rows: rows, refused: refused.count)
    // A row may have changed something in each pass.
    outcome.recorded = min(recorded, rows - refused.count)
    outcome.unchanged = rows - refused.count - outcome.recorded
    outcome.unlisted = refused.count - refusals.count
    return outcome
  }

  /// - Parameter number: which row of the file it is, from 0.
  mutating func take(_ row: FolderRow, _ number: Int, _ pass: (Recording, FolderRow) throws -> Void) throws {
    guard !refused.contains(number) else { return }
    let before = recording.changeCount
    do {
      if let fault = row.fault { throw fault }
      try recording.attempt { try pass(recording, row) }
      if recording.changeCount > before { recorded += 1 }
    } catch let fault as FileFault where fault.endsEverything {
      throw fault
    } catch {
      refused.insert(number)
      guard refusals.count < FolderImport.mostRefusals else { return }
      refusals.append(FolderImport.Refusal(file: file.name, line: row.line, error: error))
    }
  }
}

/// Numbers of rows, a bit each.
private struct RowSet {
  private(set) var count = 0
  private var words: [UInt64] = []

  func contains(_ number: Int) -> Bool {
    number / 64 < words.count && words[number / 64] & (1 << UInt64(number % 64)) != 0
  }

  mutating func insert(_ number: Int) {
    guard !contains(number) else { return }
    while words.count <= number / 64 { words.append(0) }
    words[number / 64] |= 1 << UInt64(number % 64)
    count += 1
  }
}
