package import Portfolio
internal import Values
internal import Wording

/// Targets, what was reported of them, and what the projects come to.
package enum TargetReport {
  /// A target, and what came of computing it.
  package typealias Row = (target: Target, computation: TargetComputation)

  package static func sheet(_ rows: [Row], _ snapshot: Snapshot) throws -> Sheet {
    let modalities = try snapshot.codes(.modality)
    let regions = try snapshot.codes(.region)
    var set = ColumnSet<Row>()
    set.add("id", Heading.id, .machineOnly) { .integer($0.target.id) }
    set.add("code", Heading.code) { .text($0.target.code) }
    set.add("name", Heading.name) { .name($0.target.name) }
    let hasParts = rows.contains { $0.target.parent != nil }
    set.add("parent", TargetWords.partOf, hasParts ? .everywhere : .machineOnly) {
      .text(optional: $0.target.parent)
    }
    set.add("region", Heading.region, .machineOnly) { .text(optional: $0.target.region) }
    set.add("region_name", Heading.region, .machineOnly) { .name($0.target.region.map(regions.name)) }
    set.add("metric", Heading.metric) { .text(optional: $0.target.metric) }
    set.add("threshold", Heading.threshold, .machineOnly) { .text(optional: $0.target.threshold) }
    set.add("period", Heading.period) { .text($0.target.period) }
    set.add("modality", Heading.modality) { .word($0.target.modality.flatMap { modalities[code: $0] }) }
    set.add("promise", Heading.promise, .peopleOnly) {
      $0.target.isPromise ? .phrase(promise($0.target)) : .unknown
    }
    set.add("comparator", Heading.comparator, .machineOnly) { .text(optional: $0.target.comparator) }
    set.add("value", Heading.value, .machineOnly) { .decimal(optional: $0.target.value) }
    set.add("low", Heading.low, .machineOnly) { .decimal(optional: $0.target.low) }
    set.add("high", Heading.high, .machineOnly) { .decimal(optional: $0.target.high) }
    set.add("words", Heading.words, .machineOnly) { .text(optional: $0.target.words) }
    set.add("unit", Heading.unit) { .text(optional: $0.target.unit) }
    addResult(&set)
    addComputed(&set, isShown: rows.contains { $0.target.measure != nil })
    set.add("status", Heading.status) { status($0.target.status(with: $0.computation.value)) }
    return Sheet(
      caption: [ReportWords.targets, ReportWords.countOf(rows.count)], columns: set.declarations,
      rows: rows.map(set.cells), notes: TargetNotes.of(rows), empty: ReportWords.noTargets)
  }

  private static func addResult(_ set: inout ColumnSet<Row>) {
    set.add("result", Heading.result, .machineOnly) { .decimal(optional: $0.target.result?.value) }
    set.add("result_words", Heading.words, .machineOnly) { .text(optional: $0.target.result?.words) }
    set.add("result_comparator", Heading.comparator, .machineOnly) { .text(optional: $0.target.result?.comparator) }
    set.add("result_dated", Heading.dated, .machineOnly) { .text(optional: $0.target.result?.dated) }
    set.add("result_shown", Heading.result, .peopleOnly) { row in
      guard let result = row.target.result else { return .unknown }
      let number = [sign(result.comparator), result.value?.text].compactMap { $0 }.joined()
      return .text([number, result.words ?? ""].filter { !$0.isEmpty }.joined(separator: " "))
    }
  }

  /// People need no column for it in a list that computes nothing.
  private static func addComputed(_ set: inout ColumnSet<Row>, isShown: Bool) {
    set.add("measure", TargetWords.measure, .machineOnly) { .text(optional: $0.target.measure?.kind.rawValue) }
    set.add("measure_filter", TargetWords.measureFilter, .machineOnly) { .text(optional: $0.target.measure?.filter) }
    set.add("computed", Heading.computed, .machineOnly) { .decimal(optional: $0.computation.value?.exact) }
    if isShown {
      set.add("computed_shown", Heading.computed, .peopleOnly) { row in
        row.computation.value.map { .text(shown($0)) } ?? .unknown
      }
    }
    set.add("computed_low", TargetWords.computedLow, .machineOnly) { .decimal(optional: $0.computation.value?.low) }
    set.add("computed_high", TargetWords.computedHigh, .machineOnly) {
      .decimal(optional: $0.computation.value?.high)
    }
    set.add("computed_as_of", TargetWords.computedAsOf, .machineOnly) {
      .text(optional: $0.computation.value?.asOf.text)
    }
    set.add("computed_status", TargetWords.computedStatus, .machineOnly) { row in
      row.computation.value.flatMap(row.target.status).map(status) ?? .unknown
    }
  }

  /// `280`, `12–15`, `≥5.2`.
  package static func shown(_ computed: ComputedTarget) -> String {
    guard let high = computed.high else { return "≥\(computed.low.text)" }
    return computed.exact?.text ?? "\(computed.low.text)–\(high.text)"
  }

  private static func sign(_ comparator: String?) -> String? {
    switch comparator {
    case ">=": "≥"
    case "<=": "≤"
    case ">": ">"
    case "<": "<"
    case "~": "≈"
    default: nil
    }
  }

  private static func promise(_ target: Target) -> Phrase {
    if let low = target.low, let high = target.high { return Phrase(same: "\(low.text)–\(high.text)") }
    let number = [sign(target.comparator), target.value?.text].compactMap { $0 }.joined()
    return Phrase(same: [number, target.words].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " "))
  }

  private static func status(_ status: Target.Status) -> Sheet.Cell {
    let tones: [Target.Status: Sheet.Tone] = [.met: .good, .missed: .bad, .uncertain: .warning]
    return .word(code: status.rawValue, TargetWords.status(status.rawValue), tones[status] ?? .plain)
  }
}
