package import Values

/// The delay of a milestone as it stands at a day: of one that is not met, or that was met late.
package struct StandingSlip: Sendable {
  /// How a milestone stands against one of its dates.
  package enum Delay: Equatable, Sendable {
    case late(Slip)
    case onTime
    /// The two dates are too vague to say.
    case undecided

    package var slip: Slip? { if case .late(let slip) = self { slip } else { nil } }
    /// Days late at the least; 0: certainly not late; nil: undecided.
    package var daysMin: Int? { self == .onTime ? 0 : slip?.daysMin }
  }

  package let milestone: Milestone
  /// Against the original date; nil: there is none.
  package let original: Delay?
  /// Against the latest approved date; nil: the original was never changed.
  package let approved: Delay?
  /// The longer one, by which it stands in its band.
  package let longest: Slip

  fileprivate init?(_ milestone: Milestone, _ original: Delay?, _ approved: Delay?) {
    let slips = [original, approved].compactMap { $0?.slip }
    guard let longest = slips.max(by: { $0.daysMin < $1.daysMin }) else { return nil }
    (self.milestone, self.original, self.approved, self.longest) = (milestone, original, approved, longest)
  }
}

extension Milestone {
  /// What the milestone's delay is at the end of a day.
  ///
  /// The day on which it was met counts and, until it is met, the one on which it is now expected: the forecast, else
  /// the approved date, if that has not passed. A milestone that is not met is late by the days gone at the least.
  ///
  /// - Parameter forecastIsOutdated: the approved date was recorded after the forecast, and counts in its place.
  /// - Returns: nil: it is not late, or nothing says so; `isUndecided` where its dates are too vague to tell.
  package func standingSlip(
    at day: Day, forecastIsOutdated: Bool = false
  ) -> (slip: StandingSlip?, isUndecided: Bool) {
    let isMet = standing(at: day).state == .met
    let expected = (forecastIsOutdated ? [approved] : [forecast, approved]).compactMap { $0 }.first { date in
      // What has passed did not come true.
      date.last.map { $0 >= day } ?? true
    }
    func delay(against plan: PartialDate) -> StandingSlip.Delay {
      self.delay(against: plan, by: isMet ? met : expected, isMet: isMet, at: day)
    }
    let original = planned.map(delay)
    let approved = approved.map(delay)
    let slip = StandingSlip(self, original, approved)
    let isUndecided = slip == nil && [original, approved].contains(.undecided)
    return (slip, isUndecided)
  }

  /// - Parameter date: when it was met, or is expected; nil: nobody knows.
  private func delay(
    against plan: PartialDate, by date: PartialDate?, isMet: Bool, at day: Day
  ) -> StandingSlip.Delay {
    // Nobody is late for a plan without an end.
    guard let last = plan.last else { return .onTime }
    let gone = day.number - last.number
    guard let date else {
      let lateness = Lateness(minDays: gone, maxDays: plan.first.map { day.number - $0.number })
      return Slip(lateness, since: last).map { .late($0) } ?? .onTime
    }
    if let end = date.last, end <= last { return .onTime }
    guard var lateness = Lateness.between(planned: plan, actual: date) else { return .undecided }
    if !isMet {
      let least = max(lateness.minDays, gone)
      lateness = Lateness(minDays: least, maxDays: lateness.maxDays.map { max($0, least) })
    }
    if let slip = Slip(lateness, since: last) { return .late(slip) }
    return lateness.isCertainlyOnTime ? .onTime : .undecided
  }
}
