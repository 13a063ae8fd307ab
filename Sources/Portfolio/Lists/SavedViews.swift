internal import Store
internal import Values

/// A reading command that the office keeps under a name.
package struct SavedView: Equatable, Sendable {
  package let name: String
  /// As it is typed at the prompt.
  package let line: String
}

extension Snapshot {
  /// By name.
  package func savedViews() throws -> [SavedView] {
    try reader.rows("SELECT name, line FROM saved_view ORDER BY name").map {
      SavedView(name: $0.text(0) ?? "", line: $0.text(1) ?? "")
    }
  }

  /// - Throws: ``RuleError/unknownView(_:near:)``.
  package func savedView(named name: String) throws -> SavedView {
    let views = try savedViews()
    let wanted = FullWidth.folded(name).trimmed
    guard let found = views.first(where: { FullWidth.folded($0.name).lowercased() == wanted.lowercased() }) else {
      throw RuleError.unknownView(name, near: Likeness.nearest(to: wanted, among: views.map(\.name)))
    }
    return found
  }
}

extension Recording {
  /// Keeps a line under a name, in the place of what stood there.
  package func saveView(named name: String, as line: String) throws {
    try writer.put("saved_view", key: ["name": SQLValue(name.trimmed)], ["line": SQLValue(line.trimmed)])
  }

  /// - Throws: ``RuleError/unknownView(_:near:)``.
  package func dropView(named name: String) throws {
    let view = try now.savedView(named: name)
    guard
      let id = try writer.reader.first("SELECT id FROM saved_view WHERE name = ?", [SQLValue(view.name)])?.int(0)
    else { return }
    try writer.delete("saved_view", id: id)
  }
}
