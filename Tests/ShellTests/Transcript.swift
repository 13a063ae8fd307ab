import Foundation

/// A session as it was recorded: what was typed, and every answer in full.
///
///     # A district reports December.
///     @registry practice
///     @lang zh
///
///     > 填报 YL-001 2020-12 3200万
///     …the answer; lines of standard error begin with `! `…
///     [1]
///
/// `[status]` stands where it is not 0. `$ luban …` runs the program itself, with `< FILE` behind it if need be.
/// `$ cat FILE` shows a file that was written. A directive between lines begins a new session on the same registry: another day, another person. An answer's
/// line that would read as one of these signs has a backslash before it.
struct Transcript {
  enum Item: Equatable {
    case comment(String)
    /// `@name value`.
    case directive(name: String, value: String)
    case line(String)
    /// The words behind `$ luban`.
    case process(String)
    /// `$ cat name`.
    case file(String)
  }

  struct Fault: Error, CustomStringConvertible {
    let description: String
  }

  let items: [Item]

  init(_ text: String) {
    items = text.split(separator: "\n").compactMap { line in
      if line.hasPrefix("#") { return .comment(String(line)) }
      if line.hasPrefix("> ") { return .line(String(line.dropFirst(2))) }
      if line.hasPrefix("$ luban") { return .process(String(line.dropFirst(7))) }
      if line.hasPrefix("$ cat ") { return .file(String(line.dropFirst(6))) }
      guard line.hasPrefix("@") else { return nil }
      let halves = line.dropFirst().split(separator: " ", maxSplits: 1)
      return .directive(name: String(halves.first ?? ""), value: halves.count > 1 ? String(halves[1]) : "")
    }
  }

  /// Plays every line; gives the whole transcript as it should read.
  func played() throws -> String {
    let stage = try Stage()
    defer { stage.remove() }
    var lines: [String] = []
    for (index, item) in items.enumerated() {
      if index > 0, Self.isApart(item, from: items[index - 1]) { lines.append("") }
      switch item {
      case .comment(let text): lines.append(text)
      case .directive(let name, let value):
        lines.append(value.isEmpty ? "@\(name)" : "@\(name) \(value)")
        try stage.set(name, value)
      case .line(let text):
        lines.append("> \(text)")
        lines += try stage.run(text)
      case .process(let words):
        lines.append("$ luban\(words)")
        lines += try stage.runProcess(words)
      case .file(let name):
        lines.append("$ cat \(name)")
        lines += try stage.contents(of: name)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Whether a blank line stands between two items: what belongs together stands together.
  private static func isApart(_ item: Item, from before: Item) -> Bool {
    switch (before, item) {
    case (.comment, _), (.directive, .directive): false
    default: true
    }
  }
}
