internal import Portfolio
internal import Values

/// The files of a folder that speak of projects, milestones and obstacles.
extension FolderFile {
  /// Fields that are one text each, under their own names.
  private static let projectFields: [Field] = [
    .national, .nameEn, .sector, .cluster, .nature, .lifecycle, .responsible, .lead, .officer, .scale, .description,
    .registered,
  ]

  static let projects = FolderFile(
    name: "projects.csv",
    columns: [
      "code", "national", "name", "name_en", "aliases", "parent", "sector", "cluster", "nature", "lifecycle", "region",
      "responsible", "lead", "officer", "scale", "description", "status", "status_date", "status_reason", "registered",
      "doubtful", "tags",
    ],
    roll: .projects,
    record: { recording, row in
      let assignments = projectFields.compactMap { row.assignment($0, $0.rawValue) }
      let project = try recording.putProject(code: try row.required("code"), name: row["name"], assignments)
      if let aliases = row.list("aliases") { try recording.setAliases(aliases, of: project) }
      if let tags = row.list("tags") { try recording.setTags(tags, of: project) }
      if let shares = try row.shares("region") { try recording.setRegions(shares, of: project) }
      if let status = row["status"] {
        let code = try recording.now.codes(.status).find(status).code
        try recording.putStatus(project, code, on: try row.date("status_date"), reason: row["status_reason"])
      }
      if let doubtful = row["doubtful"] { try recording.setDoubtful(project, doubtful) }
    },
    finish: { recording, row in
      guard let parent = row.assignment(.parent, "parent") else { return }
      try recording.apply([parent], to: try recording.project(coded: try row.required("code")))
    })

  static let estimates = FolderFile(
    name: "estimates.csv", columns: ["project", "kind", "dated", "amount"], roll: .estimates
  ) { recording, row in
    let kind = row["kind"] ?? "stated"
    guard ["stated", "concept", "feasibility", "design", "budget", "final"].contains(kind) else {
      throw RowError.badValue(column: "kind", value: kind)
    }
    guard let amount = try row.amount("amount") else { throw RowError.missing(column: "amount") }
    try recording.setEstimate(
      try recording.project(coded: try row.required("project")), kind: kind, dated: try row.date("dated"), amount)
  }

  static let milestones = FolderFile(
    name: "milestones.csv",
    columns: [
      "project", "milestone", "name", "name_en", "planned", "approved", "forecast", "met", "modality", "reason",
      "approval_number", "expires", "weight", "responsible", "evidence", "ordinal",
    ],
    roll: .milestones
  ) { recording, row in
    var values = Recording.MilestoneValues()
    values.name = row["name"]
    values.nameEn = row["name_en"]
    values.planned = try row.date("planned")
    values.approved = try row.date("approved")
    values.forecast = try row.date("forecast")
    values.met = try row.date("met")
    values.modality = row["modality"]
    values.reason = row["reason"]
    values.approvalNumber = row["approval_number"]
    values.expires = try row.date("expires")
    values.weight = try row.integer("weight")
    values.responsible = row["responsible"]
    values.evidence = row["evidence"]
    values.ordinal = try row.integer("ordinal")
    let project = try recording.project(coded: try row.required("project"))
    try recording.putMilestone(project, try row.milestone("milestone"), values)
  }

  static let milestoneLinks = FolderFile(
    name: "milestone_links.csv",
    columns: ["project", "milestone", "predecessor_project", "predecessor", "lag_days"], roll: .milestoneLinks
  ) { recording, row in
    let project = try recording.project(coded: try row.required("project"))
    let other = try row["predecessor_project"].map { try recording.project(coded: $0) } ?? project
    try recording.putLink(
      try recording.now.milestone(try row.milestone("milestone"), of: project),
      after: try recording.now.milestone(try row.milestone("predecessor"), of: other),
      lagDays: try row.integer("lag_days") ?? 0)
  }

  static let assessments = FolderFile(
    name: "assessments.csv", columns: ["project", "dated", "scheme", "rating", "assessor", "words"], roll: .assessments
  ) { recording, row in
    try recording.putAssessment(
      try recording.project(coded: try row.required("project")), dated: try row.requiredDate("dated"),
      scheme: try row.required("scheme"), rating: try row.required("rating"), assessor: row["assessor"],
      words: row["words"])
  }

  static let obstacles = FolderFile(
    name: "obstacles.csv",
    columns: ["project", "title", "category", "owner", "due"] + Obstacle.State.allCases.map(\.rawValue) + ["words"],
    roll: .obstacles
  ) { recording, row in
    var dates: [Obstacle.State: PartialDate] = [:]
    for state in Obstacle.State.allCases { dates[state] = try row.date(state.rawValue) }
    try recording.putObstacle(
      try recording.project(coded: try row.required("project")), title: try row.required("title"),
      category: row["category"], owner: row["owner"], due: try row.date("due"), dates: dates, words: row["words"])
  }
}
