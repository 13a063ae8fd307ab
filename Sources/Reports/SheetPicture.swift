package import Values
package import Wording

extension Sheet {
  /// What can be drawn of a sheet; a renderer that draws nothing has the rows.
  package enum Picture: Sendable {
    case curve(Series)
    case bars(Timeline)
  }

  /// Two amounts by month, drawn against each other; an unknown one is drawn as nothing.
  package struct Series: Equatable, Sendable {
    package struct Point: Equatable, Sendable {
      package var month: Month
      package var planned: Money?
      package var done: Money?

      package init(_ month: Month, planned: Money?, done: Money?) {
        (self.month, self.planned, self.done) = (month, planned, done)
      }
    }

    /// One run a year: the next one begins anew.
    package var runs: [[Point]]

    package init(runs: [[Point]]) { self.runs = runs }
  }

  /// Milestones of projects over time; the rows of the sheet are the milestones themselves.
  package struct Timeline: Sendable {
    package var first: Month
    package var last: Month
    /// The day by which everything is judged.
    package var asOf: Day
    package var lines: [TimeLine]

    package init(first: Month, last: Month, asOf: Day, lines: [TimeLine]) {
      (self.first, self.last, self.asOf, self.lines) = (first, last, asOf, lines)
    }

    package var months: Int { last.months(since: first) + 1 }

    package func holds(_ day: Day) -> Bool { day >= first.first && day <= last.last }

    /// The kinds of which a sign stands in this time.
    package var kinds: [TimeMark.Kind] {
      let marks = lines.flatMap(\.marks)
      return TimeMark.Kind.allCases.filter { kind in
        marks.contains { $0.kind == kind && ($0.place.map(holds) ?? false) }
      }
    }

    package var hasIntervals: Bool { lines.contains { $0.marks.contains { $0.first != $0.last && isDrawn($0) } } }

    package func hasSpan(isPlan: Bool) -> Bool { lines.contains { isSpanDrawn(of: $0, isPlan: isPlan) } }

    /// Whether anything of a project is of this time, be it only a bar that passes through.
    package func isDrawn(_ line: TimeLine) -> Bool {
      line.marks.contains(where: isDrawn) || isSpanDrawn(of: line, isPlan: true) || isSpanDrawn(of: line, isPlan: false)
    }

    private func isSpanDrawn(of line: TimeLine, isPlan: Bool) -> Bool {
      line.span(isPlan: isPlan).map { $0.lowerBound <= last.last && $0.upperBound >= first.first } ?? false
    }

    /// Whether any day of a date is of this time.
    package func isDrawn(_ mark: TimeMark) -> Bool {
      (mark.first ?? mark.last).map { $0 <= last.last } ?? false
        && (mark.last ?? mark.first).map { $0 >= first.first } ?? false
    }
  }

  /// A project in a timeline.
  package struct TimeLine: Sendable {
    package var code: String
    package var name: Phrase
    package var marks: [TimeMark]

    package init(code: String, name: Phrase, marks: [TimeMark]) {
      (self.code, self.name, self.marks) = (code, name, marks)
    }

    /// From the first to the last sign of the plan, or of what was met; nil: there are not two.
    package func span(isPlan: Bool) -> ClosedRange<Day>? {
      let drawn = marks.filter { isPlan ? $0.kind.isPlan : $0.kind == .met }
      let days = drawn.compactMap(\.place)
      guard let first = days.min(), let last = days.max(), first < last else { return nil }
      return first...last
    }
  }

  /// A date of a milestone: a day, or an interval, one end of which may be open.
  package struct TimeMark: Sendable {
    package enum Kind: Sendable, CaseIterable {
      /// Planned: not yet due, due soon, past, or met since.
      case scheduled, due, overdue, kept
      case met, forecast

      package var isPlan: Bool { self != .met && self != .forecast }
    }
    package var kind: Kind
    package var name: Phrase
    package var date: PartialDate

    package init(_ kind: Kind, _ name: Phrase, _ date: PartialDate) {
      (self.kind, self.name, self.date) = (kind, name, date)
    }

    package var first: Day? { date.first }
    package var last: Day? { date.last }
    /// Where its sign stands: by the end of an interval a milestone is judged.
    package var place: Day? { last ?? first }
  }

  /// Whether people have the picture in the place of the rows.
  package var isShownAsPicture: Bool { if case .bars? = picture { true } else { false } }
}
