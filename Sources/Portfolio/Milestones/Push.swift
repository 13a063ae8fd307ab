package import Values

/// A milestone cannot come when it is to come: what it waits for comes too late.
package struct Push: Equatable, Sendable {
  package let milestone: Milestone
  /// When it was to come: expected, else due.
  package let date: PartialDate
  /// It certainly comes no earlier.
  package let earliest: Day
  /// What it waits for is known to the day, so that this is the very day from which on it may come.
  package let isExact: Bool
  /// Days by which it is pushed where both dates are known to the day; nil otherwise.
  package let days: Int?
  /// Days by which it is pushed at the least; never less than one.
  package let daysMin: Int
  /// Which of those that it waits for comes last.
  package let cause: Milestone
  package let lag: Lag

  package static func == (left: Push, right: Push) -> Bool {
    left.milestone.id == right.milestone.id && left.date == right.date && left.earliest == right.earliest
      && left.isExact == right.isExact && left.days == right.days && left.daysMin == right.daysMin
      && left.cause.id == right.cause.id && left.lag == right.lag
  }
}

/// The first and the last day on which a milestone can come; nil: nothing says so.
private struct Coming {
  var first: Day?
  var last: Day?

  init(_ first: Day?, _ last: Day?) { (self.first, self.last) = (first, last) }

  func shifted(by lag: Lag) -> Coming {
    Coming(first?.adding(days: lag.days), last?.adding(days: lag.days))
  }
}

extension Milestone {
  /// When it is to come, as it was known at a day: the forecast, else the date that is due, if that has not passed;
  /// else the one of them that counts, though it did not come true.
  func expected(at day: Day, forecastIsOutdated: Bool) -> PartialDate? {
    let dates = (forecastIsOutdated ? [due] : [forecast, due]).compactMap { $0 }
    return dates.first { date in date.last.map { $0 >= day } ?? true } ?? dates.first
  }

  /// On which days it came, or can come by its own dates: of what is not met by a day none lies before it.
  fileprivate func coming(at day: Day, _ expected: PartialDate?) -> Coming {
    if standing(at: day).state == .met { return Coming(met?.first, met?.last) }
    guard let expected, expected.last.map({ $0 >= day }) ?? true else { return Coming(day, nil) }
    return Coming(max(expected.first ?? day, day), expected.last)
  }
}

/// Milestones and what they wait for.
struct MilestoneNetwork {
  let milestones: [Int: Milestone]
  let links: [MilestoneLink]
  /// Those whose forecast counts no more.
  var outdated: Set<Int> = []

  /// Which milestones are certainly pushed along at a day, by what they wait for and what that waits for in its turn;
  /// the earliest day first.
  ///
  /// A date is an interval: a milestone is pushed where even the first day on which all it waits for can have come, and
  /// the lag behind it, lies past the last day of its own date. What is met is pushed no more, and what is overdue
  /// only by more than it is overdue anyhow. A circle of links, which no verb records, is left out.
  func pushes(at day: Day) -> [Push] {
    let links = self.links.filter { milestones[$0.milestone] != nil && milestones[$0.predecessor] != nil }
    let incoming = Dictionary(grouping: links, by: \.milestone)
    let outgoing = Dictionary(grouping: links, by: \.predecessor)
    var waiting = incoming.mapValues(\.count)
    var ready = milestones.keys.filter { waiting[$0] == nil }
    var comings: [Int: Coming] = [:]
    var pushes: [Push] = []
    while let id = ready.popLast() {
      guard let milestone = milestones[id] else { continue }
      let expected = milestone.expected(at: day, forecastIsOutdated: outdated.contains(id))
      var coming = milestone.coming(at: day, expected)
      if milestone.standing(at: day).state != .met, let last = latest(incoming[id] ?? [], comings) {
        if let push = push(milestone, expected, last, at: day) { pushes.append(push) }
        coming = Coming(
          [coming.first, last.coming.first].compactMap { $0 }.max(),
          coming.last.flatMap { own in last.coming.last.map { max(own, $0) } })
      }
      comings[id] = coming
      for link in outgoing[id] ?? [] {
        waiting[link.milestone, default: 1] -= 1
        if waiting[link.milestone] == 0 { ready.append(link.milestone) }
      }
    }
    return pushes.sorted { $0.place < $1.place }
  }

  /// Of all that a milestone waits for: the days from which on it may come, and which of them comes last.
  private func latest(
    _ links: [MilestoneLink], _ comings: [Int: Coming]
  ) -> (coming: Coming, cause: Milestone, lag: Lag)? {
    let all = links.compactMap { link in
      milestones[link.predecessor].map {
        ($0, link.lag, (comings[link.predecessor] ?? Coming(nil, nil)).shifted(by: link.lag))
      }
    }
    let bounded = all.filter { $0.2.first != nil }
    // Of several with the same day always the same one is named, in whichever order they were recorded.
    let cause = bounded.max { a, b in
      (a.2.first?.number ?? 0, b.0.project.code, b.0.ordinal, b.0.id)
        < (b.2.first?.number ?? 0, a.0.project.code, a.0.ordinal, a.0.id)
    }
    guard let cause else { return nil }
    let ends = all.compactMap { $0.2.last }
    return (Coming(cause.2.first, ends.count == all.count ? ends.max() : nil), cause.0, cause.1)
  }

  private func push(
    _ milestone: Milestone, _ date: PartialDate?, _ last: (coming: Coming, cause: Milestone, lag: Lag), at day: Day
  ) -> Push? {
    guard let date, let end = date.last, let earliest = last.coming.first, earliest > end, earliest > day else {
      return nil
    }
    let isExact = last.coming.last == earliest
    let daysMin = earliest.number - end.number
    return Push(
      milestone: milestone, date: date, earliest: earliest, isExact: isExact,
      days: isExact && date.first == end ? daysMin : nil, daysMin: daysMin, cause: last.cause, lag: last.lag)
  }
}

extension Push {
  /// By the day, then by project and order: the same in whichever order links were recorded.
  fileprivate var place: (Int, String, Int, Int) {
    (earliest.number, milestone.project.code, milestone.ordinal, milestone.id)
  }
}
