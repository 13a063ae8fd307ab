import Portfolio
import Randomness
import Testing
import Values

/// Fills every tracked table, with text as people, programs and attackers leave it.
struct FullRegistry {
  private var random: SplitMix64
  private let recording: Recording
  private var projects: [ProjectRef] = []
  private var leaves: [ProjectRef] = []
  private var regions: [String] = []
  private var organizations: [String] = []
  private var clusters: [String] = []

  private static let atoms = [
    "'", "''", "\"", ",", ";", "；", "、", "\\", "\\;", "/", "=", "＝", "@", "+", "-", " ", "  ", "\u{3000}", "\n", "\r",
    "\r\n", "\t", "\u{1}", "\u{1B}[31m", "\u{7F}", "\u{85}", "\u{A0}", "\u{2028}", "\u{FEFF}", "\u{301}", "\u{200D}",
    "\u{600}", "👨‍👩‍👧", "🇨🇳", "枣庄", "none", "无", "stage:", "free:", "start", "开工", "NULL", "1", "3亿", "\u{202E}",
    "'=", "' ", " '", "=1+1", "yes", "https://x/y?z=1;2",
  ]

  init(_ recording: Recording, seed: UInt64) throws {
    first = try #require(Month("2021-01"))
    random = SplitMix64(seed: seed)
    self.recording = recording
  }

  static func fill(_ scratch: Scratch, seed: UInt64) throws {
    let occasion = Occasion(at: "2021-07-10T00:00:00Z", today: scratch.today, who: "甲", words: "fill")
    _ = try scratch.registry.record(occasion) { recording in
      var full = try FullRegistry(recording, seed: seed)
      try full.fill()
    }
  }

  private mutating func fill() throws {
    try fillRegisters()
    try fillProjects()
    for project in projects { try fill(project) }
    for project in leaves { try fillMoney(project) }
    try fillLists()
    try fillCitations()
    try fillOffice()
  }

  // MARK: values

  private mutating func atom() -> String { Self.atoms.randomElement(using: &random) ?? "" }

  /// Any text, the empty one among them.
  private mutating func words() -> String { (0..<Int.random(in: 0...3, using: &random)).map { _ in atom() }.joined() }

  private mutating func maybe() -> String? { Bool.random(using: &random) ? words() : nil }

  /// A text that no other one is, with anything before and behind.
  private mutating func name(_ serial: String) -> String { atom() + serial + atom() }

  private mutating func one(_ list: [String]) -> String { list.randomElement(using: &random) ?? "" }

  private mutating func date() -> PartialDate {
    let texts = ["2020", "2020-H1", "2021-Q1", "2021-06", "2021-06-28", "2019..2020", "..2020"]
    guard let date = try? PartialDate(parsing: one(texts)) else { preconditionFailure("each of them is a date") }
    return date
  }

  private mutating func maybeDate() -> PartialDate? { Bool.random(using: &random) ? date() : nil }

  private mutating func day() -> Day { first.first.adding(days: Int.random(in: 0...180, using: &random)) }
  private let first: Month

  private mutating func amount(from least: Int64 = -1_000_000) -> StatedAmount {
    StatedAmount(
      money: Money(fen: Int64.random(in: least...1_000_000, using: &random) * one([1, 100, 1_000_000_000])),
      digitFen: one([1, 100, 1000, 10_000_000_000]))
  }

  private mutating func one(_ list: [Int64]) -> Int64 { list.randomElement(using: &random) ?? 1 }

  // MARK: registers

  private mutating func fillRegisters() throws {
    try recording.set(.name, "=名\n'")
    try recording.set(.unit, "亿元")
    try recording.set(.rule, "ratio-50")
    try recording.set(.language, "zh")
    try recording.set(.fiscalYearStart, "4")
    for number in 0..<6 {
      let code = name("r\(number)")
      try recording.putRegion(
        code: code, name: name("区\(number)"), nameEn: maybe(), isLocal: Bool.random(using: &random))
      regions.append(code)
    }
    // The last is above the first: a parent may come after its child.
    try recording.putRegion(code: regions[0], below: regions[5])
    try recording.putRegion(code: regions[1], below: regions[0])
    for number in 0..<5 {
      let organization = name("o\(number)")
      try recording.putOrganization(
        name: organization, nameEn: number == 1 ? organizations[0] : maybe(),
        region: Bool.random(using: &random) ? one(regions) : nil, contact: maybe(),
        reports: number < 3 ? number == 1 : nil)
      organizations.append(organization)
    }
    try recording.putOrganization(name: "z", nameEn: "zz", region: regions[2], contact: words(), reports: true)
    for number in 0..<3 {
      let code = name("c\(number)")
      try recording.putCluster(
        code: code, name: name("群\(number)"), nameEn: words(), scaleFloor: amount(), due: date(), chainLead: words(),
        leadUnit: one(organizations))
      clusters.append(code)
      try recording.putSource(
        code: name("s\(number)"), name: name("源\(number)"), nameEn: maybe(), publisher: words(), dated: date())
    }
  }

  // MARK: projects

