import CReadline
import Foundation

/// Lines typed at a terminal, by GNU readline.
///
/// readline is one per process, and so is its editor. It reads by readline's callbacks, so that a signal is
/// answered by this loop and never from within a handler.
final class LineEditor {
  struct Configuration {
    /// What `$if` in ~/.inputrc calls the program.
    var name = "luban"
    var history: ShellHistory
    /// What may stand for the word at the cursor, an offset in UTF-8.
    var complete: (_ line: String, _ cursor: Int) -> Completion
    /// Asks, before a list of so many candidates, whether to show them; yes is y, a blank or 是.
    var question: (_ count: Int) -> String
  }

  enum Line: Equatable {
    case line(String)
    /// Ctrl-C: what had been typed is gone.
    case interrupted
    /// Ctrl-D on an empty line, or the terminal is gone.
    case end
  }

  private let configuration: Configuration
  private var pasted = PastedLines()
  private var listed: [Candidate] = []

  init(_ configuration: Configuration) throws(EditorFailure) {
    TextLocale.adopt()
    let result = luban_readline_load()
    guard result == LUBAN_READLINE_LOADED else { throw EditorFailure(loading: result) }
    let code = luban_signals_open()
    guard code == 0 else { throw .noSignals(code) }
    self.configuration = configuration
    luban_line_prepare(configuration.name)
    configuration.history.load()
  }

  /// The next line. Colours in the prompt stand between `\u{1}` and `\u{2}`.
  ///
  /// Answers to a command's questions are no commands: they are not remembered.
  func readLine(prompt: String, remembers: Bool = true) -> Line {
    // Ctrl-C between two questions is an answer to the second; in a paste, to all that is left of it.
    if luban_signals_take(Signals.interrupt) != 0 {
      pasted.discard()
      luban_line_print("\n")
      return .interrupted
    }
    if let line = pasted.next() {
      // The paste stands on the screen in one piece; each answer shall stand under its own line.
      luban_line_print(prompt.filter { $0 != "\u{1}" && $0 != "\u{2}" } + line + "\n")
      return accept(line, remembers)
    }
    luban_line_begin(prompt, callbacks)
    let line = edit()
    listed = []
    guard case .line(let text) = line else { return line }
    return accept(pasted.split(text), remembers)
  }

  /// Forgets the lines of a paste that have not been given yet: one before them failed.
  func discardPasted() {
    pasted.discard()
  }

  private func accept(_ line: String, _ remembers: Bool) -> Line {
    if remembers { configuration.history.remember(line) }
    return .line(line)
  }

  private func edit() -> Line {
    while true {
      var isReadable = false
      let came = luban_signals_wait(Signals.prompt, STDIN_FILENO, &isReadable)
      if came & Signals.interrupt != 0 {
        luban_line_abandon()
        return .interrupted
      }
      if came & Signals.ending != 0 {
        luban_line_leave()
        luban_signals_yield(came & Signals.ending)
        return .end
      }
      if came & Signals.suspend != 0 { luban_line_suspend() }
      if came & Signals.resize != 0 { luban_line_resize() }
      guard isReadable else { continue }
      let state = luban_line_feed()
      if state == LUBAN_LINE_ENTERED, let line = luban_line_take() {
        defer { free(line) }
        return .line(String(cString: line))
      }
      if state == LUBAN_LINE_ENDED {
        luban_line_print("\n")
        return .end
      }
    }
  }
}

extension LineEditor {
  private enum Signals {
    static let interrupt = LUBAN_SIGNAL_INTERRUPT.rawValue
    static let resize = LUBAN_SIGNAL_RESIZE.rawValue
    static let suspend = LUBAN_SIGNAL_SUSPEND.rawValue
    static let ending =
      LUBAN_SIGNAL_TERMINATE.rawValue | LUBAN_SIGNAL_HANGUP.rawValue | LUBAN_SIGNAL_QUIT.rawValue
    static let prompt = interrupt | resize | suspend | ending
  }

  /// readline's way back into this object; it is only taken while `readLine` runs.
  private var callbacks: luban_line_callbacks {
    luban_line_callbacks(
      context: Unmanaged.passUnretained(self).toOpaque(),
      complete: { context, line, cursor, type in
        guard let context, let line else { return }
        LineEditor.at(context).complete(line, Int(cursor), type)
      },
      list: { context in
        guard let context else { return }
        LineEditor.at(context).list()
      })
  }

  private static func at(_ context: UnsafeMutableRawPointer) -> LineEditor {
    Unmanaged<LineEditor>.fromOpaque(context).takeUnretainedValue()
  }

  private func complete(_ line: UnsafePointer<CChar>, _ cursor: Int, _ type: Int32) {
    // Repaired, the text would have other offsets than readline's.
    guard let line = String(validatingCString: line) else { return }
    let completion = configuration.complete(line, cursor)
    listed = completion.candidates
    let purpose = CompletionAnswer.Purpose(readlineType: type)
    let answer = CompletionAnswer(to: completion, line: line, cursor: cursor, purpose: purpose)
    luban_matches_append_blank(answer?.appendsBlank ?? false)
    for match in answer?.matches ?? [] { luban_matches_add(match) }
  }

  private func list() {
    luban_line_print("\n")
    if isWanted() {
      let columns = CandidateColumns(available: Int(luban_line_columns()))
      luban_line_print(columns.layout(listed.map(\.shown)))
    }
    luban_line_redraw()
  }

  /// ~/.inputrc may set how many are too many; readline's own is 100.
  private func isWanted() -> Bool {
    let limit = Int(luban_line_query_items())
    guard limit > 0, listed.count > limit else { return true }
    luban_line_print(configuration.question(listed.count))
    let answer = key()
    luban_line_print("\n")
    return ["y", "Y", "ｙ", " ", "是"].contains(answer)
  }

  /// One character from the keyboard; nothing if a signal came first.
  private func key() -> String {
    let first = luban_line_key()
    guard first >= 0 else { return "" }
    var bytes = [UInt8(truncatingIfNeeded: first)]
    // The leading ones of a first byte count the bytes of the character.
    for _ in 1..<max(2, (~bytes[0]).leadingZeroBitCount) where bytes[0] >= 0xC0 {
      bytes.append(UInt8(truncatingIfNeeded: luban_line_key()))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
