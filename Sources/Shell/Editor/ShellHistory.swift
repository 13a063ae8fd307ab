import CReadline
import Foundation

/// The lines entered at the prompt, in readline's memory and on disk.
final class ShellHistory {
  /// How many lines of earlier shells the arrow keys reach.
  static let limit = 10_000

  /// What went wrong with the file, if anything did: the lines are kept for this shell alone then.
  private(set) var failure: HistoryFailure?

  private let file: HistoryFile?
  private var last: String?
  private var isLoaded = false

  /// Without a file the lines end with the shell.
  init(file: HistoryFile?) {
    self.file = file
  }

  /// Gives readline the lines of earlier shells; once.
  func load() {
    guard !isLoaded else { return }
    isLoaded = true
    luban_history_limit(Int32(Self.limit))
    guard let file else { return }
    do throws(HistoryFailure) {
      for entry in try file.entries(limit: Self.limit) {
        luban_history_add(entry.line, entry.time)
        last = entry.line
      }
    } catch {
      failure = error
    }
  }

  /// Keeps a line, at once, so that a shell that is killed loses nothing.
  func remember(_ line: String) {
    guard Self.isWorthKeeping(line), line != last else { return }
    last = line
    let now = time(nil)
    luban_history_add(line, now)
    guard let file, failure == nil else { return }
    do throws(HistoryFailure) {
      try file.append(HistoryFile.Entry(line: line, time: now))
    } catch {
      failure = error
    }
  }

  /// A blank before a line keeps it out, as in bash.
  static func isWorthKeeping(_ line: String) -> Bool {
    guard let first = line.first else { return false }
    return !first.isWhitespace
  }
}
