package import Values

/// How much of a project its met milestones make up by their weights.
package struct EarnedProgress: Equatable, Sendable {
  /// The weights of those that are met.
  package let met: Int
  /// The weights of all.
  package let all: Int
  /// How many milestones have no weight, and so count for nothing.
  package let unweighted: Int

  /// Exact: the one sum by the other.
  package var share: Ratio { Ratio(met, all) ?? .zero }

  /// nil where no milestone has a weight: nothing is earned then, and nothing is zero.
  init?(_ milestones: [Milestone], at day: Day) {
    func weight(_ milestone: Milestone) -> Int? {
      milestone.weight.flatMap { MilestoneField.weights.contains($0) ? $0 : nil }
    }
    all = milestones.compactMap(weight).reduce(0, +)
    guard all > 0 else { return nil }
    met = milestones.filter { $0.standing(at: day).state == .met }.compactMap(weight).reduce(0, +)
    unweighted = milestones.count { weight($0) == nil }
  }
}

extension [Milestone] {
  /// Of one project's milestones: what is earned by the end of a day.
  package func earned(at day: Day) -> EarnedProgress? { EarnedProgress(self, at: day) }
}

/// What is earned and what was stated as physical progress, at the end of the month for which it was stated.
package struct ProgressComparison: Equatable, Sendable {
  /// The rule by which the two part, by its name.
  package static let rule = "earned-10"
  /// The rule's limit: more percentage points than these are too many.
  package static let limit = Ratio(10)

  package let month: Month
  package let earned: Ratio
  package let stated: Ratio

  /// Earned less stated, in percentage points.
  package var points: Ratio { earned.minus(stated).times(100) }
  package var isApart: Bool { points > Self.limit || points < Ratio.zero.minus(Self.limit) }
}

extension [ProgressEntry] {
  /// The last percentage that was stated for a month begun by a day; nil: none.
  package func stated(by day: Day) -> (month: Month, share: Ratio)? {
    let known = filter { $0.permille != nil && $0.month.first <= day }.max { $0.month < $1.month }
    return known.flatMap { entry in
      entry.permille.flatMap { Ratio($0, 1000) }.map { (month: entry.month, share: $0) }
    }
  }

  /// nil where there are no weights or nothing was stated.
  package func compared(with milestones: [Milestone], at day: Day) -> ProgressComparison? {
    guard let stated = stated(by: day), let earned = milestones.earned(at: Swift.min(stated.month.last, day)) else {
      return nil
    }
    return ProgressComparison(month: stated.month, earned: earned.share, stated: stated.share)
  }
}
