/// The fields of a project, in the words of filters, columns, sorting, `add` and `edit`.
package enum Field: String, CaseIterable, Sendable {
  case name
  case nameEn = "name_en"
  case alias, code, national, region, sector, cluster, programme, role, nature, lifecycle, stage, status
  case responsible, lead, officer, total, parent, start, finish
  case plan, completed, remaining, rate, gap, light, late
  case reporter, fund, tag, created, changed
  case scale, description, registered, doubtful
  case earned, overlapping

  package var zh: String {
    switch self {
    case .name: "名称"
    case .nameEn: "英文名"
    case .alias: "别名"
    case .code: "编号"
    case .national: "国家代码"
    case .region: "地区"
    case .sector: "行业"
    case .cluster: "集群"
    case .programme: "清单"
    case .role: "类别"
    case .nature: "建设性质"
    case .lifecycle: "流程"
    case .stage: "阶段"
    case .status: "状态"
    case .responsible: "责任单位"
    case .lead: "包保领导"
    case .officer: "项目专员"
    case .total: "总投资"
    case .parent: "上级项目"
    case .start: "开工"
    case .finish: "竣工"
    case .plan: "年计划"
    case .completed: "累计"
    case .remaining: "剩余"
    case .rate: "完成率"
    case .gap: "超欠点"
    case .light: "灯"
    case .late: "逾期天数"
    case .reporter: "填报单位"
    case .fund: "资金"
    case .tag: "标签"
    case .created: "新增时间"
    case .changed: "变更时间"
    case .scale: "建设规模"
    case .description: "说明"
    case .registered: "入库纳统"
    case .doubtful: "存疑"
    case .earned: "节点进度"
    case .overlapping: "压茬推进"
    }
  }

  /// The English word as a heading.
  package var en: String { rawValue.replacing("_", with: " ") }

  /// What a value of the field is, hence how it is compared.
  package enum Kind: Sendable {
    case text, code(CodeKind), money, date, ratio, points, days, project, programme

    /// Whether values lie between bounds; else 超 and 以上 are parts of a name.
    var isOrdered: Bool {
      switch self {
      case .money, .date, .ratio, .points, .days, .code(.stage): true
      case .text, .code, .project, .programme: false
      }
    }
  }

  /// Whether its values lie between bounds.
  package var isOrdered: Bool { kind.isOrdered }

  package var kind: Kind {
    switch self {
    case .region: .code(.region)
    case .sector: .code(.sector)
    case .cluster: .code(.cluster)
    case .role: .code(.role)
    case .nature: .code(.nature)
    case .lifecycle: .code(.lifecycle)
    case .stage: .code(.stage)
    case .status: .code(.status)
    case .light: .code(.light)
    case .fund: .code(.fund)
    case .total, .plan, .completed, .remaining: .money
    case .start, .finish, .created, .changed, .registered: .date
    case .rate, .earned: .ratio
    case .gap: .points
    case .late: .days
    case .parent: .project
    case .programme: .programme
    default: .text
    }
  }

  /// Whether the value comes from the sums of a period, not from what is stored.
  package var isFigure: Bool {
    switch self {
    case .plan, .completed, .remaining, .rate, .gap, .light: true
    default: false
    }
  }

  /// Whether `add` and `edit` take it.
  package var isSettable: Bool {
    switch self {
    case .plan, .completed, .remaining, .rate, .gap, .light, .late, .reporter, .fund, .created, .changed, .stage,
      .status, .role, .doubtful, .earned, .overlapping:
      false
    default: true
    }
  }

  /// A field by its word in either language.
  package init?(word: String) {
    let small = word.lowercased()
    guard let found = Field.byWord[small.contains("-") ? small.replacing("-", with: "_") : small] else { return nil }
    self = found
  }

  private static let byWord: [String: Field] = {
    let others: [String: Field] = [
      "项目": .name, "project": .name, "项目名称": .name, "计划": .plan, "年度计划": .plan, "完成": .completed, "完成投资": .completed,
      "超欠": .gap, "逾期": .late, "开工时间": .start, "竣工时间": .finish, "领导": .lead, "专员": .officer,
      "阶段名称": .stage, "代码": .code, "性质": .nature, "年度计划投资": .plan, "投资完成率": .rate,
    ]
    let known = allCases.flatMap { [($0.rawValue, $0), ($0.zh, $0)] }
    return Dictionary(known + others.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
  }()

  /// The words of all fields, for a suggestion.
  package static let words: [String] = allCases.flatMap { [$0.rawValue, $0.zh] } + ["project"]
}
