internal import Foundation
internal import Portfolio
internal import Rendering
internal import Values
internal import Wording

/// What a person likes, whatever the registry: `$XDG_CONFIG_HOME/luban/config`.
///
/// A line is a setting and its value, or `alias NAME LINE`, in the words of the prompt; `#` begins a comment.
struct Config: Sendable {
  enum Key: String, CaseIterable, Sendable {
    case language, unit, format, rule, pager, name, timing

    var zh: String {
      switch self {
      case .language: "语言"
      case .unit: "单位"
      case .format: "格式"
      case .rule: "规则"
      case .pager: "分页"
      case .name: "姓名"
      case .timing: "计时"
      }
    }

    init?(word: String) {
      guard let found = Key.allCases.first(where: { $0.rawValue == word.lowercased() || $0.zh == word }) else {
        return nil
      }
      self = found
    }
  }

  /// Where it lies; nil: there is no place for it.
  let path: String?
  private(set) var values: [Key: String] = [:]
  /// A name and the line that it stands for.
  private(set) var aliases: [String: String] = [:]
  /// Lines that mean nothing, by their numbers: they are told, and the others hold.
  private(set) var faults: [(line: Int, error: UsageError)] = []

  var language: Language? { values[.language].flatMap(Dispatcher.language(named:)) }
  /// The unit of tables. Never that of what is typed: a script would mean something else in other hands.
  var unit: MoneyUnit? { values[.unit].flatMap { MoneyUnit($0) } }
  /// The format on a screen. Never that of a pipe: a program reads it.
  var format: OutputFormat? { values[.format].flatMap { OutputFormat(rawValue: $0) } }
  var rule: String? { values[.rule] }
  var pager: String? { values[.pager] }
  var name: String? { values[.name] }
  var isTimed: Bool { values[.timing].map(Config.isYes) ?? false }

  init(environment: [String: String]) {
    func place(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
    let folder = place("XDG_CONFIG_HOME") ?? place("HOME").map { "\($0)/.config" }
    path = folder.map { "\($0)/luban/config" }
    guard let path, Config.isReadable(path), let reader = PlainReader(path: path) else { return }
    var number = 0
    // A folder in its place, or a damaged disk, is as good as no file.
    while let line = try? reader.next() {
      number += 1
      do {
        try read(line)
      } catch {
        faults.append((number, error))
      }
    }
  }

  /// A file of its own size: a pipe in its place would never end, and a megabyte is nothing a person wrote.
  private static func isReadable(_ path: String) -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(
      atPath: URL(fileURLWithPath: path).resolvingSymlinksInPath().path)
    let size = attributes?[.size] as? Int ?? 0
    return attributes?[.type] as? FileAttributeType == .typeRegular && size < 1 << 20
  }

  private mutating func read(_ line: String) throws(UsageError) {
    let plain = line.trimmed
    guard !plain.isEmpty, !plain.hasPrefix("#") else { return }
    let halves = plain.split(maxSplits: 1, whereSeparator: \.isWhitespace).map { String($0).trimmed }
    let value = halves.count > 1 ? halves[1] : ""
    guard halves[0].lowercased() != "alias", halves[0] != "别名" else {
      let parts = value.split(maxSplits: 1, whereSeparator: \.isWhitespace).map { String($0).trimmed }
      guard parts.count == 2 else { throw .missingWord(label: 1, command: "alias") }
      return try define(parts[0], as: parts[1])
    }
    try set(halves[0], to: value)
  }

