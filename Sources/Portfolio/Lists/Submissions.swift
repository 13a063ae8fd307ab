internal import Store
package import Values

/// A reporter's month as it was sent in: which file, when, and what the office said to it.
package struct Submission: Equatable, Sendable {
  package enum State: String, CaseIterable, Sendable { case received, accepted, returned }

  package let id: Int
  package let reporter: Int
  package let reporterName: Name
  package let month: Month
  /// The file's name; nil: it came as no file.
  package let file: String?
  /// What tells the file's content from any other.
  package let hash: String?
  package let received: Day
  package let state: State
  /// Why it was returned.
  package let reason: String?
  /// The day it was accepted or returned.
  package let decided: Day?
  /// Rows of the file that went in, and rows that did not.
  package let taken: Int?
  package let refused: Int?
  package let step: Int
}

extension Snapshot {
  /// What was sent in, the earliest first.
  ///
  /// - Parameters:
  ///   - reporter: nil: of every reporter.
  ///   - month: nil: for every month.
  package func submissions(of reporter: Int? = nil, month: Month? = nil) throws -> [Submission] {
    try submissions(
      "(?1 IS NULL OR s.reporter = ?1) AND (?2 IS NULL OR s.month = ?2)", [SQLValue(reporter), SQLValue(month)])
  }

  /// The submission with this content that still stands: it was not returned, and its reporter has sent in
  /// nothing else for the month since. An older file that comes again after a newer one is so no repetition.
  package func submission(hash: String) throws -> Submission? {
    try submissions(
      """
      s.hash = ? AND s.state <> 'returned'
        AND s.id = (SELECT max(l.id) FROM submission l WHERE l.month = s.month AND l.reporter = s.reporter)
      """, [SQLValue(hash)]
    ).last
  }

  /// The last one of each reporter for a month, by reporter.
  func lastSubmissions(for month: Month) throws -> [Int: Submission] {
    Dictionary(try submissions(month: month).map { ($0.reporter, $0) }, uniquingKeysWith: { _, last in last })
  }

  private func submissions(_ condition: String, _ arguments: [SQLValue]) throws -> [Submission] {
    try reader.rows(
      """
      SELECT s.id, s.reporter, o.name_zh, o.name_en, s.month, s.file, s.hash, s.received, s.state, s.reason,
        s.decided, s.taken, s.refused, s.step
      FROM submission s JOIN organization o ON o.id = s.reporter WHERE \(condition) ORDER BY s.id
      """, arguments
    ).compactMap { row in
      guard let month = row.month(4), let received = row.text(7).flatMap({ Day($0) }),
        let state = row.text(8).flatMap(Submission.State.init(rawValue:))
      else { return nil }
      return Submission(
        id: row.int(0) ?? 0, reporter: row.int(1) ?? 0, reporterName: Name(zh: row.text(2) ?? "", en: row.text(3)),
        month: month, file: row.text(5), hash: row.text(6), received: received, state: state, reason: row.text(9),
        decided: row.text(10).flatMap { Day($0) }, taken: row.int(11), refused: row.int(12), step: row.int(13) ?? 0)
    }
  }
}

extension Recording {
  /// Records that a reporter's month came in today: accepted where no row was refused, else received until a
  /// corrected file comes.
  @discardableResult
  package func submit(
    reporter: Int, month: Month, file: String?, hash: String?, taken: Int, refused: Int
  ) throws -> Submission {
    let today = SQLValue(occasion.today.text)
    let state = refused == 0 ? Submission.State.accepted : .received
    let id = try writer.insert(
      "submission",
      [
        "reporter": SQLValue(reporter), "month": SQLValue(month), "file": SQLValue(file), "hash": SQLValue(hash),
        "received": today, "state": SQLValue(state.rawValue), "decided": refused == 0 ? today : .null,
        "taken": SQLValue(taken), "refused": SQLValue(refused),
      ])
    return try submission(id, of: reporter, month)
  }

  /// Sends the reporter's last submission of a month back for a corrected one. What it recorded stays until that
  /// comes, so a locked month may be returned as well: no figure changes by it.
  ///
  /// - Throws: ``RuleError/missingField(_:)`` without a reason, ``RuleError/nothingSentIn(reporter:month:)``,
  ///   ``RuleError/alreadyReturned(reporter:month:on:)``.
  @discardableResult
  package func returnSubmission(reporter: Int, month: Month, why: String) throws -> Submission {
    // The reason becomes part of a sentence: it is one line.
    let reason = why.split(whereSeparator: \.isNewline).map { String($0).trimmed }.filter { !$0.isEmpty }
      .joined(separator: " ")
    guard !reason.isEmpty else { throw RuleError.missingField("reason") }
    guard let last = try now.submissions(of: reporter, month: month).last else {
      throw RuleError.nothingSentIn(reporter: try now.organizationName(reporter)?.zh ?? "", month: month)
    }
    guard last.state != .returned else {
      throw RuleError.alreadyReturned(reporter: last.reporterName.zh, month: month, on: last.decided)
    }
    try writer.update(
      "submission", id: last.id,
      [
        "state": SQLValue(Submission.State.returned.rawValue), "reason": SQLValue(reason),
        "decided": SQLValue(occasion.today.text),
      ])
    return try submission(last.id, of: reporter, month)
  }

  private func submission(_ id: Int, of reporter: Int, _ month: Month) throws -> Submission {
    guard let found = try now.submissions(of: reporter, month: month).first(where: { $0.id == id }) else {
      throw FileFault.internalFault(reason: "submission \(id) is gone")
    }
    return found
  }
}
