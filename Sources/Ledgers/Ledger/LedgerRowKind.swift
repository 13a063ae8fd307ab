internal import Portfolio
internal import Spreadsheets
internal import Values

/// What a row under a ledger's heading is.
enum LedgerRowKind: Equatable {
  case blank
  case data
  /// One more row of the project above it: another fund.
  case continued
  /// 一、新开工项目（12个）: what follows is so called; so many projects are said to follow.
  case group(label: String, count: Int?)
  /// 小计 sums what stands since the last group, 合计 everything.
  case total(label: String, isPart: Bool)
  /// 注：…, 填报人：…, the heading once more.
  case note

  init(_ row: TableRow, _ columns: [LedgerColumn], headings: Set<[String]>) {
    let filled = row.cells.indices.filter { !row.cells[$0].isEmpty }
    guard let first = filled.first else {
      self = .blank
      return
    }
    let lead = row.cells[first].reading.trimmed
    let name = columns.first { $0.field == .name }.map { row[$0.index].reading.trimmed } ?? ""
    let identity = columns.filter(\.field.isIdentity).map { row[$0.index].reading.trimmed }.filter { !$0.isEmpty }
    if headings.contains(row.cells.map { $0.reading.trimmed }.trimmingEmptyEnd) {
      self = .note
    } else if let total = LedgerRowKind.total(lead) ?? LedgerRowKind.total(name) {
      self = total
    } else if LedgerRowKind.isNote(lead), filled.count <= 3 || identity.count < 2 {
      self = .note
    } else if let group = LedgerRowKind.group(lead, name, filled.count, row, columns) {
      self = group
    } else if identity.isEmpty {
      self = LedgerRowKind.unnamed(row, columns, filled.count)
    } else {
      self = .data
    }
  }

  private static func total(_ text: String) -> LedgerRowKind? {
    let plain = FullWidth.folded(text).lowercased().filter { !$0.isWhitespace && !":：".contains($0) }
    guard plain.count <= 12 else { return nil }
    for word in ["小计", "subtotal"] where plain.hasSuffix(word) { return .total(label: text, isPart: true) }
    for word in ["合计", "总计", "共计", "total", "grandtotal"] where plain.hasSuffix(word) {
      return .total(label: text, isPart: false)
    }
    return nil
  }

  private static func isNote(_ text: String) -> Bool {
    let plain = FullWidth.folded(text).lowercased().filter { !$0.isWhitespace }
    let leads = [
      "注:", "注1", "备注:", "说明:", "填报人", "填表人", "审核人", "负责人", "单位负责人", "联系人", "联系电话", "制表", "填报说明", "填表说明",
      "填报时间", "填报日期", "note:", "notes:", "prepared", "checked",
    ]
    return leads.contains { plain.hasPrefix($0) }
  }

  /// `一、`, `（二）`, `(3)`; or nothing but a few words that name a kind of projects.
  private static func group(
    _ lead: String, _ name: String, _ filled: Int, _ row: TableRow, _ columns: [LedgerColumn]
  ) -> LedgerRowKind? {
    // In a ledger without ordinals the label stands in the column of codes.
    let code = columns.contains {
      ($0.field == .code || $0.field == .key) && !row[$0.index].isEmpty && row[$0.index].reading.trimmed != lead
    }
    guard !code else { return nil }
    let plain = FullWidth.folded(lead).filter { !$0.isWhitespace }
    let numbered =
      plain.first.map { "(一二三四五六七八九十".contains($0) } ?? false
      && plain.prefixMatch(of: /(?:\(?[一二三四五六七八九十]+\)?(?:、|\.|．|$)|\([一二三四五六七八九十]+\))/) != nil
    let label = plain.count > 3 || name.isEmpty ? lead : "\(lead)\(name)"
    let kinds = ["新开工", "续建", "竣工", "投产", "储备", "预备", "前期", "在建", "项目"]
    let folded = FullWidth.folded(label)
    let isKind =
      filled == 1 && (folded.hasSuffix("类") || folded.contains("个)")) && kinds.contains { folded.contains($0) }
    let isPlainKind = filled == 1 && ["新开工项目", "续建项目", "竣工项目", "储备项目", "预备项目", "前期项目", "在建项目"].contains(folded)
    guard numbered || isKind || isPlainKind else { return nil }
    let count = folded.firstMatch(of: /(\d+)个/).flatMap { Int($0.1) }
    return .group(label: label, count: count)
  }

  /// A row that names no project goes on with the one above it if it states something of a fund.
  private static func unnamed(_ row: TableRow, _ columns: [LedgerColumn], _ filled: Int) -> LedgerRowKind {
    let fund = columns.contains { $0.field == .fund && !row[$0.index].isEmpty }
    let amounts = columns.contains { $0.field.isAmount && !row[$0.index].isEmpty }
    if fund { return .continued }
    return amounts || filled > 2 ? .data : .note
  }
}

extension [String] {
  /// Without the empty texts at its end.
  var trimmingEmptyEnd: [String] { Array(reversed().drop { $0.isEmpty }.reversed()) }
}
