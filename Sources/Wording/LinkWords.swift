/// What waits for what, and what a slip pushes along.
package enum LinkWords {
  package static let waitsFor = Phrase(en: "waits for", zh: "前置节点")
  package static let link = Phrase(en: "after [PROJECT] MILESTONE [LAG]", zh: "后于 [项目] 节点 [间隔]")
  package static let unlink = Phrase(en: "[PROJECT] MILESTONE", zh: "[项目] 节点")

  package static func linked(_ milestone: Phrase, _ predecessor: Phrase, _ lag: Phrase) -> Phrase {
    Phrase(
      en: "\(milestone.en) waits for \(predecessor.en)" + (lag.en.isEmpty ? "" : " \(lag.en)"),
      zh: "\(milestone.zh) 后于 \(predecessor.zh)" + (lag.zh.isEmpty ? "" : " \(lag.zh)"))
  }
  package static func unlinked(_ milestone: Phrase, _ predecessor: Phrase) -> Phrase {
    Phrase(
      en: "\(milestone.en) no longer waits for \(predecessor.en)", zh: "\(milestone.zh) 不再后于 \(predecessor.zh)")
  }

  // MARK: what is pushed along

  package static let pushed = Phrase(en: "Pushed along", zh: "顺延")
  package static let expected = Phrase(en: "was to come", zh: "原定")
  package static let earliest = Phrase(en: "not before", zh: "最早")
  package static let days = Phrase(en: "days pushed", zh: "顺延天数")
  package static let cause = Phrase(en: "pushed by", zh: "受制于")

  package static func nothingPushed(_ day: String) -> Phrase {
    Phrase(
      en: "no milestone is pushed along by what it waits for at \(day)", zh: "截至 \(day) 没有因前置节点而顺延的节点")
  }

  /// - Parameter days: the days are known exactly; nil: only that they are `least` or more.
  package static func pushedAlong(
    _ milestone: Phrase, from date: String, to earliest: String, days: Int?, least: Int
  ) -> Phrase {
    let en = days.map { "\($0) days later" } ?? "at least \(least) days later"
    let zh = days.map { "晚 \($0) 天" } ?? "至少晚 \(least) 天"
    return Phrase(
      en: "pushes along: \(milestone.en), \(date) → not before \(earliest), \(en)",
      zh: "顺延：\(milestone.zh)，\(date) → 不早于 \(earliest)，\(zh)")
  }
  package static func record(_ line: Phrase) -> Phrase {
    Phrase(en: "  nothing was moved; to record it: \(line.en)", zh: "  未作改动；如需登记：\(line.zh)")
  }
  package static func morePushed(_ count: Int) -> Phrase {
    Phrase(
      en: "pushes along \(count) more; `slips` lists them once this is recorded", zh: "另有 \(count) 个节点顺延；登记后“延期”可列出全部")
  }
}
