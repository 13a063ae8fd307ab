internal import Wording

extension Session {
  /// Whether a step that changes much is wanted: `--yes` says so beforehand; a script is asked nothing.
  func confirms(_ question: Phrase, _ input: Input) throws -> Bool { input.flag("yes") }
}
