package import Wording

/// What the wall page says: an overview as sheets, and under each district its projects, each down to the steps that
/// recorded it.
package struct WallChart: Sendable {
  package var title: Phrase
  /// The parts of the line under the title.
  package var caption: [Phrase]
  /// One row: the figures of the whole.
  package var headline: Sheet
  /// How many projects have which light, each colour once; last those without one, which have no plan or no known
  /// share of it.
  package var lights: Sheet
  /// The reporters whom the office still waits for.
  package var awaited: Sheet
  /// The projects with a plan that have stated nothing of the last month.
  package var silent: Sheet
  /// What stood in the way of the projects at the end of the period.
  package var obstacles: Sheet
  package var curve: Sheet
  /// The rows are the projects, in each district to which they belong; the groups are the districts, whose subtotals
  /// are their lines of the summary, and the total is the whole. In this and the other lists of projects the last
  /// column is the code by which a row is found among ``projects``; a district has none.
  package var ranking: Sheet
  /// Of each group of the ranking, how its figures were reckoned.
  package var reckonings: [[Phrase]]
  /// Red and yellow lights, the worst first.
  package var laggards: Sheet
  /// Milestones over time, a part for each district, and what is left out.
  package var bars: Bars
  /// What opens under the projects, by code.
  package var projects: [String: Project]

  package init(
    title: Phrase, caption: [Phrase], headline: Sheet, lights: Sheet, awaited: Sheet, silent: Sheet, obstacles: Sheet,
    curve: Sheet, ranking: Sheet, reckonings: [[Phrase]], laggards: Sheet, bars: Bars, projects: [String: Project]
  ) {
    (self.title, self.caption, self.headline) = (title, caption, headline)
    (self.lights, self.awaited, self.silent, self.obstacles) = (lights, awaited, silent, obstacles)
    (self.curve, self.ranking, self.reckonings) = (curve, ranking, reckonings)
    (self.laggards, self.bars, self.projects) = (laggards, bars, projects)
  }

  package struct Bars: Sendable {
    package var caption: [Phrase]
    /// Sheets without rows, each with a picture, captioned with the district.
    package var parts: [Sheet]
    package var notes: [Phrase]

    package init(caption: [Phrase], parts: [Sheet], notes: [Phrase]) {
      (self.caption, self.parts, self.notes) = (caption, parts, notes)
    }
  }

  package struct Project: Sendable {
    /// The number by which the registry knows the project: it is in no row twice.
    package var id: Int
    /// How its own figures were reckoned.
    package var how: [Phrase]
    /// What is known of it, then what its figures rest on; those without rows say nothing.
    package var parts: [Sheet]

    package init(id: Int, how: [Phrase], parts: [Sheet]) { (self.id, self.how, self.parts) = (id, how, parts) }
  }
}
