internal import Portfolio
internal import Values
internal import Wording

/// What has to be said of a computed target beside its number.
enum TargetNotes {
  static func of(_ rows: [TargetReport.Row]) -> [Phrase] { running(rows) + rows.flatMap(of) }

  /// Targets whose period goes on are told together.
  private static func running(_ rows: [TargetReport.Row]) -> [Phrase] {
    let running = rows.filter { $0.computation.value?.isRunning ?? false }
    let byDay = Dictionary(grouping: running) { $0.computation.value?.asOf.text ?? "" }
    return byDay.sorted { $0.key < $1.key }.map { day, rows in
      TargetWords.running(
        Phrase(
          en: rows.map(\.target.code).joined(separator: ", "),
          zh: rows.map(\.target.code).joined(separator: "、")), day)
    }
  }

  private static func of(_ row: TargetReport.Row) -> [Phrase] {
    let code = row.target.code
    switch row.computation {
    case .unmeasured: return []
    case .notBegun: return [TargetWords.notBegun(code)]
    case .noPeriod: return [TargetWords.noPeriod(code)]
    case .nothingKnown: return [TargetWords.nothingKnown(code)]
    case .badFilter: return [TargetWords.badFilter(code)]
    case .computed(let computed): return notes(row.target, computed)
    }
  }

  private static func notes(_ target: Target, _ computed: ComputedTarget) -> [Phrase] {
    let code = target.code
    var notes: [Phrase] = []
    if computed.rows.isEmpty { notes.append(TargetWords.noProjects(code)) }
    if computed.possible > 0, let high = computed.high {
      notes.append(TargetWords.between(code, computed.low.text, high.text, computed.possible))
    }
    if computed.unknown > 0 {
      let words = computed.measure.kind == .total ? TargetWords.totalUnknown : TargetWords.shareUnknown
      notes.append(words(code, computed.unknown, computed.rows.count))
    }
    if computed.provisional > 0 {
      notes.append(TargetWords.provisional(code, computed.provisional, of: computed.rows.count))
    }
    return notes + comparison(target, computed)
  }

  /// Where what was reported of the whole period is not what the projects come to.
  private static func comparison(_ target: Target, _ computed: ComputedTarget) -> [Phrase] {
    guard !computed.isRunning, let result = target.result, target.isFinal(result), let reported = result.value else {
      return []
    }
    var notes: [Phrase] = []
    if let exact = computed.exact, let difference = try? exact.minus(reported) {
      if difference != ExactDecimal(0) {
        notes.append(
          isRounding(difference, of: reported)
            ? TargetWords.withinRounding(target.code)
            : TargetWords.differs(target.code, reported.text, exact.text, signed(difference)))
      }
    } else if let high = computed.high, reported < computed.low || reported > high {
      notes.append(
        TargetWords.differs(
          target.code, reported.text, TargetReport.shown(computed),
          (try? signed((reported < computed.low ? computed.low : high).minus(reported))) ?? "—"))
    }
    if let own = target.status(of: computed), own != target.status {
      notes.append(
        TargetWords.judgedOtherwise(
          target.code, TargetWords.status(target.status.rawValue), TargetWords.status(own.rawValue)))
    }
    return notes
  }

  private static func signed(_ difference: ExactDecimal) -> String {
    difference > ExactDecimal(0) ? "+\(difference.text)" : difference.text
  }

  /// Whether a difference lies within the last digit that was stated.
  private static func isRounding(_ difference: ExactDecimal, of stated: ExactDecimal) -> Bool {
    guard stated.digits > 0, let twice = try? difference.plus(difference),
      let digit = try? ExactDecimal(1, decimals: stated.digits),
      let least = try? ExactDecimal(-1, decimals: stated.digits)
    else { return false }
    return twice <= digit && twice >= least
  }
}
