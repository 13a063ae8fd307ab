internal import Portfolio
internal import Values

/// The files of a folder that speak of projects, milestones and obstacles.
extension FolderFile {
  private static let projectFields: [Field] = [
    .national, .nameEn, .alias, .sector, .cluster, .nature, .lifecycle, .region, .responsible, .lead, .officer,
    .scale, .description, .registered, .tag,
  ]

  /// Two fields are lists and stand in the plural as headings.
  private static func heading(of field: Field) -> String {
    switch field {
    case .alias: "aliases"
    case .tag: "tags"
    default: field.rawValue
    }
  }

  static let projects = FolderFile(
    name: "projects.csv",
    columns: ["code", "name", "parent", "status", "status_date", "status_reason", "doubtful"]
      + projectFields.map(heading),
    record: { recording, row in
      let code = try row.required("code")
      let assignments = projectFields.compactMap { field in
        row[heading(of: field)].map { Assignment(field, $0) }
      }
      let project = try recording.putProject(code: code, name: row["name"], assignments)
      if let status = row["status"] {
        let code = try recording.now.codes(.status).find(status).code
        try recording.putStatus(project, code, on: try row.date("status_date"), reason: row["status_reason"])
      }
      if let doubtful = row["doubtful"] { try recording.setDoubtful(project, doubtful) }
    },
    finish: { recording, row in
      guard let parent = row["parent"] else { return }
      let project = try recording.project(named: try row.required("code"))
      try recording.apply([Assignment(.parent, parent)], to: project)
    })

  static let estimates = FolderFile(
    name: "estimates.csv", columns: ["project", "kind", "dated", "amount"]
  ) { recording, row in
    let kind = row["kind"] ?? "stated"
    guard ["stated", "concept", "feasibility", "design", "budget", "final"].contains(kind) else {
      throw RowError.badValue(column: "kind", value: kind)
    }
    guard let amount = try row.amount("amount") else { throw RowError.missing(column: "amount") }
    try recording.setEstimate(
      try recording.project(named: try row.required("project")), kind: kind, dated: try row.date("dated"), amount)
  }

  static let milestones = FolderFile(
    name: "milestones.csv",
    columns: [
      "project", "milestone", "name_en", "planned", "approved", "forecast", "met", "modality", "reason",
      "approval_number", "expires", "weight", "responsible", "evidence",
    ]
  ) { recording, row in
    var values = Recording.MilestoneValues()
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
    let project = try recording.project(named: try row.required("project"))
    try recording.putMilestone(project, try row.required("milestone"), values)
  }

  static let milestoneLinks = FolderFile(
    name: "milestone_links.csv",
    columns: ["project", "milestone", "predecessor_project", "predecessor", "lag_days"]
  ) { recording, row in
    let project = try recording.project(named: try row.required("project"))
    let other = try row["predecessor_project"].map { try recording.project(named: $0) } ?? project
    try recording.putLink(
      try recording.now.milestone(named: try row.required("milestone"), of: project),
      after: try recording.now.milestone(named: try row.required("predecessor"), of: other),
      lagDays: try row.integer("lag_days") ?? 0)
  }

  static let assessments = FolderFile(
    name: "assessments.csv", columns: ["project", "dated", "scheme", "rating", "assessor", "words"]
  ) { recording, row in
    try recording.putAssessment(
      try recording.project(named: try row.required("project")), dated: try row.requiredDate("dated"),
      scheme: try row.required("scheme"), rating: try row.required("rating"), assessor: row["assessor"],
      words: row["words"])
  }

  static let obstacles = FolderFile(
    name: "obstacles.csv",
    columns: ["project", "title", "category", "owner", "due"] + Obstacle.State.allCases.map(\.rawValue) + ["words"]
  ) { recording, row in
    var dates: [Obstacle.State: PartialDate] = [:]
    for state in Obstacle.State.allCases { dates[state] = try row.date(state.rawValue) }
    try recording.putObstacle(
      try recording.project(named: try row.required("project")), title: try row.required("title"),
      category: row["category"], owner: row["owner"], due: try row.date("due"), dates: dates, words: row["words"])
  }
}
