internal import Portfolio
internal import Values
internal import Wording

/// What the registry's rules say no to, in words.
enum RuleSentences {
  private static let project = Phrase(en: "project", zh: "项目")
  private static let programme = Phrase(en: "programme", zh: "清单")
  private static let target = Phrase(en: "target", zh: "目标")

  static func sentence(for error: RuleError) -> (phrase: Phrase, status: ExitStatus) {
    switch error {
    case .futureDate, .futureMonth: (phrase(error), .refused)
    case .badSetting, .badLag, .badReportingDay, .missingField, .badValue, .fieldNotSettable, .emptyName,
      .progressOutOfRange, .planNeedsYearOrMonth, .unknownMeasure, .measureUnit:
      (phrase(error), .usage)
    default: (phrase(error), .refused)
    }
  }

  private static func phrase(_ error: RuleError) -> Phrase {
    choosing(error) ?? recording(error)
  }

  private static func line(_ ref: ProjectRef) -> String { "\(ref.code) \(ref.name.zh)" }

  private static func choosing(_ error: RuleError) -> Phrase? {
    let clip = ErrorWords.clipped
    return switch error {
    case .unknownProject(let word, let near):
      ErrorWords.unknown(
        project, clip(word), near, Phrase(en: "`search` finds by part or pinyin", zh: "可用“搜索”按部分名称或拼音查找"))
    case .ambiguousProject(let word, let candidates): ErrorWords.ambiguous(project, clip(word), candidates.map(line))
    case .unknownMilestone(let word, let project, let known):
      ErrorWords.unknownMilestone(clip(word), project.name.zh, known)
    case .ambiguousMilestone(let word, _, let names):
      ErrorWords.ambiguous(Phrase(en: "milestone", zh: "节点"), clip(word), names)
    case .unknownProgramme(let word, let near):
      ErrorWords.unknown(programme, clip(word), near, Phrase(en: "`programmes` lists them", zh: "“清单”可列出全部"))
    case .ambiguousProgramme(let word, let names): ErrorWords.ambiguous(programme, clip(word), names)
    case .unknownTarget(let word, let near):
      ErrorWords.unknown(target, clip(word), near, Phrase(en: "`targets` lists them", zh: "“目标”可列出全部"))
    case .ambiguousTarget(let word, let names): ErrorWords.ambiguous(target, clip(word), names)
    case .unknownView(let word, let near):
      ErrorWords.unknown(
        Phrase(en: "view", zh: "视图"), clip(word), near, Phrase(en: "`view` lists them", zh: "“视图”可列出全部"))
    case .unknownObstacle(let word):
      ErrorWords.unknown(
        Phrase(en: "obstacle", zh: "问题"), clip(word), [],
        Phrase(en: "`obstacles` lists them with their numbers", zh: "“问题”可列出序号"))
    case .unknownOrganization(let word, let near):
      ErrorWords.unknown(
        Phrase(en: "organization", zh: "单位"), clip(word), Likeness.nearest(to: word, among: near),
        Phrase(en: "organizations.csv defines them", zh: "由 organizations.csv 定义"))
    case .ambiguousOrganization(let word, let names):
      ErrorWords.ambiguous(Phrase(en: "organization", zh: "单位"), clip(word), names)
    case .unknownSource(let word):
      ErrorWords.unknown(
        Phrase(en: "source", zh: "来源文件"), clip(word), [], Phrase(en: "sources.csv defines them", zh: "由 sources.csv 定义")
      )
    case .notOnProgramme(let project, let programme): ErrorWords.notOnProgramme(project.name.zh, programme)
    default: nil
    }
  }

