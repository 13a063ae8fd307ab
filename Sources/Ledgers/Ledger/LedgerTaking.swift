package import Portfolio
internal import Spreadsheets
package import Values

/// What became of one entry.
struct TakenEntry {
  var added = 0
  /// Figures stated, the same as before among them.
  var stated = 0
  var changed: [LedgerChange] = []
  var warnings: [LedgerWarning] = []
  /// What was stated, so that the file does not state it twice.
  var marks: [Int] = []
}

/// A figure that a file states anew.
package struct LedgerChange: Sendable {
  package let row: Int
  package let project: ProjectRef
  package let fact: LedgerFact
  package let before: StatedAmount
}

/// Records entries one by one within a step: matches, checks, states.
final class LedgerTaking {
  /// What is known already stays where a ledger only repeats it; a mapping says that its file is to be believed.
  enum Trust { case keepsKnown, replaces }

  private let recording: Recording
  private let trust: Trust
  private let options: LedgerOptions
  /// The file and the sheet in it, as `why` names the cell of a figure.
  private let table: String
  let names: ProjectNames
  /// The ledger's own reporter; nil: none.
  let reporter: Int?
  private var reporters: [String: Int] = [:]
  /// Which row stated a figure, by what was stated: the same once more is a slip.
  private var stated: [Int: Int32] = [:]
  /// Every project that the file names, refused rows too.
  private(set) var namedProjects: Set<Int> = []

  init(_ recording: Recording, reporter: String?, trust: Trust, table: String, options: LedgerOptions) throws {
    self.recording = recording
    self.table = table
    self.trust = trust
    self.options = options
    self.reporter = try reporter.map { try LedgerTaking.reporter($0, recording, isNew: options.newOrganization) }
    names = try ProjectNames(recording.now)
    for pair in options.same { try learn(pair.name, pair.project) }
  }

  /// Who reports is known, or said to be new: a slip of the pen would be a reporter that nobody chases.
  private static func reporter(_ name: String, _ recording: Recording, isNew: Bool) throws -> Int {
    if !isNew, try recording.now.organization(named: name) == nil {
      return try recording.now.organization(meant: name)
    }
    return try recording.organization(named: name, isNew: isNew)
  }

  /// `--same A=B`: from now on A is a name of project B.
  private func learn(_ name: String, _ project: String) throws {
    let ref = try recording.now.project(named: project)
    try recording.addAlias(name, to: ref)
    names.add(alias: name, of: ref.id)
  }

  /// The projects that a row may be about, whatever else is wrong with it.
  func mention(_ identity: LedgerEntry) {
    switch names.match(code: identity.code, national: identity.national, name: identity.name) {
    case .one(let ref), .disagree(let ref, _, _): namedProjects.insert(ref.id)
    case .several(let refs): namedProjects.formUnion(refs.map(\.id))
    case .none: return
    }
  }

  /// - Throws: ``LedgerRowError``, ``RuleError`` and its like; what the entry wrote is taken back then.
  func take(_ read: LedgerEntry) throws -> TakenEntry {
    var entry = read
    entry.reason = entry.reason ?? options.reason
    let project = try match(entry)
    namedProjects.insert(project.id)
    var taken = TakenEntry(warnings: entry.warnings)
    try LedgerChecks(recording.now, project).check(entry, &taken.warnings)
    let reporter = try entry.reporter.map(reporterID) ?? reporter
    if trust == .keepsKnown, let reporter, let other = try otherReporter(of: project, by: reporter, entry) {
      taken.warnings.append(.otherReporter(other))
    }
    if let warning = try LedgerChecks.addsUp(entry, reporter: reporter, project, recording.now) {
      taken.warnings.append(warning)
    }
    for fact in entry.facts { try record(fact, of: project, by: reporter, entry, &taken) }
    taken.stated = taken.marks.count
    for mark in taken.marks { stated[mark] = Int32(clamping: entry.row) }
    return taken
  }

