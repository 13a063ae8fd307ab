internal import Portfolio
internal import Values

/// One file of a folder: its headings and how a row of it is recorded.
struct FolderFile: Sendable {
  let name: String
  /// In the order of Docs/folder.md.
  let columns: [String]
  /// What `export all` writes into it, a value for each column.
  let roll: Roll
  let record: @Sendable (Recording, FolderRow) throws -> Void
  /// What has to wait until every row of the file is there: a row may name one that comes later.
  var finish: (@Sendable (Recording, FolderRow) throws -> Void)?

  /// In the order in which they are read: a row may name what an earlier file defines.
  static let all: [FolderFile] = [
    settings, regions, organizations, sources, clusters, projects, estimates, milestones, milestoneLinks, programmes,
    programmeProjects, reportedTotals, plans, investment, progress, assessments, obstacles, targets, targetResults,
    notes, citations, submissions, locks, views,
  ]

  private static let settings = FolderFile(
    name: "settings.csv", columns: ["name", "value"], roll: .settings
  ) { recording, row in
    let name = try row.required("name")
    guard let setting = Setting(word: name) else { throw RowError.badValue(column: "name", value: name) }
    try recording.set(setting, try row.required("value"))
  }

  private static let views = FolderFile(name: "views.csv", columns: ["name", "line"], roll: .savedViews) {
    recording, row in
    try recording.saveView(named: try row.required("name"), as: try row.required("line"))
  }

  private static let regions = FolderFile(
    name: "regions.csv", columns: ["code", "name", "name_en", "parent", "local"], roll: .regions,
    record: { recording, row in
      try recording.putRegion(
        code: try row.required("code"), name: row["name"], nameEn: row["name_en"], isLocal: try row.flag("local"))
    },
    finish: { recording, row in
      guard let parent = row["parent"] else { return }
      try recording.putRegion(code: try row.required("code"), below: parent)
    })

  private static let organizations = FolderFile(
    name: "organizations.csv", columns: ["name", "name_en", "region", "contact", "reports"], roll: .organizations
  ) { recording, row in
    try recording.putOrganization(
      name: try row.required("name"), nameEn: row["name_en"], region: row["region"], contact: row["contact"],
      reports: try row.flag("reports"))
  }

  private static let sources = FolderFile(
    name: "sources.csv", columns: ["code", "name", "name_en", "publisher", "dated"], roll: .sources
  ) { recording, row in
    try recording.putSource(
      code: try row.required("code"), name: row["name"], nameEn: row["name_en"], publisher: row["publisher"],
      dated: try row.date("dated"))
  }

  private static let clusters = FolderFile(
    name: "clusters.csv", columns: ["code", "name", "name_en", "scale_floor", "due", "chain_lead", "lead_unit"],
    roll: .clusters
  ) { recording, row in
    try recording.putCluster(
      code: try row.required("code"), name: row["name"], nameEn: row["name_en"],
      scaleFloor: try row.amount("scale_floor"), due: try row.date("due"), chainLead: row["chain_lead"],
      leadUnit: row["lead_unit"])
  }

  private static let programmes = FolderFile(
    name: "programmes.csv", columns: ["name", "year", "name_en"], roll: .programmes
  ) { recording, row in
    _ = try recording.putProgramme(
      name: try row.required("name"), year: try row.integer("year"), nameEn: row["name_en"])
  }

  private static let programmeProjects = FolderFile(
    name: "programme_projects.csv", columns: ["programme", "year", "project", "role"], roll: .programmeProjects
  ) { recording, row in
    let programme = try recording.programme(row)
    let project = try recording.project(coded: try row.required("project"))
    let role = try row["role"].map { try recording.now.codes(.role).find($0).code }
    try recording.addToProgramme(programme, project, role: role)
  }

  private static let reportedTotals = FolderFile(
    name: "reported_totals.csv", columns: ["programme", "year", "period", "metric", "threshold", "value"],
    roll: .reportedTotals
  ) { recording, row in
    let fiscal = try recording.now.fiscalYear
    try recording.putReportedTotal(
      try recording.programme(row), period: try Period(parsing: try row.required("period"), fiscal: fiscal),
      metric: try row.required("metric"), threshold: row["threshold"], try row.required("value"))
  }

  private static let targets = FolderFile(
    name: "targets.csv",
    columns: [
      "code", "name", "name_en", "region", "metric", "threshold", "period", "comparator", "modality", "value", "low",
      "high", "words", "unit", "parent", "measure_filter", "measure_kind",
    ],
    roll: .targets,
    record: { recording, row in
      var values = TargetValues()
      for column in TargetValues.columns {
        if let text = row[column] { values.values.append((column, text)) }
      }
      try recording.setTarget(code: try row.required("code"), values)
    },
    finish: { recording, row in
      guard let parent = row["parent"] else { return }
      try recording.setTargetParent(code: try row.required("code"), parent: parent)
    })

  private static let targetResults = FolderFile(
    name: "target_results.csv", columns: ["target", "dated", "comparator", "value", "words"], roll: .targetResults
  ) { recording, row in
    let target = try recording.now.target(coded: try row.required("target"))
    let value = try row["value"].map { text in
      do { return try ExactDecimal(parsing: text) } catch { throw RowError.badValue(column: "value", value: text) }
    }
    try recording.recordTarget(
      target.id, dated: try row.requiredDate("dated"), comparator: row["comparator"], value: value, words: row["words"])
  }

  private static let notes = FolderFile(
    name: "notes.csv", columns: ["project", "dated", "words", "n"], roll: .notes
  ) { recording, row in
    try recording.putNote(
      try recording.project(coded: try row.required("project")), dated: try row.requiredDate("dated"),
      try row.required("words"), which: try row.integer("n") ?? 1)
  }

  private static let citations = FolderFile(
    name: "citations.csv", columns: ["table", "key", "source", "field", "section", "line", "offset", "fact"],
    roll: .citations
  ) { recording, row in
    let key = try row.required("key")
    try recording.putCitation(
      try CitationKey.subject(try row.required("table"), key, in: recording), source: try row.required("source"),
      field: row["field"],
      section: row["section"], line: try row.integer("line"), place: try row.integer("offset"), fact: row["fact"])
  }
}

extension Recording {
  /// The programme of a row's `programme` and `year`.
  func programme(_ row: FolderRow) throws -> Programme {
    let name = try row.required("programme")
    let year = try row.integer("year")
    let known = try now.programmes()
    if let exact = known.first(where: { $0.name.zh == name && $0.year == year }) { return exact }
    throw RuleError.unknownProgramme(name, near: known.map(\.title))
  }
}
