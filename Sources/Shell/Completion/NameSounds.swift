internal import Portfolio

/// How short lists of names sound, so that `tz` finds 滕州市: codes, units, milestones, views. Projects have an index.
final class NameSounds {
  private var keys: [String: [String]] = [:]

  /// The names of which some reading, whole or by initials, begins with what was typed.
  func named(_ names: [String], sounding typed: String, _ session: Session) -> [String] {
    guard typed.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) else { return [] }
    let unknown = names.filter { keys[$0] == nil && !$0.utf8.allSatisfy { $0 < 0x80 } }
    if !unknown.isEmpty, let found = try? session.read({ try $0.pinyin(of: unknown) }) {
      for (name, key) in zip(unknown, found) { keys[name] = key.split(separator: " ").map(String.init) }
    }
    return names.filter { keys[$0]?.contains { $0.hasPrefix(typed) } ?? false }
  }
}
