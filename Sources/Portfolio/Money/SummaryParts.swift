package import Values

/// A summary of which every row opens: what each project contributes to it.
package struct SummaryParts: Sendable {
  package let summary: Summary
  /// Beside each row of the summary its projects, the best rate first; a project stands in each row that it belongs to,
  /// with the part of its money that counts there.
  package let ofRows: [[Part]]
  /// What each project contributes to the whole.
  package let whole: [Part]

  /// One project as a row, whose place is the project's.
  package struct Part: Sendable {
    package let project: ProjectRef
    package let row: SummaryRow
  }
}

extension Snapshot {
  /// A summary by one dimension other than time, with what each project contributes to each row.
  package func summaryParts(_ query: SummaryQuery, today: Day) throws -> SummaryParts {
    let breakdown = try SummaryBreakdown(self, query, asOf: min(query.period.last.last, today))
    let summary = try breakdown.summary()
    let projects = try refs(of: breakdown.members.map(\.project))
    let places = projects.map { ($0.id, SummaryRow.Place(key: .code($0.code), name: $0.name)) }
    let parts = try breakdown.parts(Dictionary(places, uniquingKeysWith: { first, _ in first }))
    let byKey = Dictionary(zip(places.map(\.1.key), projects), uniquingKeysWith: { first, _ in first })
    func named(_ rows: [SummaryRow]) -> [SummaryParts.Part] {
      rows.compactMap { row in byKey[row.key].map { SummaryParts.Part(project: $0, row: row) } }
    }
    return SummaryParts(
      summary: summary,
      ofRows: summary.rows.map { row in named(row.places.first.flatMap { parts.ofRows[$0] } ?? []) },
      whole: named(parts.whole))
  }
}
