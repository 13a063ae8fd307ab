internal import Store
package import Values

/// Physical progress of a project at a month.
package struct ProgressEntry: Sendable {
  package let month: Month
  /// Thousandths; nil: only words.
  package let permille: Int?
  package let words: String?
}

extension Snapshot {
  package func progress(of project: ProjectRef) throws -> [ProgressEntry] {
    try reader.rows(
      "SELECT month, permille, words FROM progress_entry WHERE project = ? ORDER BY month", [SQLValue(project.id)]
    ).compactMap { row in
      row.month(0).map { ProgressEntry(month: $0, permille: row.int(1), words: row.text(2)) }
    }
  }
}

extension Recording {
  /// Records physical progress, in percent with at most one decimal.
  ///
  /// - Throws: ``RuleError/progressOutOfRange(_:)``.
  package func setProgress(
    _ project: ProjectRef, _ month: Month, percent: String?, words: String?, evidence: String? = nil
  ) throws {
    guard month.first <= occasion.today else { throw RuleError.futureMonth(month, today: occasion.today) }
    guard percent != nil || words != nil else { throw RuleError.missingField("percent") }
    let permille = try percent.map { text -> Int in
      let plain = FullWidth.folded(text).trimmed
      let digits = plain.hasSuffix("%") ? String(plain.dropLast()) : plain
      guard let value = try? ExactDecimal(parsing: digits), value.digits <= 1,
        value >= ExactDecimal(0), value <= ExactDecimal(100)
      else { throw RuleError.progressOutOfRange(text) }
      return Int(value.text.replacing(".", with: "")).map { value.digits == 0 ? $0 * 10 : $0 } ?? 0
    }
    let id = try writer.put(
      "progress_entry", key: ["project": SQLValue(project.id), "month": SQLValue(month)],
      permille.map { ["permille": SQLValue($0)] } ?? [:])
    if let words { try writer.update("progress_entry", id: id, ["words": SQLValue(words)]) }
    if let evidence { try writer.update("progress_entry", id: id, ["evidence": SQLValue(evidence)]) }
  }
}
