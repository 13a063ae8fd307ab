package import Portfolio
internal import Values
internal import Wording

/// Targets and what came of them.
package enum TargetReport {
  package static func sheet(_ targets: [Target], _ snapshot: Snapshot) throws -> Sheet {
    let modalities = try snapshot.codes(.modality)
    let regions = try snapshot.codes(.region)
    var set = ColumnSet<Target>()
    set.add("id", Heading.id, .machineOnly) { .integer($0.id) }
    set.add("code", Heading.code) { .text($0.code) }
    set.add("name", Heading.name) { .name($0.name) }
    set.add("region", Heading.region, .machineOnly) { .text(optional: $0.region) }
    set.add("region_name", Heading.region, .machineOnly) { .name($0.region.map(regions.name)) }
    set.add("metric", Heading.metric) { .text(optional: $0.metric) }
    set.add("threshold", Heading.threshold, .machineOnly) { .text(optional: $0.threshold) }
    set.add("period", Heading.period) { .text($0.period) }
    set.add("modality", Heading.modality) { .word($0.modality.flatMap { modalities[code: $0] }) }
    set.add("promise", Heading.promise, .peopleOnly) { $0.isPromise ? .phrase(promise($0)) : .unknown }
    set.add("comparator", Heading.comparator, .machineOnly) { .text(optional: $0.comparator) }
    set.add("value", Heading.value, .machineOnly) { .decimal(optional: $0.value) }
    set.add("low", Heading.low, .machineOnly) { .decimal(optional: $0.low) }
    set.add("high", Heading.high, .machineOnly) { .decimal(optional: $0.high) }
    set.add("words", Heading.words, .machineOnly) { .text(optional: $0.words) }
    set.add("unit", Heading.unit) { .text(optional: $0.unit) }
    set.add("result", Heading.result, .machineOnly) { .decimal(optional: $0.result?.value) }
    set.add("result_words", Heading.words, .machineOnly) { .text(optional: $0.result?.words) }
    set.add("result_comparator", Heading.comparator, .machineOnly) { .text(optional: $0.result?.comparator) }
    set.add("result_dated", Heading.dated, .machineOnly) { .text(optional: $0.result?.dated) }
    set.add("result_shown", Heading.result, .peopleOnly) { target in
      guard let result = target.result else { return .unknown }
      let number = [sign(result.comparator), result.value?.text].compactMap { $0 }.joined()
      return .text([number, result.words ?? ""].filter { !$0.isEmpty }.joined(separator: " "))
    }
    set.add("computed", Heading.computed, .machineOnly) { _ in .unknown }
    set.add("status", Heading.status) { status($0.status) }
    return Sheet(
      caption: [ReportWords.targets, ReportWords.countOf(targets.count)], columns: set.declarations,
      rows: targets.map(set.cells), empty: ReportWords.noTargets)
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
    switch status {
    case .met: .word(code: "met", Phrase(en: "met", zh: "完成"), .good)
    case .missed: .word(code: "missed", Phrase(en: "missed", zh: "未完成"), .bad)
    case .open: .word(code: "open", Phrase(en: "open", zh: "未评"), .plain)
    case .reported: .word(code: "reported", Phrase(en: "reported", zh: "已报"), .plain)
    case .stated: .word(code: "stated", Phrase(en: "stated", zh: "有结果"), .plain)
    }
  }
}
