internal import Portfolio
internal import Values

/// The files of a folder that speak of what was sent in and what is published.
extension FolderFile {
  static let submissions = FolderFile(
    name: "submissions.csv",
    columns: [
      "reporter", "month", "file", "hash", "received", "n", "state", "reason", "decided", "taken", "refused",
    ],
    roll: .submissions
  ) { recording, row in
    guard let reporter = try row.organization("reporter", in: recording) else {
      throw RowError.missing(column: "reporter")
    }
    var values = Recording.SubmissionValues(
      reporter: reporter, month: try row.requiredMonth("month"), received: try row.requiredDay("received"),
      state: try row.required("state"))
    values.file = row["file"]
    values.hash = row["hash"]
    values.reason = row["reason"]
    values.decided = try row.day("decided")
    values.taken = try row.integer("taken")
    values.refused = try row.integer("refused")
    try recording.putSubmission(values, which: try row.integer("n") ?? 1)
  }

  /// The last of all: what a month holds goes in before it is locked.
  static let locks = FolderFile(
    name: "locks.csv", columns: ["month", "locked", "unlocked", "reason"], roll: .locks
  ) { recording, row in
    try recording.putLock(
      try row.requiredMonth("month"), locked: try row.day("locked"), unlocked: try row.day("unlocked"),
      reason: row["reason"])
  }
}