  private static func recording(_ error: RuleError) -> Phrase {
    let clip = ErrorWords.clipped
    return switch error {
    case .futureDate(let date, let today): ErrorWords.futureDate(date, today.text)
    case .futureMilestone(let date, let today): ErrorWords.futureMilestone(date, today.text)
    case .resumedBefore(let project, let date): ErrorWords.resumedBefore(project.name.zh, date)
    case .futureMonth(let month, let today): ErrorWords.futureMonth(month.text, today.text)
    case .lockedMonth(let month, let others): ErrorWords.lockedMonth(([month] + others).map(\.text))
    case .monthNotOver(let month, let today): ErrorWords.monthNotOver(month.text, today.text)
    case .alreadyLocked(let month): ErrorWords.alreadyLocked(month.text)
    case .notLocked(let month): ErrorWords.notLocked(month.text)
    case .nothingStated(let month): ErrorWords.nothingStated(month.text)
    case .nothingPublished: ErrorWords.nothingPublished
    case .notPublished(let month): ErrorWords.notPublished(month.text)
    case .fallingYTD(let project, let month, let amount, let other, let otherAmount):
      ErrorWords.falling(project.name.zh, month.text, amount.spoken, other.text, otherAmount.spoken)
    case .belowZero(let project, let month, let amount):
      ErrorWords.belowZero(project.name.zh, month.text, amount.spoken)
    case .alreadyMet(let milestone, let project, let date):
      ErrorWords.alreadyMet(project.name.zh, milestone, date.text)
    case .bundleHasNoMoney(let project): ErrorWords.bundleHasNoMoney(project.name.zh)
    case .moneyOnParent(let project): ErrorWords.moneyOnParent(project.name.zh)
    case .parentLoop(let project): ErrorWords.parentLoop(project.name.zh)
    case .nameTaken(let name, let holder): ErrorWords.nameTaken(clip(name), line(holder))
    case .codeTaken(let code, let holder): ErrorWords.codeTaken(clip(code), line(holder))
    case .emptyName: ErrorWords.emptyName
    case .likeOrganization(let name, let near): ErrorWords.likeOrganization(clip(name), near)
    case .noLifecycle(let project, let word): ErrorWords.noLifecycle(project.name.zh, word)
    case .milestoneExists(let name, let project):
      ErrorWords.milestoneExists(name, project.name.zh)
    case .badLag: ErrorWords.badLag("\(MilestoneLink.lagDays.upperBound)")
    case .expiresBefore(let expires, let met): ErrorWords.expiresBefore(expires.text, met.text)
    case .linkCircle(let chain): ErrorWords.linkCircle(chain)
    case .notLinked(let milestone, let predecessor): ErrorWords.notLinked(milestone, predecessor)
    case .alreadyStatus(let project, let status): ErrorWords.alreadyStatus(project.name.zh, status)
    case .wrongOrderOfStates(let title, "raised"): ErrorWords.obstacleExists(title)
    case .wrongOrderOfStates(let title, let state): ErrorWords.wrongOrderOfStates(title, self.state(state))
    case .progressOutOfRange(let text): ErrorWords.progressOutOfRange(clip(text))
    case .planNeedsYearOrMonth(let text): ErrorWords.planNeedsYearOrMonth(clip(text))
    case .planVersionGap(let number, let next): ErrorWords.unknownPlanVersion(number, next)
    case .programmeExists(let title): ErrorWords.programmeExists(clip(title))
    case .nothingSentIn(let reporter, let month):
      ReportingErrorWords.nothingSentIn(reporter, Phrase(en: month.english, zh: month.chinese))
    case .alreadyReturned(let reporter, let month, let day):
      ReportingErrorWords.alreadyReturned(
        reporter, Phrase(en: month.english, zh: month.chinese), day?.text ?? "—")
    case .badReportingDay(let text, let days):
      ReportingErrorWords.badReportingDay(clip(text), "\(days.lowerBound)", "\(days.upperBound)")
    case .badSetting(let setting, let value):
      ErrorWords.badSetting(Phrase(en: setting.rawValue.replacing("_", with: " "), zh: setting.zh), clip(value))
    case .fiscalYearFixed: ErrorWords.fiscalYearFixed
    case .missingField(let field): ErrorWords.missingField(named(field))
    case .unknownMeasure(let word, let near): TargetErrorWords.unknownMeasure(clip(word), near)
    case .measureUnit(let kind, let unit): measureUnit(Phrase(en: kind.rawValue, zh: kind.zh), kind, unit.map(clip))
    case .badValue(let field, let value): ErrorWords.badValue(named(field), clip(value))
    case .fieldNotSettable(let field):
      ErrorWords.fieldNotSettable(named(field))
    case .overflow: ErrorWords.overflow
    default: ErrorWords.internalFault("\(error)")
    }
  }

  private static func measureUnit(_ name: Phrase, _ kind: TargetMeasure.Kind, _ unit: String?) -> Phrase {
    guard !kind.isMoney, let unit else { return TargetErrorWords.amountWithoutUnit(name) }
    return TargetErrorWords.countInMoney(name, unit)
  }

  /// A field of a project, or what else a command asks for.
  private static func named(_ field: String) -> Phrase {
    let others = [
      "reason": "原因", "title": "标题", "text": "文字", "value": "数值", "percent": "百分比", "period": "期间",
      "comparator": "比较", "low": "下限", "high": "上限", "metric": "指标", "weight": "权重", "expires": "有效期",
    ]
    return Phrase(en: field, zh: Field(word: field)?.zh ?? others[field] ?? field)
  }

  private static func state(_ code: String) -> Phrase {
    switch code {
    case "in_hand": Heading.inHand
    case "resolved": Heading.resolved
    case "reported_back": Heading.reportedBack
    default: Heading.raised
    }
  }
}
