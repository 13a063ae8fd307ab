package import Values
package import Wording

/// The rows of a sheet as days of a calendar that a program for appointments takes in.
package struct Calendar: Equatable, Sendable {
  /// One or more whole days.
  package struct Entry: Equatable, Sendable {
    package enum State: Sendable {
      case done
      /// Planned or expected.
      case ahead
      /// Called off, or gone: whoever has it in a calendar takes it out.
      case cancelled
    }

    /// The same whenever it is written: by this a program knows an entry that it has already.
    package var uid: String
    package var title: Phrase
    /// One line each.
    package var details: [Phrase]
    package var first: Day
    package var last: Day
    package var state: State

    package init(uid: String, title: Phrase, details: [Phrase] = [], first: Day, last: Day, state: State) {
      self.uid = uid
      self.title = title
      self.details = details
      self.first = first
      self.last = last
      self.state = state
    }
  }

  /// When it was made: UTC, ISO 8601.
  package var madeAt: String
  package var entries: [Entry]

  package init(madeAt: String, entries: [Entry]) {
    self.madeAt = madeAt
    self.entries = entries
  }
}