  private func match(_ entry: LedgerEntry) throws -> ProjectRef {
    switch names.match(code: entry.code, national: entry.national, name: entry.name) {
    case .one(let ref): return ref
    case .several(let refs): throw LedgerRowError.severalProjects(entry.words, refs)
    case .disagree(let ref, let name, let other):
      guard trust == .replaces, other == nil else {
        throw LedgerRowError.codeAndName(code: ref, name: name, other: other)
      }
      return try renamed(ref, name)
    case .none:
      // A mapping adds what it is told to add; what a district writes may be a slip.
      let near = trust == .keepsKnown || !options.addsProjects ? entry.name.map(names.near) ?? [] : []
      guard options.addsProjects, let name = entry.name, near.isEmpty || options.newOrganization else {
        throw LedgerRowError.unknownProject(entry.words, near: near)
      }
      let assignments = [(Field.code, entry.code), (.national, entry.national)].compactMap { field, text in
        text.map { Assignment(field, $0) }
      }
      let ref = try recording.addProject(named: name, assignments)
      try giveRegion(ref, entry)
      names.add(ref, national: entry.national)
      return ref
    }
  }

  /// A file that is believed gives its project a new name; the old one stays as an alias.
  private func renamed(_ ref: ProjectRef, _ name: String) throws -> ProjectRef {
    try recording.apply([Assignment(.name, name)], to: ref)
    try recording.addAlias(ref.name.zh, to: ref)
    let renamed = try recording.now.project(named: "@\(ref.id)")
    names.add(renamed, national: nil)
    return renamed
  }

  private func reporterID(_ name: String) throws -> Int {
    if let known = reporters[name] { return known }
    let id = try recording.organization(named: name, isNew: options.newOrganization)
    reporters[name] = id
    return id
  }

  private func record(
    _ fact: LedgerFact, of project: ProjectRef, by reporter: Int?, _ entry: LedgerEntry, _ taken: inout TakenEntry
  ) throws {
    switch fact {
    case .statement(var key, let amount):
      let place = entry.places[key]
      key.reporter = key.measure == "reported" ? reporter : nil
      // A line that crosses several regions: each reporter states its own part of it.
      key.region = try reporter.flatMap { try recording.now.part(of: project, statedBy: $0) }
      try state(key, amount, of: project, entry, fact, place, &taken)
    case .plan(let year, let month, let fund, let amount):
      try LedgerPlans(recording, keepsKnown: trust == .keepsKnown).record(year, month, fund, amount, project, &taken)
    case .estimate(let kind, let dated, let amount):
      try LedgerPlans(recording, keepsKnown: trust == .keepsKnown).estimate(kind, dated, amount, project, &taken)
    case .field(let field, let text): try set(field, text, of: project, &taken)
    case .milestone(let word, let which, let date):
      var values = Recording.MilestoneValues()
      switch which {
      case .planned: values.planned = date
      case .approved: values.approved = date
      case .forecast: values.forecast = date
      case .met: values.met = date
      }
      try recording.putMilestone(project, MilestoneMark(stringLiteral: word), values)
    case .progress(let month, let percent, let words):
      try recording.setProgress(project, month, percent: percent, words: words)
    case .problem(let title, let raised):
      try recording.putProblem(
        project, title, raised: min(PartialDate(raised.last), PartialDate(recording.occasion.today)))
    case .note(let dated, let words): try recording.putNote(project, dated: dated, words)
    case .rating(let scheme, let dated, let rating, let assessor, let words):
      try recording.putAssessment(
        project, dated: dated, scheme: scheme, rating: rating, assessor: assessor, words: words)
    }
  }

