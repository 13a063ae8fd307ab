/// What a funnel says.
package enum FunnelWords {
  package static let title = Phrase(en: "Steps met", zh: "节点转化")
  package static let cohort = Phrase(en: "What came of those signed", zh: "签约项目后续")
  package static let reported = Phrase(en: "As reported, beside the projects", zh: "通报数与项目数对照")

  /// The words of one step.
  package struct Step: Sendable {
    /// Over its column.
    package let heading: Phrase
    package let total: Phrase
    package let possible: Phrase
    package let unknown: Phrase
    /// In a sentence: `signed`.
    package let verb: Phrase
  }

  package static func step(_ code: String) -> Step {
    switch code {
    case "negotiation": words(Phrase(en: "in negotiation", zh: "洽谈"))
    case "signed": words(Heading.signed)
    case "started": words(Heading.started)
    default: words(Heading.finished)
    }
  }

  private static func words(_ name: Phrase) -> Step {
    Step(
      heading: name, total: Phrase(en: "\(name.en): total", zh: "\(name.zh)总投资"),
      possible: Phrase(en: "\(name.en): perhaps", zh: "\(name.zh)（不确定）"),
      unknown: Phrase(en: "\(name.en): total unknown", zh: "\(name.zh)总投资不详"), verb: name)
  }

  package static let startRate = Phrase(en: "start rate", zh: "开工转化率")
  package static let finishRate = Phrase(en: "finish rate", zh: "投产转化率")
  package static let monthsToStart = Phrase(en: "months to start", zh: "签约到开工月数")
  package static let monthsToFinish = Phrase(en: "months start to finish", zh: "开工到投产月数")
  package static let monthsToStartOf = Phrase(en: "months to start: of how many", zh: "签约到开工月数（项目数）")
  package static let monthsToFinishOf = Phrase(en: "months start to finish: of how many", zh: "开工到投产月数（项目数）")
  package static let startedPossible = Phrase(en: "started: perhaps", zh: "后续开工（不确定）")
  package static let finishedPossible = Phrase(en: "finished: perhaps", zh: "后续投产（不确定）")
  package static let cancelled = Phrase(en: "called off", zh: "终止")
  package static let difference = Phrase(en: "difference", zh: "差额")
  package static let counted = Phrase(en: "projects here", zh: "库内项目数")
  package static let ofList = Phrase(en: "of the list alone", zh: "仅限清单项目")

  /// What lies in the period, but in no one month or year of it for certain.
  package static let untold = Phrase(en: "date too vague", zh: "日期笼统")

  package static func nothingMet(_ period: Phrase) -> Phrase {
    Phrase(
      en: "no project met any of these steps in \(period.en), as far as its dates are known: no projects stand behind",
      zh: "\(period.zh)没有项目按已知日期达到这些节点：没有项目数可作依据")
  }
  package static func nobodySigned(_ period: Phrase) -> Phrase {
    Phrase(
      en: "no project is certain to have been signed in \(period.en): there is nobody to follow",
      zh: "\(period.zh)没有确定签约的项目，无后续可查")
  }
  package static func dated(_ dated: Int, of all: Int) -> Phrase {
    Phrase(
      en: "\(dated) of \(all) projects have met any of these steps on a date that is known",
      zh: "\(all) 个项目中 \(dated) 个有这些节点的完成日期")
  }
  package static func possible(_ count: Int, _ step: Step) -> Phrase {
    Phrase(
      en: "\(step.verb.en): \(count) more \(count == 1 ? "project" : "projects") perhaps, by a date too vague to tell",
      zh: "\(step.verb.zh)：另有 \(count) 个项目日期笼统，不能确定")
  }
  package static func totalUnknown(_ count: Int, of all: Int, _ step: Step) -> Phrase {
    Phrase(
      en: "\(step.verb.en): the total investment of \(count) of \(all) is not known and in no sum",
      zh: "\(step.verb.zh)：\(all) 个中 \(count) 个总投资不详，未计入合计")
  }
  package static func cohortPossible(_ started: Int, _ finished: Int) -> Phrase {
    Phrase(
      en: "perhaps by then, by a date too vague to tell: \(started) more started, \(finished) more finished",
      zh: "日期笼统、不能确定的：另有 \(started) 个可能已开工，\(finished) 个可能已投产")
  }
  package static func calledOff(_ count: Int) -> Phrase {
    Phrase(en: "\(count) of them called off", zh: "其中 \(count) 个已终止")
  }
  package static func medians(_ start: Int, _ finish: Int) -> Phrase {
    Phrase(
      en: "months are medians of those with both dates known to the month: \(start) started, \(finish) finished",
      zh: "月数为中位数，只计两端日期均到月的项目：开工 \(start) 个，投产 \(finish) 个")
  }
  package static func noProjects(_ list: Phrase, _ step: Step) -> Phrase {
    Phrase(
      en: "\(list.en): no projects stand behind what was reported as \(step.verb.en)",
      zh: "\(list.zh)：通报的\(step.verb.zh)数没有库内项目可作依据")
  }
  package static let unsizedHeading = Phrase(en: "total unknown", zh: "总投资不详")
  package static func unsized(_ list: Phrase, _ count: Int, _ step: Step) -> Phrase {
    Phrase(
      en:
        "\(list.en): \(count) more \(count == 1 ? "project" : "projects") \(step.verb.en), of a total investment that "
        + "is not known: no threshold can be held against it",
      zh: "\(list.zh)：另有 \(count) 个\(step.verb.zh)项目总投资不详，无法对照门槛")
  }
  package static func until(_ period: Phrase) -> Phrase {
    Phrase(en: "signed in \(period.en), followed to its end", zh: "\(period.zh)签约，跟踪至期末")
  }
}
