import Foundation
import Testing

@Suite struct StyleTests {
  /// A Swift text without its comments, so that a rule does not find what is only spoken of.
  static func code(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> Substring in
      // A pair of slashes inside a string is rare: an address has a colon before it.
      guard let slashes = line.firstRange(of: "//"), !line[..<slashes.lowerBound].hasSuffix(":") else { return line }
      return line[..<slashes.lowerBound]
    }.joined(separator: "\n")
  }

  /// The numbers of the lines in which a pattern stands.
  static func lines(_ text: String, with pattern: String) throws -> [Int] {
    let regex = try Regex(pattern)
    return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .filter { $0.element.firstMatch(of: regex) != nil }.map { $0.offset + 1 }
  }

  // Put together from parts, so that this file does not break the rules it holds.
  static let replacing = "(?i)\\bOR\\s+" + "REPLACE\\b|\\bREPLACE\\s+" + "INTO\\b"
  static let leftover = "\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b"
  static let printing = "(^|[^\\w.])(debugPrint|print|dump)\\("
  static let clock =
    "\\bDate\\(\\)|\\bDate\\.now\\b|\\bDay\\.today\\b|Clock\\b|\\bclock_gettime\\b|\\bgettimeofday\\b|\\btime\\(nil\\)"
    + "|\\blocaltime|(^|[^\\w)\\]?])\\.now\\b"
  static let forced = "\\btry!|\\bas!"

  @Test(
    "The rules find what they look for and leave alone what only looks like it",
    arguments: [
      (replacing, "insert or replace into x", true), (replacing, "REPLACE   INTO x", true),
      (replacing, "SELECT replace(a, b, c)", false), (replacing, "CREATE TABLE replaced", false),
      (printing, "    print(1)", true), (printing, "luban_line_print(1)", false), (printing, "writer.print(1)", false),
      (printing, "blueprint(1)", false), (printing, "debugPrint(x)", true), (clock, "let now = Date()", true),
      (clock, "Date(timeIntervalSince1970: 0)", false), (clock, "ContinuousClock()", true),
      (clock, "session.today", false), (clock, "let start = .now", true), (clock, "recording.now.codes", false),
      (clock, "known", false),
      (leftover, "// TO" + "DO: later", true), (leftover, "todos", false), (forced, "try! x()", true),
      (forced, "try? x()", false),
    ])
  func rules(pattern: String, line: String, isFound: Bool) throws {
    #expect(try Self.lines(line, with: pattern).isEmpty != isFound)
  }

  @Test("Nothing is written with a replacing insert: it leaves no history")
  func noReplacing() throws {
    for file in try House.files(below: "Sources", "Schema") where file.ends("swift", "sql") {
      let text = file.ends("sql") ? file.text.replacing(/--.*/, with: "") : Self.code(file.text)
      #expect(try Self.lines(text, with: Self.replacing) == [], "\(file)")
    }
  }

  @Test("Commands neither print nor read the clock: the session does")
  func commands() throws {
    let folder = "Sources/Shell/Commands"
    guard FileManager.default.fileExists(atPath: House.root.appending(path: folder).path) else { return }
    for file in try House.files(below: folder) where file.ends("swift") {
      let code = Self.code(file.text)
      #expect(try Self.lines(code, with: Self.printing) == [], "\(file) prints")
      #expect(try Self.lines(code, with: Self.clock) == [], "\(file) reads the clock")
    }
  }

  @Test(
    "Below the shell nothing prints and nothing reads the clock, so a report is the same on any day",
    arguments: ["Values", "Wording", "Store", "Portfolio", "Ledgers", "Reports", "Rendering"])
  func belowTheShell(room: String) throws {
    for file in try House.files(below: "Sources/" + room) where file.ends("swift") {
      let code = Self.code(file.text)
      #expect(try Self.lines(code, with: Self.printing) == [], "\(file) prints")
      #expect(try Self.lines(code, with: Self.clock) == [], "\(file) reads the clock")
    }
  }

  @Test("Nothing is left for later in the text")
  func leftovers() throws {
    for file in try House.files(below: "Sources", "Schema", "Tests", "Scripts") {
      #expect(try Self.lines(file.text, with: Self.leftover) == [], "\(file)")
    }
  }

  @Test("No file is longer than 400 lines: past that there are two nouns in it")
  func length() throws {
    for file in try House.files(below: "Sources", "Schema", "Tests") where file.ends("swift", "sql", "c", "h") {
      #expect(file.lines.count <= 401, "\(file) has \(file.lines.count - 1) lines")
    }
  }

  @Test("No folder is named for what it is not")
  func folders() throws {
    let nothing: Set<String> = ["utils", "util", "utilities", "common", "helpers", "helper", "misc", "shared"]
    for folder in try House.folders(below: "Sources") + House.folders(below: "Tests") {
      let name = folder.split(separator: "/").last.map(String.init) ?? ""
      #expect(!nothing.contains(name.lowercased()), "\(folder)")
      #expect(!name.contains(" "), "\(folder)")
    }
  }

  @Test("Nothing in the sources is forced to be what it may not be")
  func forcing() throws {
    for file in try House.files(below: "Sources", "Schema") where file.ends("swift") {
      #expect(try Self.lines(Self.code(file.text), with: Self.forced) == [], "\(file)")
    }
  }

  @Test("A text ends its last line, and no line ends in blanks or with a carriage return")
  func lineEnds() throws {
    for file in try House.files(below: "Sources", "Schema") where file.ends("swift", "sql", "c", "h") {
      #expect(file.text.isEmpty || file.text.hasSuffix("\n"), "\(file)")
      #expect(try Self.lines(file.text, with: "[ \\t\\r]$") == [], "\(file)")
    }
  }
}
