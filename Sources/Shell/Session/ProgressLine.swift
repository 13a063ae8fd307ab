internal import Rendering
internal import Wording

/// One line on standard error that tells how far a long command is, rewritten in place.
///
/// It stands only where a person looks: on a terminal, and not beside an answer for machines. A command that
/// ends at once shows none.
final class ProgressLine {
  private static let pause = Duration.milliseconds(200)

  private let session: Session
  private let isWanted: Bool
  private var lastShown = ContinuousClock.now
  private var isShown = false

  init(_ session: Session) {
    self.session = session
    isWanted = session.terminal.isErrorTerminal && session.speaksToPeople
  }

  /// Shows where the command is, unless it was shown a moment ago.
  func show(_ phrase: Phrase) {
    guard isWanted, lastShown.duration(to: .now) >= ProgressLine.pause else { return }
    lastShown = .now
    isShown = true
    // A line that the terminal would wrap could not be rewritten.
    let text = DisplayWidth.cut(
      DisplayWidth.printable(phrase.text(in: session.language)), to: session.terminal.columns - 1)
    session.terminal.writeError("\r\u{1B}[K\(text)")
  }

  func erase() {
    guard isShown else { return }
    isShown = false
    session.terminal.writeError("\r\u{1B}[K")
  }
}
