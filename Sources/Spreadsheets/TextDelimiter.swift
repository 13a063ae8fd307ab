/// What parts the fields of a text table, found from its first lines.
enum TextDelimiter {
  private static let plain: [Character] = [",", "\t", ";", "|"]
  /// Prose holds it too: taken only where every line has as many.
  private static let chinese: Character = "，"
  private static let mostRecords = 30
  /// Prose has a comma or two; a line with so many is a heading, and one so wide is one even where it is cut.
  private static let leastFields = 3
  private static let wideFields = 10

  /// How a candidate would part the first lines.
  private struct Trial {
    let delimiter: Character
    /// From the first record of three fields on every one has several, and there is more than that one.
    var isTableFromSomewhere = false
    /// How many records have as many fields as most of them have; more than one field.
    var agreeing = 0
    var fields = 0
    var records = 0

    var isConsistent: Bool { records > 0 && agreeing == records }
    /// A title and notes above and below the table have fields of their own.
    var isLikely: Bool { isConsistent || (agreeing >= 2 && agreeing * 3 >= records) || isTableFromSomewhere }
  }

  /// - Parameter text: the decoded beginning; `isWhole` tells that nothing follows it.
  /// - Returns: nil: the table has one column.
  static func find(in text: [UInt8], isWhole: Bool) -> Character? {
    let trials = plain.map { trial($0, text, isWhole) }
    // A table saved with nothing in it has no record to go by, only its delimiters.
    let bare = trials.first { trial in trial.records == 0 && text.contains { $0 == trial.delimiter.asciiValue } }
    if let bare { return bare.delimiter }
    let best = trials.reduce(trials[0]) { best, next in
      (next.agreeing, next.fields) > (best.agreeing, best.fields) ? next : best
    }
    if best.isConsistent { return best.delimiter }
    let other = trial(chinese, text, isWhole)
    if other.isConsistent, other.records > 1 { return chinese }
    return best.isLikely ? best.delimiter : nil
  }

  private static func trial(_ delimiter: Character, _ text: [UInt8], _ isWhole: Bool) -> Trial {
    var (counts, isLastFilled) = fieldCounts(delimiter, text)
    // The last record of a part may be cut.
    let isCut = !isWhole && isLastFilled && counts.count < mostRecords
    let tail = counts.drop { $0 < leastFields }
    let isTable = tail.allSatisfy { $0 > 1 } && (tail.count > 1 || isCut && tail.contains { $0 >= wideFields })
    if isCut, counts.count > 1 { counts.removeLast() }
    var trial = Trial(delimiter: delimiter, isTableFromSomewhere: isTable, records: counts.count)
    var tally: [Int: Int] = [:]
    for count in counts where count > 1 { tally[count, default: 0] += 1 }
    for (fields, agreeing) in tally where (agreeing, fields) > (trial.agreeing, trial.fields) {
      (trial.agreeing, trial.fields) = (agreeing, fields)
    }
    return trial
  }

  /// The fields of each record that holds anything, and whether the last one of all does.
  private static func fieldCounts(
    _ delimiter: Character, _ text: [UInt8]
  ) -> (counts: [Int], isLastFilled: Bool) {
    var rest: [UInt8]? = text
    var records = TextRecords(delimiter: delimiter) {
      defer { rest = nil }
      return rest
    }
    var counts: [Int] = []
    var isLastFilled = false
    // A quote that a part leaves open ends the trial, not the reading.
    while counts.count < mostRecords, let record = try? records.next() {
      isLastFilled = record.cells.contains { !$0.isEmpty }
      if isLastFilled { counts.append(record.cells.count) }
    }
    return (counts, isLastFilled)
  }

  /// Excel's own word on the first line: `sep=;`.
  ///
  /// - Returns: the delimiter, and the length of the line with its end.
  static func declared(in text: [UInt8]) -> (delimiter: Character, length: Int)? {
    let line = text.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    guard line.count <= 16, let words = String(validating: line, as: UTF8.self), words.lowercased().hasPrefix("sep="),
      words.count == 5, let delimiter = words.last, delimiter != "\""
    else { return nil }
    let end = text[line.endIndex...]
    let length = end.starts(with: [UInt8(ascii: "\r"), UInt8(ascii: "\n")]) ? 2 : min(end.count, 1)
    return (delimiter, line.count + length)
  }
}
