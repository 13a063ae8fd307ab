package import Portfolio
internal import Values
internal import Wording

/// The projects that a computed target is made of.
package enum TargetProjects {
  package static func sheet(_ computed: ComputedTarget) -> Sheet {
    let kind = computed.measure.kind
    var set = ColumnSet<ComputedTarget.Row>()
    set.add("code", Heading.code) { .text($0.project.code) }
    set.add("name", Heading.name, .machineOnly) { .name($0.project.name) }
    set.add("label", Heading.name, .peopleOnly) { .name($0.project.name) }
    set.add("met", Heading.met, [.signed, .started, .finished].contains(kind) ? .everywhere : .machineOnly) {
      .date(optional: $0.date)
    }
    let amount = kind == .total ? Heading.total : Heading.completed
    set.add("amount", amount, kind.isMoney ? .everywhere : .machineOnly) { .money(optional: $0.amount) }
    set.add("counts", TargetWords.counts, computed.possible > 0 ? .everywhere : .machineOnly) { row in
      row.occurrence == .certain
        ? .word(code: "certain", TargetWords.certainly, .plain) : .word(code: "possible", TargetWords.perhaps, .warning)
    }
    set.add("provisional", Heading.notReported, .machineOnly) { .flag($0.isProvisional) }
    let filter = computed.measure.filter.isEmpty ? "" : " \(computed.measure.filter)"
    let definition = Phrase(en: kind.rawValue + filter, zh: kind.zh + filter)
    var sheet = Sheet(
      key: "projects",
      caption: [
        TargetWords.projects, definition, ReportWords.countOf(computed.rows.count),
        ReportWords.asOf(computed.asOf.text),
      ], columns: set.declarations, rows: computed.rows.map(set.cells), empty: TargetWords.noProjects)
    if let sum = computed.sum {
      sheet.total = set.declarations.map { column in
        switch column.key {
        case "label": .phrase(Heading.sum)
        case "amount": .money(sum)
        default: .unknown
        }
      }
    }
    return sheet
  }
}
