internal import Portfolio
internal import Wording

/// How much of what slipped each responsible unit answers for.
enum SlipUnits {
  /// One unit; nil: the milestones for which nobody answers.
  private struct Share {
    let unit: Name?
    var events = 0
    var standing: [StandingSlip] = []

    var projects: Int { Set(standing.map(\.milestone.project.id)).count }
    func count(_ band: SlipBand) -> Int { standing.count { $0.longest.band == band } }
    var longest: Int? { standing.map(\.longest.daysMin).max() }
  }

  private static let keys: [SlipBand: String] = [
    .upToAYear: "up_to_a_year", .upToTwoYears: "up_to_two_years", .upToFiveYears: "up_to_five_years",
    .overFiveYears: "over_five_years",
  ]

  static func sheet(_ slips: Slips) -> Sheet {
    var set = ColumnSet<Share>()
    set.add("responsible", Heading.responsible, .machineOnly) { .name($0.unit) }
    set.add("label", Heading.responsible, .peopleOnly) { .name($0.unit) }
    set.add("events", SlipWords.slipped) { .integer($0.events) }
    set.add("milestones", SlipWords.milestones) { .integer($0.standing.count) }
    set.add("projects", Heading.projects) { .integer($0.projects) }
    for band in SlipBand.allCases {
      set.add(keys[band] ?? band.rawValue, SlipWords.band(band.rawValue)) { .integer($0.count(band)) }
    }
    set.add("longest_days_min", SlipWords.longest) { .integer(optional: $0.longest) }
    let shares = shares(of: slips)
    var sheet = Sheet(
      key: "units", caption: [SlipWords.units], columns: set.declarations, rows: shares.map(set.cells))
    var whole = Share(unit: nil)
    (whole.events, whole.standing) = (slips.events.count, slips.standing)
    sheet.total = [.unknown, .phrase(Heading.sum)] + set.cells(whole).dropFirst(2)
    sheet.isHiddenWhenEmpty = true
    return sheet
  }

  /// The unit with the most delayed milestones first.
  private static func shares(of slips: Slips) -> [Share] {
    var shares: [String: Share] = [:]
    func add(_ milestone: Milestone, _ change: (inout Share) -> Void) {
      let unit = slips.responsible[milestone.id]
      change(&shares[unit?.zh ?? "", default: Share(unit: unit)])
    }
    for event in slips.events { add(event.milestone) { $0.events += 1 } }
    for slip in slips.standing { add(slip.milestone) { $0.standing.append(slip) } }
    return shares.sorted { a, b in
      (a.value.standing.count, a.value.events, b.key) > (b.value.standing.count, b.value.events, a.key)
    }.map(\.value)
  }
}
