internal import Portfolio
internal import Rendering
internal import Reports
internal import Values
internal import Wording

/// What the commands that hand a list on whole have in common.
enum ExportedList {
  static let parameters = [Parameter("filter", Labels.filter, .filter, .rest)]
  static let options = [
    Option(
      "since", "自步", (Labels.step, .text),
      Phrase(en: "only what changed after that step, and what is gone since", zh: "只列该步之后变更与删除的"))
  ]

  typealias Report = (Filter, FilterContext, Int?, Snapshot) throws -> Sheet

  /// CSV where no other format was asked for, never cut, and in yuan, as the registry holds it.
  static func show(_ input: Input, in session: Session, _ report: Report) throws {
    let filter = try session.filter(input)
    let since = try session.number("since", input)
    let sheet = try session.read { snapshot in
      try since.map(snapshot.requireStep)
      return try report(filter, try session.filterContext(input, snapshot), since, snapshot)
    }
    try session.show(Answer(sheet), showsAll: true, usual: .csv, unit: .yuan)
  }
}
