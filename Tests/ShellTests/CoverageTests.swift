import Foundation
import Testing

/// No command and no error goes without a transcript.
@Suite struct CoverageTests {
  @Test(arguments: ["en", "zh"])
  func everyCommandHasATranscript(_ language: String) throws {
    let commands = try HelpPages.commands.get()
    #expect(commands.count >= 50)
    for command in commands {
      let file = "\(language)/\(command.en.replacingOccurrences(of: " ", with: "-")).txt"
      let name = language == "en" ? command.en : command.zh
      let lines = (try? Transcript(text(file)).items) ?? []
      let isPlayed = lines.contains { item in
        if case .line(let line) = item { "\(line) ".hasPrefix("\(name) ") } else { false }
      }
      #expect(isPlayed, "\(file) should play: \(name) …")
    }
  }

  /// Sentences that no line of a transcript brings about.
  static let outOfReach: Set<String> = [
    "wordTooLong", "filterTooLong",  // a line of tens of thousands of characters
    "networkFileSystem", "busy", "full", "readOnly", "interrupted", "internalFault",  // the machine's doing
    "fileTooLarge", "tooManyRows",  // half a gigabyte, a million rows
    "tooManyColumns",  // no answer has sixteen thousand
    "libraryMissing", "cannotMakeWorkbook",  // the machine's doing
    "unknownProgram",  // only the prompt knows `|`: TerminalPipeTests
    "lost",  // the machine's doing: OpenStepTests
    "leftOpen",  // the end of a script: TerminalScriptTests
    "scriptCircle",  // a script that names itself by its real path
  ]

  /// Where the sentences of errors stand.
  private static let files = [
    "ErrorWords", "RuleWords", "LockErrorWords", "FileWords", "ReportingErrorWords", "ExportFaultWords",
    "ExportErrorWords", "FilterWords", "ShellErrorWords", "TableErrorWords", "SummaryErrorWords", "BulkEditErrorWords",
    "CalendarErrorWords", "PictureErrorWords", "PaperErrorWords", "WallErrorWords",
    "FunnelErrorWords", "TargetErrorWords", "OutlookErrorWords",
  ]

  @Test func everyErrorSentenceHasATranscript() throws {
    let sentences = try Self.files.flatMap { name in
      let source = Stage.packageFolder.appendingPathComponent("Sources/Wording/\(name).swift")
      return Self.sentences(try String(contentsOf: source, encoding: .utf8))
    }
    #expect(sentences.count > 90)
    let transcripts = try TranscriptTests.files.map(text).joined(separator: "\n")
    let errors = transcripts.split(separator: "\n").filter { $0.hasPrefix("! ") || $0.contains(".csv") }
      .joined(separator: "\n")
    for (name, pieces) in sentences where !Self.outOfReach.contains(name) {
      for piece in pieces where !errors.contains(piece) {
        Issue.record("no transcript shows “\(piece)” of ErrorWords.\(name)")
      }
    }
  }

  private func text(_ file: String) throws -> String {
    try String(contentsOf: TranscriptTests.folder.appendingPathComponent(file), encoding: .utf8)
  }

  /// Each sentence's longest run of words between what is filled in, in both languages.
  static func sentences(_ source: String) -> [(name: String, pieces: [String])] {
    var found: [(name: String, pieces: [String])] = []
    for line in source.split(separator: "\n") {
      if let name = line.firstMatch(of: /package static (?:func|let) (\w+)/)?.1 {
        found.append((String(name), []))
      }
      guard !found.isEmpty else { continue }
      for match in line.matches(of: /(en|zh): "((?:\\\([^"]*\)|[^"\\])*)"/) {
        // What is filled in may hold parentheses of its own.
        let pieces = match.2.replacing(/\\\((?:[^()]|\([^()]*\))*\)/, with: "\u{0}").split(separator: "\u{0}")
        if let longest = pieces.max(by: { $0.count < $1.count }) {
          found[found.count - 1].pieces.append(String(longest))
        }
      }
    }
    return found.filter { !$0.pieces.isEmpty }
  }
}
