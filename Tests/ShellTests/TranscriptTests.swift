import Foundation
import Testing

/// Whoever changes an answer sees it here: each transcript is played again, line by line.
///
/// `Scripts/record-transcripts` writes the new answers down instead and shows what changed.
@Suite struct TranscriptTests {
  static let folder = Stage.packageFolder.appendingPathComponent("Tests/Golden")

  /// Names under Tests/Golden, sorted.
  static let files: [String] = {
    let names = FileManager.default.enumerator(atPath: folder.resolvingSymlinksInPath().path)
    return (names?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".txt") }.sorted()
  }()

  @Test func thereAreTranscripts() {
    #expect(Self.files.count > 100)
  }

  @Test(arguments: files)
  func answersAreAsRecorded(_ name: String) throws {
    let url = Self.folder.appendingPathComponent(name)
    let recorded = try String(contentsOf: url, encoding: .utf8)
    let played = try Transcript(recorded).played()
    if ProcessInfo.processInfo.environment["LUBAN_RECORD"] == "1" {
      if played != recorded { try played.write(to: url, atomically: true, encoding: .utf8) }
      return
    }
    let difference = LineDifference(recorded, played)
    #expect(difference.isEmpty, "\(name)\n\(difference)")
  }

  @Test(arguments: files)
  func beginsWithItsScenario(_ name: String) throws {
    let text = try String(contentsOf: Self.folder.appendingPathComponent(name), encoding: .utf8)
    #expect(text.hasPrefix("# "), "\(name): the first line says in a sentence what happens")
  }
}

/// What differs between two texts, line by line, with the lines around it.
struct LineDifference: CustomStringConvertible {
  let description: String
  var isEmpty: Bool { description.isEmpty }

  private static let around = 2
  private static let most = 80

  init(_ recorded: String, _ played: String) {
    let old = recorded.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let new = played.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard old != new else {
      description = ""
      return
    }
    let (rows, changed) = Self.rows(old, new)
    var lines: [String] = []
    for (index, row) in rows.enumerated()
    where changed.contains(where: { abs($0 - index) <= Self.around }) { lines.append(row) }
    description = lines.prefix(Self.most).joined(separator: "\n") + (lines.count > Self.most ? "\n…" : "")
  }

  private static func rows(_ old: [String], _ new: [String]) -> (rows: [String], changed: [Int]) {
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var (rows, changed): ([String], [Int]) = ([], [])
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      if left < old.count, removed.contains(left) {
        changed.append(rows.count)
        rows.append("- \(old[left])")
        left += 1
      } else if right < new.count, inserted.contains(right) {
        changed.append(rows.count)
        rows.append("+ \(new[right])")
        right += 1
      } else {
        rows.append("  \(old[left])")
        left += 1
        right += 1
      }
    }
    return (rows, changed)
  }
}
