internal import Portfolio
internal import Reports
internal import Wording

enum ProjectsCommand: Command {
  static let declaration = Declaration(
    "projects", "项目", .looking, Phrase(en: "list projects", zh: "列出项目"),
    [
      Parameter("period", Labels.period, .period, .optional), Parameter("filter", Labels.filter, .filter, .rest),
    ],
    options: [.columns, .sort, .limit, .group, .all, .measure, .rule, .against],
    examples: [
      ("projects sector:transport", Phrase(en: "everything in transport", zh: "交通项目")),
      (
        "projects region:滕州 total:10亿.. --sort -total",
        Phrase(en: "large ones in Tengzhou, largest first", zh: "滕州 10 亿以上，按总投资降序")
      ),
      (
        "projects light:red,yellow --group region",
        Phrase(en: "the laggards, district by district", zh: "红黄灯项目按地区分组，附小计")
      ),
      ("项目 地区:滕州 总投资:10亿以上 逾期", Phrase(en: "the same words in Chinese", zh: "中文条件")),
    ])

  static func run(_ input: Input, in session: Session) throws {
    let columns = try input.option("columns").map { text in
      try text.split(whereSeparator: { ",，、".contains($0) }).map { try session.field(String($0)) }
    }
    let sort = try session.sort(input)
    let group = try input.option("group").map(session.field)
    let limit = try session.number("limit", input)
    let filter = try session.filter(input)
    let sheet = try session.read { snapshot in
      let context = try session.filterContext(input, snapshot)
      let (rows, all) = try snapshot.page(limit, where: filter, context: context, sort: sort)
      let period = try context.period ?? snapshot.latestPeriod(context.asOf, measure: context.measure)
      var sheet = try ProjectReport.sheet(
        rows, columns: columns, asked: Set(filter.fields + [sort?.field].compactMap { $0 }),
        period: PeriodCaption(period), of: all, snapshot)
      // A word that was meant as something else than a name to look for.
      if rows.isEmpty, !filter.texts.isEmpty { sheet.empty = ReportWords.noProjects(holding: filter.texts) }
      if let group { try ProjectReport.group(&sheet, of: rows, by: group, hidesField: columns == nil, snapshot) }
      if let group {
        if rows.count < all { sheet.notes.append(ReportWords.groupsOfShown(rows.count, all)) }
        // By region the sheet says so of its groups already.
        if group != .region, filter.fields.contains(.region), rows.contains(where: { $0.regions.count > 1 }) {
          sheet.notes.append(ReportWords.groupsWhole)
        }
      }
      return sheet
    }
    try session.show(sheet, showsAll: input.flag("all"))
  }
}
