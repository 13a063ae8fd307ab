/// What a summary is broken down by.
package enum Dimension: String, CaseIterable, Sendable {
  case region, sector, cluster, programme, role, nature, stage, size, responsible, lead, fund, year, month

  package var zh: String {
    switch self {
    case .region: "地区"
    case .sector: "行业"
    case .cluster: "集群"
    case .programme: "清单"
    case .role: "类别"
    case .nature: "建设性质"
    case .stage: "阶段"
    case .size: "规模"
    case .responsible: "责任单位"
    case .lead: "包保领导"
    case .fund: "资金"
    case .year: "年"
    case .month: "月"
    }
  }

  package init?(word: String) {
    let others = ["性质": Dimension.nature, "区划": .region, "区市": .region, "产业": .cluster, "年度": .year, "月份": .month]
    guard
      let found = Dimension.allCases.first(where: { $0.rawValue == word.lowercased() || $0.zh == word })
        ?? others[word]
    else { return nil }
    self = found
  }
}
