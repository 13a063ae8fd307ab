internal import Portfolio
internal import Reports
internal import Wording

enum SearchCommand: Command {
  static let declaration = Declaration(
    "search", "搜索", .looking,
    Phrase(en: "find projects by name, alias, code, description or pinyin", zh: "按名称、别名、编号、说明、拼音搜索"),
    [Parameter("text", Labels.text, .text, .many)], options: Option.arranging,
    examples: [
      ("search 高铁", Phrase(en: "two characters are enough", zh: "两个字即可")),
      ("search jzgt", Phrase(en: "initials of pinyin", zh: "拼音首字母")),
    ])

  static func run(_ input: Input, in session: Session) throws {
    let sheet = try session.read { snapshot in
      var hits = try snapshot.search(input.text("text"))
      let words = input.words("text").map(\.raw)
      if hits.isEmpty, words.count > 1 {
        // Words that nowhere stand side by side: projects that hold all of them.
        let others = try words.dropFirst().map { Set(try snapshot.search($0).map(\.project)) }
        hits = try snapshot.search(words[0]).filter { hit in others.allSatisfy { $0.contains(hit.project) } }
      }
      let context = FilterContext(asOf: session.clock.today)
      let rows = try snapshot.projects(where: .all, context: context, only: hits.map(\.project))
      let places = Dictionary(hits.map { ($0.project, place($0.place)) }, uniquingKeysWith: { first, _ in first })
      var sheet = try ProjectReport.sheet(rows, columns: nil, period: nil, snapshot, matched: places)
      sheet.caption[0] = ReportWords.search
      return sheet
    }
    try session.showArranged(sheet, input)
  }

  private static func place(_ place: SearchHit.Place) -> Phrase {
    switch place {
    case .code: Phrase(en: "code", zh: "编号")
    case .name: Phrase(en: "name", zh: "名称")
    case .alias: Phrase(en: "alias", zh: "别名")
    case .pinyin: Phrase(en: "pinyin", zh: "拼音")
    case .description: Phrase(en: "description", zh: "说明")
    }
  }
}