  private mutating func fillProjects() throws {
    for number in 0..<10 {
      let code = number == 3 ? "@1" : number == 4 ? "Ｐ５" : number == 5 ? "P5" : name("p\(number)")
      let project = try recording.putProject(
        code: code, name: number == 6 ? "无" : name("项\(number)"),
        [
          Assignment(.nameEn, exactly: words()), Assignment(.sector, "transport.rail"),
          Assignment(.cluster, exactly: one(clusters)), Assignment(.nature, "new"),
          Assignment(.lifecycle, one(["road", "airport", "government", "none"])),
          Assignment(.responsible, exactly: one(organizations)), Assignment(.lead, exactly: words()),
          Assignment(.officer, exactly: words()), Assignment(.scale, exactly: words()),
          Assignment(.description, exactly: words()), Assignment(.registered, "2020-05"),
          Assignment(.national, "2018-370481-33-03-\(100_000 + number)"),
        ])
      projects.append(project)
      try recording.setAliases([name("b\(number)"), name("a\(number)"), name("c\(number)")], of: project)
      try recording.setTags([words() + "t", atom() + "t"], of: project)
      let isWeighted = Bool.random(using: &random)
      let shares = Set([one(regions), one(regions), one(regions)])
      try recording.setRegions(
        shares.map { RegionShare($0, weight: isWeighted ? Int.random(in: 1...9, using: &random) : nil) }, of: project)
      try recording.putStatus(
        project, one(["active", "suspended", "cancelled"]), on: maybeDate(), reason: maybe())
      try recording.setDoubtful(project, maybe())
    }
    // A list of the one word that clears it.
    try recording.setAliases(["none"], of: projects[0])
    try recording.apply([Assignment(.parent, exactly: projects[9].code)], to: projects[0])
    try recording.apply([Assignment(.parent, exactly: projects[9].code)], to: projects[1])
    leaves = Array(projects.dropLast())
  }

  private mutating func fill(_ project: ProjectRef) throws {
    for (kind, dated) in [("stated", nil), ("budget", nil), ("concept", "2020"), ("final", "2020"), ("design", "2020")]
    {
      try recording.setEstimate(
        project, kind: kind, dated: try dated.map { try PartialDate(parsing: $0) }, amount(from: 0))
    }
    var made: [MilestoneMark] = [
      .free("start"), .free("开工"), .free(name("m")), .stage("flight-check"), .stage("start"),
    ]
    made.append(.free("stage:start"))
    for (place, mark) in made.enumerated() {
      var values = Recording.MilestoneValues()
      if case .stage = mark { values.name = maybe() }
      (values.nameEn, values.reason, values.approvalNumber, values.evidence) = (maybe(), maybe(), maybe(), maybe())
      (values.planned, values.approved, values.forecast) = (maybeDate(), maybeDate(), maybeDate())
      (values.met, values.expires) = (maybeDate(), maybeDate())
      values.modality = Bool.random(using: &random) ? one(["strive", "ensure", "plan"]) : nil
      values.weight = place
      values.responsible = one(organizations)
      values.ordinal = Bool.random(using: &random) ? Int.random(in: -3...3, using: &random) : nil
      try recording.putMilestone(project, mark, values)
    }
    for (a, b) in zip(made, made.dropFirst()) {
      try recording.putLink(
        recording.now.milestone(a, of: project), after: recording.now.milestone(b, of: project),
        lagDays: Int.random(in: -30...30, using: &random))
    }
    try recording.putLink(
      recording.now.milestone(.free("start"), of: project),
      after: recording.now.milestone(.stage("start"), of: projects[0]), lagDays: 0)
    for words in ["同", words() + "n", "同", words() + "m"] {
      try recording.putNote(
        project, dated: PartialDate(parsing: "2021-06-28"), words, which: words == "同" ? notes() : 1)
    }
    try recording.putAssessment(
      project, dated: date(), scheme: name("s"), rating: name("r"), assessor: maybe(), words: maybe())
    try recording.putObstacle(
      project, title: name("难"), category: words(), owner: words(), due: date(),
      dates: [.raised: date(), .inHand: date(), .resolved: date(), .reportedBack: date()], words: words())
  }

  private var madeNotes = 0
  private mutating func notes() -> Int {
    madeNotes += 1
    return 2 - madeNotes % 2
  }

  // MARK: money

  private mutating func fillMoney(_ project: ProjectRef) throws {
    for version in 1...2 {
      for (month, fund) in [(nil, nil), (5, "own"), (6, "loan"), (nil, "own")] as [(Int?, String?)] {
        try recording.plan(
          project, month.map { .month(first.adding($0 - 1)) } ?? .year(2021), amount(from: 0), fund: fund,
          version: .number(version), reason: maybe(), approved: maybeDate(), startsEmpty: true)
      }
    }
    for month in 1...6 {
      let key = StatementKey(
        month: first.adding(month - 1), basis: Basis.allCases.randomElement(using: &random) ?? .month,
        fund: one(["own", "loan"]), measure: one(["reported", "paid"]),
        reporter: Bool.random(using: &random) ? try recording.now.organization(named: one(organizations)) : nil,
        region: Bool.random(using: &random) ? one(regions) : nil)
      // Some fall without a reason: the total before was corrected afterwards.
      try recording.invest(
        project, key, amount(), reason: maybe(), method: one(["typed", "ledger"]), wasAccepted: true)
      if Bool.random(using: &random) { try recording.setDoubtful(project, key, words()) }
      try recording.setProgress(
        project, first.adding(month - 1), percent: one(["0", "0.5", "62.5", "100"]), words: maybe(), evidence: maybe())
    }
  }

