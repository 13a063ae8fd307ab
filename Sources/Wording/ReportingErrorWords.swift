/// What the registry refuses of who sends in what.
package enum ReportingErrorWords {
  package static func nothingSentIn(_ reporter: String, _ month: Phrase) -> Phrase {
    Phrase(
      en: "\(reporter) has sent in nothing for \(month.en): there is nothing to return",
      zh: "\(reporter) 未报送\(month.zh)，无可退回")
  }
  package static func alreadyReturned(_ reporter: String, _ month: Phrase, _ day: String) -> Phrase {
    Phrase(
      en: "\(month.en) of \(reporter) was returned already (\(day)); nothing has come since",
      zh: "\(reporter) 的\(month.zh)已于 \(day) 退回，此后未再报送")
  }
  package static func badReportingDay(_ text: String, _ first: String, _ last: String) -> Phrase {
    Phrase(
      en: "\(text) is no reporting day: it is a day of the following month, from \(first) to \(last)",
      zh: "“\(text)”不能作为填报截止日：请写次月的几日（\(first) 至 \(last)）")
  }
}