  private func state(
    _ key: StatementKey, _ amount: StatedAmount, of project: ProjectRef, _ entry: LedgerEntry, _ fact: LedgerFact,
    _ place: CellPlace?, _ taken: inout TakenEntry
  ) throws {
    let method = place.map { "import \(table)!\($0.text)" } ?? "import"
    var hasher = Hasher()
    hasher.combine(project.id)
    hasher.combine(key)
    let mark = hasher.finalize()
    // One project under two names of its own is told only here.
    if let row = stated[mark] { throw LedgerRowError.statedTwice(row: Int(row)) }
    let outcome: StatementOutcome
    do {
      outcome = try recording.invest(project, key, amount, reason: nil, method: method, keepsDigits: true)
    } catch RuleError.fallingYTD(_, _, let to, _, let from) where entry.reason != nil {
      let reason = entry.reason ?? ""
      outcome = try recording.invest(project, key, amount, reason: reason, method: method, keepsDigits: true)
      if outcome != .unchanged { taken.warnings.append(.fallWithReason(from: from, to: to, reason: reason)) }
    }
    taken.marks.append(mark)
    switch outcome {
    case .added: taken.added += 1
    case .unchanged: break
    case .replaced(let before):
      taken.changed.append(LedgerChange(row: entry.row, project: project, fact: fact, before: before))
    }
  }

  private func set(_ field: Field, _ text: String, of project: ProjectRef, _ taken: inout TakenEntry) throws {
    guard trust == .keepsKnown else {
      return try recording.apply([Assignment(field, text)], to: project, newOrganization: options.newOrganization)
    }
    let known = try recording.now.project(project)
    switch field {
    case .region:
      guard !known.regions.isEmpty else { return try recording.apply([Assignment(.region, text)], to: project) }
      let list = try recording.now.codes(.region)
      // What a district writes for itself need not be a code: it is looked at only where it is one.
      guard let code = try? list.find(text).code, !known.regions.contains(where: { $0.code == code }) else { return }
      let kept = known.regions.map { list.name($0.code).zh }.joined(separator: "、")
      taken.warnings.append(.regionKept(file: text, kept: kept))
    case .responsible where known.responsible == nil, .lead where known.lead == nil,
      .officer where known.officer == nil:
      try recording.apply([Assignment(field, text)], to: project)
    default: return
    }
  }

  /// The reporter has sent in its month: once for each file.
  ///
  /// - Parameter isWhole: projects that the file does not name are gone from the month.
  func sendIn(_ month: Month, _ path: String, isWhole: Bool, _ outcome: inout LedgerOutcome) throws {
    guard let reporter else { return }
    if isWhole {
      let known = try recording.now.projectsStated(by: reporter, in: month, before: recording.step)
      outcome.gone = known.filter { !namedProjects.contains($0.id) }
    }
    let print = FileFingerprint.of(path: path)
    if let print, let before = try recording.now.submission(hash: print) {
      outcome.sameAs = before
      // What was refused the first time may go in now: then the office's answer is another.
      if before.refused == outcome.refused { return }
    }
    // A form that nobody filled in is no report: silence must not look better than a bad one.
    guard outcome.stated > 0 || outcome.refused > 0 else { return }
    try recording.submit(
      reporter: reporter, month: month, file: outcome.file, hash: print, taken: outcome.recorded + outcome.unchanged,
      refused: outcome.refused)
  }

  /// A new project lies where its reporter does, unless the row says where.
  private func giveRegion(_ project: ProjectRef, _ entry: LedgerEntry) throws {
    let isTold = entry.facts.contains { if case .field(.region, _) = $0 { true } else { false } }
    guard !isTold, trust == .keepsKnown, let reporter, let region = try recording.now.region(of: reporter) else {
      return
    }
    try recording.apply([Assignment(.region, region)], to: project)
  }

  private func otherReporter(of project: ProjectRef, by reporter: Int, _ entry: LedgerEntry) throws -> String? {
    let months = entry.facts.compactMap { fact -> Month? in
      if case .statement(let key, _) = fact { key.month } else { nil }
    }
    guard let month = months.first else { return nil }
    let year = try recording.now.fiscalYear.year(of: month)
    return try recording.now.otherReporter(of: project, besides: reporter, in: year)
  }
}
