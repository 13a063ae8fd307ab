internal import Portfolio
internal import Values

/// The files of a folder that state plans, investment and progress.
extension FolderFile {
  static let plans = FolderFile(
    name: "plans.csv",
    columns: ["project", "year", "version", "fund", "month", "amount", "reason", "approved"], roll: .plans
  ) { recording, row in
    let project = try recording.project(coded: try row.required("project"))
    guard let year = try row.integer("year") else { throw RowError.missing(column: "year") }
    guard let amount = try row.amount("amount") else { throw RowError.missing(column: "amount") }
    let month = try row.month("month")
    if let month, try recording.now.fiscalYear.year(of: month) != year {
      throw RowError.badValue(column: "month", value: month.text)
    }
    try recording.plan(
      project, month.map { .month($0) } ?? .year(year), amount,
      fund: try row["fund"].map { try recording.now.codes(.fund).find($0).code },
      version: .number(try row.integer("version") ?? 1), reason: row["reason"], approved: try row.date("approved"),
      startsEmpty: true)
  }

  static let investment = FolderFile(
    name: "investment.csv",
    columns: [
      "project", "month", "basis", "fund", "measure", "reporter", "region", "amount", "reason", "method", "doubtful",
    ],
    roll: .investment
  ) { recording, row in
    let now = recording.now
    let month = try row.requiredMonth("month")
    guard let amount = try row.amount("amount") else { throw RowError.missing(column: "amount") }
    guard let basis = Basis(rawValue: row["basis"] ?? "month") else {
      throw RowError.badValue(column: "basis", value: row["basis"] ?? "")
    }
    let key = StatementKey(
      month: month, basis: basis, fund: try row["fund"].map { try now.codes(.fund).find($0).code },
      measure: try row["measure"].map { try now.codes(.measure).find($0).code } ?? "reported",
      reporter: try row.organization("reporter", in: recording),
      region: try row["region"].map { try now.codes(.region).find($0).code })
    let project = try recording.project(coded: try row.required("project"))
    let method = row["method"]
    try recording.invest(
      project, key, amount, reason: row["reason"], method: method ?? "import", wasAccepted: method != nil)
    if let doubtful = row["doubtful"] { try recording.setDoubtful(project, key, doubtful) }
  }

  static let progress = FolderFile(
    name: "progress.csv", columns: ["project", "month", "percent", "words", "evidence"], roll: .progress
  ) { recording, row in
    let month = try row.requiredMonth("month")
    try recording.setProgress(
      try recording.project(coded: try row.required("project")), month, percent: row["percent"],
      words: row["words"], evidence: row["evidence"])
  }
}
