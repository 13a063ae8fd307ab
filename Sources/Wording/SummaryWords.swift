/// What a summary says beyond the words of lists.
package enum SummaryWords {
  package static let ofTheMonth = Phrase(en: "month", zh: "当月")
  package static let plannedElsewhere = Phrase(en: "plan's share unknown", zh: "计划未分列")
  package static let rateLastMonth = Phrase(en: "rate last month", zh: "上月完成率")
  package static let rateChange = Phrase(en: "since last month", zh: "较上月")
  package static let rankLastMonth = Phrase(en: "rank last month", zh: "上月名次")
  package static let lightLastMonth = Phrase(en: "light last month", zh: "上月灯")
  package static let completedLastYear = Phrase(en: "last year", zh: "去年同期")
  package static let projectsLastYear = Phrase(en: "projects last year", zh: "去年有数项目")
  package static let growth = Phrase(en: "on last year", zh: "同比")
  package static let difference = Phrase(en: "sum less reported", zh: "合计与通报差")
  package static let agrees = Phrase(en: "within rounding", zh: "四舍五入内相符")

  /// By which version of the plan a figure is measured; nil: by the one in force, as usual.
  package static func against(_ choice: String) -> Phrase? {
    switch choice {
    case "in-force": nil
    case "original": Phrase(en: "against the original plan", zh: "对照原计划")
    case "latest": Phrase(en: "against the latest plan", zh: "对照最新计划")
    default: Phrase(en: "against plan version \(choice)", zh: "对照第 \(choice) 版计划")
    }
  }
  package static func shareUnknown(_ count: Int, of all: Int) -> Phrase {
    Phrase(
      en: "\(count) of \(all) with a plan of which no share is known to belong here: in no rate",
      zh: "\(all) 个中 \(count) 个的计划未分列到此，不计完成率")
  }
  package static func unlikeYears(_ before: Int, _ now: Int) -> Phrase {
    Phrase(
      en: "on last year: \(before) projects stated a figure by the same month of last year, \(now) this year",
      zh: "同比：去年同期有数的项目 \(before) 个，今年 \(now) 个")
  }
  package static func ofYear(_ year: String, _ heading: Phrase) -> Phrase {
    Phrase(en: "\(heading.en) \(year)", zh: "\(year) \(heading.zh == "年计划" ? "计划" : heading.zh)")
  }

  /// The words of starts, or of finishes.
  package struct Events: Sendable {
    package let planned: Phrase
    package let met: Phrase
    package let rate: Phrase
    package let due: Phrase
    package let metOfDue: Phrase
    package let dueRate: Phrase
    private let nouns: (en: String, zh: String)
    private let verbs: (en: String, zh: String)

    init(nouns: (en: String, zh: String), verbs: (en: String, zh: String), rate: (en: String, zh: String)) {
      planned = Phrase(en: "\(nouns.en) planned", zh: "计划\(nouns.zh)")
      met = Phrase(en: verbs.en, zh: verbs.zh)
      self.rate = Phrase(en: rate.en, zh: rate.zh)
      due = Phrase(en: "\(nouns.en) due", zh: "应\(nouns.zh)")
      metOfDue = Phrase(en: "\(verbs.en) of those due", zh: "应\(nouns.zh)中\(verbs.zh)")
      dueRate = Phrase(en: "\(rate.en) of those due", zh: "应\(nouns.zh)\(rate.zh)")
      self.nouns = nouns
      self.verbs = verbs
    }

    /// The rate of those planned for the year, and of those due by now where they are others.
    package func sentence(
      _ percent: String, planned: Int, met: Int, due: Int, dueRate: String?, isOneYear: Bool
    ) -> Phrase {
      let year = isOneYear ? (en: "the year", zh: "本年") : (en: "the years", zh: "各年")
      let ofDue: (en: String, zh: String)
      switch dueRate {
      case nil: ofDue = ("; none due yet", "；截至期末尚无应\(nouns.zh)的")
      case _ where due == planned: ofDue = ("", "")
      case let percent?:
        ofDue = ("; of the \(due) due by now \(percent)", "；截至期末应\(nouns.zh) \(due) 个，\(rate.zh) \(percent)")
      }
      return Phrase(
        en: "\(rate.en) \(percent): \(met) \(verbs.en) of \(planned) \(nouns.en) planned for \(year.en)" + ofDue.en,
        zh: "\(rate.zh) \(percent)：\(year.zh)计划\(nouns.zh) \(planned) 个，\(verbs.zh) \(met) 个" + ofDue.zh)
    }
  }

  package static let starts = Events(
    nouns: ("starts", "开工"), verbs: ("started", "已开工"), rate: ("start rate", "开工率"))
  package static let finishes = Events(
    nouns: ("finishes", "竣工"), verbs: ("finished", "已竣工"), rate: ("finish rate", "竣工率"))
}
