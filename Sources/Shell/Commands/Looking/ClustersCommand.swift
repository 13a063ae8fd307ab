internal import Portfolio
internal import Reports
internal import Wording

enum ClustersCommand: Command {
  static let declaration = Declaration(
    "clusters", "集群", .looking, Phrase(en: "industrial clusters and their scale floors", zh: "产业集群及规模目标"),
    options: Option.arranging,
    examples: [("clusters", Phrase(en: "all clusters", zh: "全部产业集群"))])

  static func run(_ input: Input, in session: Session) throws {
    try session.show(session.arranged(session.read { ListReport.clusters(try $0.clusters()) }, input), showsAll: true)
  }
}
