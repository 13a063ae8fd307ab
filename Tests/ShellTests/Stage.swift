import Foundation
import Portfolio
import Shell
import Values

/// Where one transcript is played: a folder of its own with a fresh copy of a seed registry in it.
final class Stage {
  /// Answers show this for the folder; the name is as long as a real one, so that tables stay straight.
  static let folderName = "/tmp/luban.XXXXXX"

  private let folder: String
  private var environment: [String: String]
  private var shell: EmbeddedShell?
  private let heard = Heard()

  /// What came out, in its order.
  private final class Heard: @unchecked Sendable {
    private var parts: [(text: String, isError: Bool)] = []
    func add(_ text: String, _ isError: Bool) { parts.append((text, isError)) }
    func take() -> [(text: String, isError: Bool)] {
      defer { parts = [] }
      return parts
    }
  }

  init() throws {
    folder = try Stage.makeFolder()
    environment = [
      "LUBAN_DB": folder + "/registry.db", "LUBAN_NOW": "2021-01-10T08:00:00", "LUBAN_ME": "演练员",
      "LUBAN_LANG": "en", "HOME": folder,
    ]
  }

  func remove() {
    shell = nil
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// A new folder in which the seeds lie at hand.
  static func makeFolder() throws -> String {
    var name = folderName.utf8CString.map { $0 }
    guard mkdtemp(&name) != nil else { throw Transcript.Fault(description: "cannot make \(folderName)") }
    let path = String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    try FileManager.default.createSymbolicLink(
      atPath: path + "/Seeds", withDestinationPath: packageFolder.appendingPathComponent("Seeds").path)
    return path
  }

  static let packageFolder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  // MARK: directives

  func set(_ name: String, _ value: String) throws {
    shell = nil
    switch name {
    case "registry": try SeedRegistry.named(value)?.copy(to: folder + "/registry.db")
    case "lang": environment["LUBAN_LANG"] = value
    case "now": environment["LUBAN_NOW"] = value
    case "me": environment["LUBAN_ME"] = value
    case "file": try writeFile(value)
    case "copy": try copyFile(value)
    case "patch": try patch(value)
    case "sent": try send(value)
    default: throw Transcript.Fault(description: "no such directive: @\(name)")
    }
  }

  /// `@file NAME TEXT`, where `\n` is an end of line and `\xHH` a byte.
  private func writeFile(_ value: String) throws {
    let halves = value.split(separator: " ", maxSplits: 1)
    let url = URL(fileURLWithPath: folder + "/" + (halves.first ?? ""))
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(Stage.bytes(halves.count > 1 ? String(halves[1]) : "")).write(to: url)
  }

  /// `@copy NAME PATH`: a file of the package, for what is no text.
  private func copyFile(_ value: String) throws {
    let words = value.split(separator: " ").map(String.init)
    guard words.count == 2 else { throw Transcript.Fault(description: "@copy NAME PATH, not: \(value)") }
    try FileManager.default.copyItem(
      at: Stage.packageFolder.appendingPathComponent(words[1]), to: URL(fileURLWithPath: folder + "/" + words[0]))
  }

  private static func bytes(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\"), let sign = rest.popFirst() else {
        bytes.append(byte)
        continue
      }
      switch sign {
      case UInt8(ascii: "n"): bytes.append(UInt8(ascii: "\n"))
      case UInt8(ascii: "x"):
        bytes.append(UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) ?? 0)
        rest = rest.dropFirst(2)
      default: bytes.append(sign)
      }
    }
    return bytes
  }

  /// `@patch NAME OFFSET HEX`: a copy of the registry under another name, with bytes of it overwritten.
  private func patch(_ value: String) throws {
    let words = value.split(separator: " ").map(String.init)
    guard words.count == 3, let offset = Int(words[1]) else {
      throw Transcript.Fault(description: "@patch NAME OFFSET HEX, not: \(value)")
    }
    var data = try Data(contentsOf: URL(fileURLWithPath: folder + "/registry.db"))
    let hex = Array(words[2])
    for place in stride(from: 0, to: hex.count - 1, by: 2) {
      data[offset + place / 2] = UInt8(String(hex[place...(place + 1)]), radix: 16) ?? 0
    }
    try data.write(to: URL(fileURLWithPath: folder + "/" + words[0]))
  }

  /// `@sent REPORTER MONTH FILE TAKEN REFUSED`: a reporter's month has come in, on the day that it is.
  private func send(_ value: String) throws {
    let words = value.split(separator: " ").map(String.init)
    guard words.count == 5, let month = Month(words[1]), let taken = Int(words[3]), let refused = Int(words[4]),
      let now = environment["LUBAN_NOW"], let today = Day(String(now.prefix(10)))
    else { throw Transcript.Fault(description: "@sent REPORTER MONTH FILE TAKEN REFUSED, not: \(value)") }
    let registry = try Registry.open(folder + "/registry.db")
    let occasion = Occasion(at: now + "Z", today: today, who: "演练员", words: "import \(words[2])")
    _ = try registry.record(occasion) { recording in
      let reporter = try recording.organization(named: words[0], isNew: false)
      try recording.submit(
        reporter: reporter, month: month, file: words[2], hash: nil, taken: taken, refused: refused)
    }
    try registry.close()
  }

  // MARK: lines

  func run(_ line: String) throws -> [String] {
    let heard = heard
    let shell = try shell ?? made { heard.add($0, $1) }
    let status = shell.run(real(line))
    return shown(heard.take(), status)
  }

  private func made(_ output: @escaping @Sendable (String, Bool) -> Void) throws -> EmbeddedShell {
    guard let made = EmbeddedShell(arguments: [], environment: environment, output: output) else {
      throw Transcript.Fault(description: "the shell does not start")
    }
    shell = made
    return made
  }

  /// The program itself. Words are parted by blanks, quotes hold them together.
  func runProcess(_ text: String) throws -> [String] {
    let halves = real(text).split(separator: " < ", maxSplits: 1, omittingEmptySubsequences: false)
    let process = Process()
    process.executableURL = Stage.program
    process.arguments = Stage.words(halves.first.map(String.init) ?? "")
    process.environment = environment
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    process.standardInput =
      halves.count > 1 ? FileHandle(forReadingAtPath: "\(folder)/\(halves[1])") : .nullDevice
    try process.run()
    let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let complained = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return shown([(said, false), (complained, true)], process.terminationStatus)
  }

  func contents(of name: String) throws -> [String] {
    let data = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)"))
    return shown([(String(decoding: data, as: UTF8.self), false)], 0)
  }

  /// It lies beside the tests.
  private static let program = URL(fileURLWithPath: CommandLine.arguments.first ?? "")
    .deletingLastPathComponent().appendingPathComponent("luban")

  private static func words(_ text: String) -> [String] {
    var words: [String] = []
    for (index, part) in text.split(separator: "'", omittingEmptySubsequences: false).enumerated() {
      words += index % 2 == 1 ? [String(part)] : part.split(separator: " ").map(String.init)
    }
    return words
  }

  private func real(_ line: String) -> String { line.replacingOccurrences(of: Stage.folderName, with: folder) }

  private func shown(_ parts: [(text: String, isError: Bool)], _ status: Int32) -> [String] {
    var lines: [String] = []
    for part in parts where !part.text.isEmpty {
      let text = Stage.visible(part.text)
        .replacing(/\/tmp\/luban\.[A-Za-z0-9]{6}/, with: Stage.folderName)
      var own = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      // One sentence, one line end: without it the lines would run on.
      if own.last == "" { own.removeLast() } else { own.append("\\(no end of line)") }
      lines += part.isError ? own.map { "! \($0)" } : own.map(Stage.escaped)
    }
    return status == 0 ? lines : lines + ["[\(status)]"]
  }

  private static func escaped(_ line: String) -> String {
    line.first.map { "#>!@$[\\".contains($0) } ?? false ? "\\" + line : line
  }

  /// Control signs as pictures: a transcript is plain text.
  private static func visible(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\r": scalars.append("␍")
      case "\u{FEFF}": scalars.append("⌖")
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }
}
