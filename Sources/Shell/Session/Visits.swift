internal import Foundation
internal import Portfolio
internal import Values

/// When this person was last at a registry: `$XDG_STATE_HOME/luban/visits`, one line a registry.
///
/// A day counts from the evening before: whoever looks in at eight and again at nine sees the same news, what
/// happened since the last visit of an earlier day.
struct Visits {
  /// A registry as this person left it.
  private struct Visit {
    /// The day of the last visit, and the last step at its end.
    var day: String
    var step: Int
    /// The same of the last visit on an earlier day.
    var earlierDay: String
    var earlierStep: Int

    init?(_ line: Substring) {
      let parts = line.split(separator: "\t").map(String.init)
      guard parts.count == 5, let step = Int(parts[1]), let earlierStep = Int(parts[3]) else { return nil }
      (day, self.step, earlierDay, self.earlierStep) = (parts[0], step, parts[2], earlierStep)
    }

    init(day: String, step: Int) { (self.day, self.step, earlierDay, earlierStep) = (day, step, day, step) }

    func line(_ path: String) -> String {
      [day, "\(step)", earlierDay, "\(earlierStep)", path].joined(separator: "\t")
    }
  }

  private let file: String?
  private let registry: String

  /// - Parameter who: several people may share a home.
  init(environment: [String: String], registry: String, who: String) {
    func place(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
    file = (place("XDG_STATE_HOME") ?? place("HOME").map { "\($0)/.local/state" }).map { "\($0)/luban/visits" }
    // The name goes into one field of the line.
    let name = who.filter { !$0.isNewline && $0 != "\t" }
    self.registry = name + " @ " + URL(fileURLWithPath: registry).resolvingSymlinksInPath().path
  }

  /// Notes a visit; a place that cannot be written keeps no note of it.
  ///
  /// - Parameter step: the registry's last step now.
  /// - Returns: the day and the last step of the last visit on an earlier day; nil: there was none.
  @discardableResult
  func note(day: String, step: Int) -> (day: String, step: Int)? {
    guard let file else { return nil }
    let text = (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
    var lines = text.split(separator: "\n")
    let place = lines.firstIndex { $0.hasSuffix("\t\(registry)") }
    let isFirst = place == nil
    var visit = place.flatMap { Visit(lines[$0]) } ?? Visit(day: day, step: step)
    if visit.day != day { (visit.earlierDay, visit.earlierStep) = (visit.day, visit.step) }
    (visit.day, visit.step) = (day, step)
    let line = Substring(visit.line(registry))
    if let place { lines[place] = line } else { lines.append(line) }
    let url = URL(fileURLWithPath: file)
    try? FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try? Data((lines.joined(separator: "\n") + "\n").utf8).write(to: url, options: .atomic)
    return isFirst || visit.earlierDay == day ? nil : (visit.earlierDay, visit.earlierStep)
  }
}

extension Session {
  /// Notes that a person is here; nothing in scripts and pipes.
  ///
  /// - Returns: the day and the last step of the last visit on an earlier day.
  @discardableResult
  func noteVisit() -> (day: String, step: Int)? {
    guard isForPerson, scriptDepth == 0, terminal.isTerminal, isOpen, !hasOpenStep, preferences.knownOn == nil,
      let step = try? read({ try $0.log(limit: 1).first?.step ?? 0 })
    else { return nil }
    return Visits(environment: environment, registry: path, who: me).note(day: clock.today.text, step: step)
  }
}