  // MARK: lists, sources, the office

  private mutating func fillLists() throws {
    let list = name("单")
    for year in [nil, 2020, 2021] as [Int?] {
      let programme = try recording.putProgramme(name: list, year: year, nameEn: maybe())
      try recording.addToProgramme(programme, projects[0], role: "new")
      try recording.addToProgramme(programme, projects[3], role: nil)
      for (period, threshold, value) in [
        ("2020-12", nil, "-3.20亿"), ("2020", nil, "110个"), ("2020", ">=1亿/\\x", "5.123元"), ("2019", " ' ", "12"),
      ] as [(String, String?, String)] {
        try recording.putReportedTotal(
          programme, period: try Period(parsing: period, fiscal: try recording.now.fiscalYear), metric: "completed",
          threshold: threshold, value)
      }
    }
    for number in 0..<4 {
      var values = TargetValues()
      values.values = [
        ("name", "目\(number)" + atom() + "x"), ("name_en", words() + "y"), ("region", nil), ("metric", words() + "y"),
        ("threshold", words() + "y"), ("period", "2021"), ("comparator", ">="), ("modality", "strive"),
        ("value", "-1.50"), ("low", "3.80"), ("high", "4"), ("words", words() + "y"), ("unit", "亿元"),
        ("measure_filter", "region:'\(atom().replacing("'", with: "\""))x' or not (a b)"), ("measure_kind", "total"),
      ]
      try recording.setTarget(code: "T\(9 - number)" + atom(), values)
    }
    let codes = try recording.now.targets().map(\.code)
    try recording.setTargetParent(code: codes[0], parent: codes[3])
    for code in codes {
      try recording.recordTarget(
        recording.now.target(coded: code).id, dated: PartialDate(parsing: "2020"), comparator: "~",
        value: ExactDecimal(parsing: "12.50"), words: maybe())
    }
    // A region by its code alone, whatever else it might mean.
    for code in codes.prefix(2) {
      var region = TargetValues()
      region.values = [("region", "区2x")]
      try recording.putRegion(code: "区2x", name: "区2x'", nameEn: nil, isLocal: true)
      try recording.setTarget(code: code, region)
    }
  }

  private mutating func fillCitations() throws {
    let sources = try recording.now.query("SELECT code FROM source ORDER BY id").rows.compactMap {
      RegistryContent.text($0[0])
    }
    let project = projects[2].code
    let programme = try #require(try recording.now.programmes().last)
    var subjects: [Recording.CitationSubject] = [
      .project(project), .milestone(project: project, .free("start")), .milestone(project: project, .stage("start")),
      .milestone(project: project, .free("stage:start")), .milestone(project: project, .stage("flight-check")),
      .cluster(clusters[0]), .target(try recording.now.targets()[0].code),
      .targetResult(target: try recording.now.targets()[0].code, dated: "2020"),
    ]
    for total in try recording.now.reportedTotals(of: programme) {
      subjects.append(
        .reportedTotal(
          programme: programme.name.zh, year: programme.year, period: total.period, metric: total.metric,
          threshold: total.threshold))
    }
    for statement in try recording.now.statements(of: projects[2]).prefix(2) {
      let reporter = try statement.reporter.flatMap { try recording.now.organization(named: $0) }
      subjects.append(
        .statement(
          project: project,
          StatementKey(
            month: statement.month, basis: statement.basis, fund: statement.fund, measure: statement.measure,
            reporter: reporter, region: statement.region)))
    }
    for subject in subjects {
      for place in [nil, 7] as [Int?] {
        try recording.putCitation(
          subject, source: one(sources), field: maybe(), section: words(), line: place, place: place, fact: words())
      }
    }
  }

  private mutating func fillOffice() throws {
    let reporter = try #require(try recording.now.organization(named: organizations[0]))
    let (file, hash) = (words(), words())
    let received = day()
    for (which, state) in [(1, "returned"), (2, "received"), (3, "accepted")] {
      var values = Recording.SubmissionValues(reporter: reporter, month: first, received: received, state: state)
      (values.file, values.hash, values.reason, values.decided) = (file, hash, words(), day())
      (values.taken, values.refused) = (which, 0)
      try recording.putSubmission(values, which: which)
    }
    try recording.saveView(named: "视图 一", as: "projects region:滕州 \"--sort\"")
    try recording.putLock(first, locked: day(), unlocked: nil, reason: nil)
    try recording.putLock(first.adding(1), locked: day(), unlocked: day(), reason: words())
    try recording.putLock(first.adding(-1), locked: nil, unlocked: nil, reason: nil)
  }
}
