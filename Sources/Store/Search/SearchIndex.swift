internal import GRDB

/// The index of the words of projects, kept with the rows: filled before a step is committed, in its transaction.
struct SearchIndex {
  let database: Database
  private var reader: Reader { Reader(database: database) }

  /// Brings a project's words up to date.
  func refresh(_ project: Int) throws {
    let known = try reader.first("SELECT text FROM search_text WHERE project = ?", [SQLValue(project)])?.text(0)
    let now = try reader.searchText(of: project)
    guard known != now?.text else { return }
    guard let known else { return try now.map { try add(project, $0) } ?? () }
    if let now {
      try execute("UPDATE search_text SET text = ? WHERE project = ?", [.text(now.text), SQLValue(project)])
    } else {
      try execute("DELETE FROM search_text WHERE project = ?", [SQLValue(project)])
    }
    try replace(known, by: now?.text ?? "", of: project)
  }

  /// Takes out what is no longer said and puts in what is new: a term is a list of projects by itself, so that all that
  /// stays need not be written again with every note.
  private func replace(_ known: String, by now: String, of project: Int) throws {
    let (before, after) = (known.split(separator: "\n"), now.split(separator: "\n"))
    let gone = SearchText(stored: Set(before).subtracting(after).joined(separator: "\n"))
    let new = SearchText(stored: Set(after).subtracting(before).joined(separator: "\n"))
    var lost = Set(SearchTerms.terms(of: gone).split(separator: " "))
    // What another line says as well stays.
    if !lost.isEmpty { lost.subtract(SearchTerms.terms(of: SearchText(stored: now)).split(separator: " ")) }
    // The index does not keep what it was given: it has to be told what goes. Both halves count the row once.
    try execute(
      "INSERT INTO search_term (search_term, rowid, terms) VALUES ('delete', ?, ?)",
      [SQLValue(project), .text(lost.joined(separator: " "))])
    if !after.isEmpty {
      try execute(
        "INSERT INTO search_term (rowid, terms) VALUES (?, ?)", [SQLValue(project), .text(SearchTerms.terms(of: new))])
    }
  }

  private func add(_ project: Int, _ text: SearchText) throws {
    try execute("INSERT INTO search_text (project, text) VALUES (?, ?)", [SQLValue(project), .text(text.text)])
    try execute(
      "INSERT INTO search_term (rowid, terms) VALUES (?, ?)", [SQLValue(project), .text(SearchTerms.terms(of: text))])
  }

  /// Makes all of it anew.
  func rebuild() throws {
    try execute("DELETE FROM search_text")
    try execute("INSERT INTO search_term (search_term) VALUES ('delete-all')")
    var last = 0
    // One after the other: a cursor over the projects would stand open while others are written.
    while let project = try reader.first("SELECT min(id) FROM project WHERE id > ?", [SQLValue(last)])?.int(0) {
      if let text = try reader.searchText(of: project) { try add(project, text) }
      last = project
    }
    try mark(try lastStep())
  }

  /// Takes in what steps wrote that another program recorded, if any did; `step` is the one that is being written.
  func catchUp(before step: Int) throws {
    guard let known = try reader.first("SELECT known FROM search_state")?.int(0) else { return try rebuild() }
    guard let last = try reader.first("SELECT max(id) FROM step WHERE id < ?", [SQLValue(step)])?.int(0), known < last
    else { return }
    let touched = SearchSource.columns.keys.sorted().map { table -> String in
      let project = table == "project" ? "id" : "project"
      return """
        SELECT \(project) FROM \(table) WHERE step > ?1 UNION SELECT \(project) FROM \(table)_history
        WHERE ended_step > ?1
        """
    }.joined(separator: " UNION ")
    for row in try reader.rows(touched, [SQLValue(known)]) { try row.int(0).map(refresh) }
    try mark(last)
  }

  /// Says up to which step the index knows everything.
  func mark(_ step: Int) throws {
    try execute(
      "INSERT INTO search_state (id, known) VALUES (1, ?1) ON CONFLICT (id) DO UPDATE SET known = ?1", [SQLValue(step)])
  }

  private func lastStep() throws -> Int { try reader.first("SELECT max(id) FROM step")?.int(0) ?? 0 }

  private func execute(_ sql: String, _ arguments: [SQLValue] = []) throws {
    try translatingErrors {
      try database.cachedStatement(sql: sql).execute(arguments: arguments.statementArguments)
    }
  }
}
