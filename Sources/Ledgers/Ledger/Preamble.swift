internal import Portfolio
internal import Values

/// What the lines above a ledger's heading say: the title, 填报单位, 单位.
struct Preamble {
  /// As they stand, for a title that names month and reporter.
  private(set) var texts: [String] = []
  private(set) var unit: String?
  /// A unit line whose unit is none.
  private(set) var unknownUnit: String?
  private(set) var reporter: String?
  /// What the line of the month itself says (`所属期：2021年2月`).
  private(set) var monthText: String?

  private enum Label {
    case unit, reporter, month
    /// Of no use, and above all not the ledger's month.
    case other
  }

  /// The longer ones first: 填报单位 is no 单位.
  private static let labels: [(String, Label)] = [
    ("填报单位", .reporter), ("报送单位", .reporter), ("上报单位", .reporter), ("reporting unit", .reporter),
    ("reporter", .reporter), ("金额单位", .unit), ("计量单位", .unit), ("单位", .unit), ("unit", .unit), ("所属期", .month),
    ("填报月份", .month), ("统计月份", .month), ("月份", .month), ("month", .month), ("填报时间", .other), ("填报日期", .other),
    ("报送时间", .other), ("制表时间", .other), ("打印时间", .other), ("填报人", .other), ("填表人", .other), ("审核人", .other),
    ("负责人", .other), ("联系人", .other), ("联系电话", .other), ("date", .other), ("prepared by", .other),
  ]

  private var values: [Label: String] = [:]

  /// - Parameter rows: the texts of each row, cell by cell.
  init(_ rows: [[String]]) {
    for row in rows {
      for text in row where !text.isEmpty { take(text) }
    }
    reporter = values[.reporter]
    monthText = values[.month]
    guard let text = values[.unit] else { return }
    unit =
      HeadingText.unit(text) ?? HeadingText.unit(String(text.prefix { !$0.isWhitespace && !"(（,，;；、".contains($0) }))
    if unit == nil { unknownUnit = text }
  }

  private mutating func take(_ cell: String) {
    let text = FullWidth.folded(cell)
    let small = text.lowercased()
    // A value stands as it was written where folding kept every place.
    let written = cell.count == text.count ? cell : text
    var marks: [(start: String.Index, value: String.Index, label: Label)] = []
    for (word, label) in Preamble.labels {
      for range in small.ranges(of: word + ":") where !marks.contains(where: { range.overlaps($0.start..<$0.value) }) {
        marks.append((range.lowerBound, range.upperBound, label))
      }
    }
    marks.sort { $0.start < $1.start }
    for (place, mark) in marks.enumerated() {
      let end = place + 1 < marks.count ? marks[place + 1].start : small.endIndex
      // Folding to small letters keeps places only where it keeps lengths: both are cut the same way.
      let value = Preamble.cut(written, small, mark.value, end).trimmed.trimmingBrackets
      if values[mark.label] == nil, !value.isEmpty { values[mark.label] = value }
    }
    let title = marks.first.map { Preamble.cut(text, small, small.startIndex, $0.start) } ?? text
    if !title.trimmed.isEmpty { texts.append(title.trimmed) }
    // A unit in brackets at the end of a title: …进度台账（单位：万元） is taken above, …台账（万元） here.
    if values[.unit] == nil, marks.isEmpty, let open = text.lastIndex(of: "("), text.hasSuffix(")"),
      let found = HeadingText.unit(String(text[open...]))
    {
      values[.unit] = found
    }
  }

  private static func cut(_ text: String, _ small: String, _ start: String.Index, _ end: String.Index) -> String {
    let from = small.distance(from: small.startIndex, to: start)
    let length = small.distance(from: start, to: end)
    return String(text.dropFirst(from).prefix(length))
  }
}

extension String {
  /// Without a bracket around it, or one that was left open by cutting.
  fileprivate var trimmingBrackets: String {
    var rest = Substring(trimmed)
    while let last = rest.last, "([（【,，;；、".contains(last) || last.isWhitespace { rest.removeLast() }
    for (open, close) in [("(", ")"), ("（", "）"), ("[", "]"), ("【", "】")] as [(Character, Character)] {
      let (opened, closed) = (rest.count { $0 == open }, rest.count { $0 == close })
      if rest.first == open, rest.last == close || opened > closed { rest.removeFirst() }
      if rest.last == close, rest.count(where: { $0 == close }) > rest.count(where: { $0 == open }) {
        rest.removeLast()
      }
    }
    return String(rest).trimmed
  }
}