  /// - Throws: ``UsageError/unknownPreference(_:near:)``, or that of a value that means nothing.
  mutating func set(_ word: String, to value: String) throws(UsageError) {
    guard let key = Key(word: word) else {
      let words = Key.allCases.flatMap { [$0.rawValue, $0.zh] }
      throw .unknownPreference(word, near: Likeness.nearest(to: word, among: words))
    }
    guard !value.isEmpty else { throw .missingWord(label: 1, command: "config") }
    guard !["none", "无"].contains(value.lowercased()) || key == .pager else {
      values[key] = nil
      return
    }
    switch key {
    case .language: guard Dispatcher.language(named: value) != nil else { throw .unknownLanguage(value) }
    case .unit: guard MoneyUnit(value) != nil else { throw .unknownUnit(value) }
    case .format:
      guard let format = OutputFormat(rawValue: value.lowercased()), format.isText, format.suitsEveryAnswer else {
        throw .unknownFormat(value)
      }
    case .timing:
      guard Config.isYes(value) || ["off", "no", "关", "否"].contains(value.lowercased()) else {
        throw .badChoice(option: "timing", value: value, ["on", "off"])
      }
    case .rule, .pager, .name: break
    }
    values[key] = key == .format || key == .language ? value.lowercased() : value
  }

  /// - Throws: ``UsageError/aliasTaken(_:)``: the words of the house keep their meaning, in everyone's hands.
  mutating func define(_ name: String, as line: String) throws(UsageError) {
    guard CommandList.command(named: name.lowercased()) == nil else { throw .aliasTaken(name) }
    guard !name.isEmpty, !name.contains(where: { $0.isWhitespace || $0 == "\"" || $0 == "'" }),
      !name.hasPrefix("-"), !name.hasPrefix("#"), !line.contains(where: \.isNewline)
    else { throw .badAlias(name) }
    aliases[name] = line
  }

  /// - Returns: whether there was such an alias.
  mutating func drop(_ name: String) -> Bool { aliases.removeValue(forKey: name) != nil }

  private static func isYes(_ value: String) -> Bool { ["on", "yes", "开", "是"].contains(value.lowercased()) }

  // MARK: writing

  /// Writes the file anew, comments and all that is not known as they stand.
  ///
  /// - Throws: ``FileFault/cannotWrite(path:)``.
  func save(changing name: String, to line: String?) throws {
    guard let path else { throw FileFault.cannotWrite(path: "config") }
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    // What was said twice is said once now: in the place of the last, which is the one that held.
    let places = lines.indices.filter { Config.subject(of: lines[$0]) == name }
    if let line {
      if let last = places.last { lines[last] = line } else { lines.append(line) }
    }
    for place in (line == nil ? places : places.dropLast()).reversed() { lines.remove(at: place) }
    let url = URL(fileURLWithPath: path)
    do {
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data((lines + [""]).joined(separator: "\n").utf8).write(to: url, options: .atomic)
    } catch {
      throw FileFault.cannotWrite(path: path)
    }
  }

  /// What a line is about: `unit`, or `alias 落后`.
  private static func subject(of line: String) -> String? {
    let words = line.split(maxSplits: 2, whereSeparator: \.isWhitespace).map(String.init)
    guard let first = words.first, !first.hasPrefix("#") else { return nil }
    if ["alias", "别名"].contains(first.lowercased()) { return words.count > 1 ? "alias \(words[1])" : nil }
    return Key(word: first)?.rawValue
  }
}

extension Config {
  /// The words with the alias that they begin with written out; an alias may begin with another one.
  func expanding(_ words: [Word], _ line: String) throws -> (words: [Word], line: String) {
    guard !aliases.isEmpty else { return (words, line) }
    var (words, line) = (words, line)
    var used: Set<String> = []
    while let first = words.first, first.isPlain, used.insert(first.raw).inserted, let meant = aliases[first.raw] {
      let (before, behind) = (try LineSplitter.words(meant), words.dropFirst())
      // What stood behind the alias, as it was typed.
      let begin = behind.first.map { Config.begin(of: $0, in: line) } ?? 0
      let rest = behind.isEmpty ? "" : String(line.dropFirst(begin))
      let shift = meant.count + 1 - begin
      words = before + behind.map { $0.shifted(by: shift) }
      line = rest.isEmpty ? meant : "\(meant) \(rest)"
    }
    return (words, line)
  }

  /// Where a word begins in a line, its quotation mark included.
  private static func begin(of word: Word, in line: String) -> Int {
    let characters = Array(line)
    let before = word.column - 1
    return characters.indices.contains(before) && !characters[before].isWhitespace ? before : word.column
  }
}
