internal import Portfolio
internal import Reports
internal import Wording

enum SearchCommand: Command {
  static let declaration = Declaration(
    "search", "搜索", .looking,
    Phrase(
      en: "find projects by name, pinyin or what is said about them",
      zh: "按名称、拼音和关于项目的文字搜索"),
    [Parameter("text", Labels.text, .text, .many)], options: Option.arranging,
    examples: [
      ("search 高铁", Phrase(en: "two characters are enough", zh: "两个字即可")),
      ("search jzgt", Phrase(en: "initials of pinyin", zh: "拼音首字母")),
      ("search 机场 选址", Phrase(en: "both words, wherever they stand", zh: "两个词都要有，在哪里都行")),
      ("search zaogaotie --limit 5", Phrase(en: "pinyin from any syllable on", zh: "拼音可从任一音节开始")),
    ])

  static func run(_ input: Input, in session: Session) throws {
    let limit = try session.number("limit", input)
    let words = input.words("text").map(\.raw)
    let sheet = try session.read { snapshot in
      let hits = try snapshot.search(words, most: limit)
      let context = FilterContext(asOf: session.clock.today)
      let rows = try snapshot.projects(where: session.filter([]), context: context, only: hits.map(\.project))
      let found = Dictionary(hits.map { ($0.project, $0) }, uniquingKeysWith: { first, _ in first })
      var sheet = try ProjectReport.sheet(rows, columns: nil, period: nil, snapshot, found: found)
      sheet.caption[0] = ReportWords.search
      // So many were looked for: how many more there are nobody has counted.
      if let limit, hits.count >= limit, sheet.caption.count > 1 { sheet.caption[1] = ReportWords.firstOf(rows.count) }
      return sheet
    }
    try session.showArranged(sheet, input)
  }
}
