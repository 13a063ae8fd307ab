import Rendering
import Reports
import Testing
import Values
import Wording

/// Sheets that several tests render.
enum Samples {
  /// The row set of the terminal rules: wide, emoji, full-width, combining, ambiguous and half-width.
  static let names = [
    "济枣高铁", "枣庄机场 跑道🛫", "S318郯兰线东段改建（ＡＢＣ）", "Cafe\u{301} with a combining accent", "—“引号”…半ｶﾅ",
  ]

  static func yuan(_ yuan: Int64) -> Sheet.Cell { .money(Money(fen: yuan * 100)) }

  static func ratio(_ numerator: Int, _ denominator: Int) throws -> Ratio {
    try #require(Ratio(numerator, denominator))
  }

  static func date(_ text: String) throws -> Sheet.Cell { .date(try PartialDate(parsing: text)) }

  /// The table of the design's first page, shortened.
  static func summary() throws -> Sheet {
    Sheet(
      caption: [
        Phrase(en: "investment and plan", zh: "投资与计划"), Phrase(en: "Jan–Jun 2021", zh: "2021年1–6月"),
      ],
      columns: [
        .init("rank", Phrase(en: "Rank", zh: "名次")),
        .init("region", Phrase(en: "Code", zh: "代码"), .machineOnly),
        .init("region_name", Phrase(en: "Region", zh: "地区")),
        .init("projects", Phrase(en: "Projects", zh: "项目")), .init("plan", Phrase(en: "Plan", zh: "年计划")),
        .init("rate", Phrase(en: "Rate", zh: "完成率")), .init("gap_pp", Phrase(en: "Gap", zh: "超欠点")),
        .init("light", Phrase(en: "Light", zh: "灯")),
        .init("behind_since", Phrase(en: "Behind since", zh: "落后起")),
      ],
      rows: [
        [
          .integer(1), .text("370481"), .text("滕州市"), .integer(28), yuan(12_050_000_000),
          .fraction(try ratio(549, 1000)), .points(try ratio(49, 10)),
          .word(code: "green", Phrase(en: "green", zh: "绿"), .good), .unknown,
        ],
        [
          .integer(7), .text("370405"), .text("台儿庄区"), .integer(12), yuan(4_000_000_000),
          .fraction(try ratio(225, 1000)), .points(try ratio(-275, 10)),
          .word(code: "red", Phrase(en: "red*", zh: "红*"), .bad), try date("2021-03"),
        ],
      ],
      total: [
        .unknown, .unknown, .phrase(Phrase(en: "total", zh: "合计")), .integer(40), yuan(16_050_000_000),
        .fraction(try ratio(468, 1000)), .points(try ratio(-32, 10)),
        .word(code: "green", Phrase(en: "green*", zh: "绿*"), .good), .unknown,
      ],
      notes: [Phrase(en: "* provisional", zh: "* 暂定：3 个项目 6 月未报")],
      facts: [
        ("period", .text("2021-06")), ("time_progress", .fraction(try ratio(1, 2))),
        ("rule", .word(code: "ratio-80-60", Phrase(same: "ratio-80-60"), .plain)),
      ])
  }

  /// The row set beside an amount and a long remark.
  static func terminalRows() -> Sheet {
    let remark = "征地拆迁进度滞后，需市级协调；the contractor asks for extension of time by 45 days"
    return Sheet(
      columns: [
        .init("id", Phrase(same: "id")), .init("name", Phrase(en: "Name", zh: "名称")),
        .init("total", Phrase(en: "Total investment", zh: "总投资")),
        .init("remark", Phrase(en: "Remark", zh: "备注")),
      ],
      rows: names.enumerated().map { index, name in
        [.integer(index + 1), .text(name), yuan(417_700_000 * Int64(index)), .text(remark)]
      })
  }
}

extension OutputFormat {
  func text(_ sheet: Sheet, _ layout: Layout = Layout()) -> String { text(Answer(sheet), layout) }
  func text(_ answer: Answer, _ layout: Layout = Layout()) -> String {
    (renderer as? any TextRenderer)?.render(answer, layout: layout) ?? ""
  }
}

extension String {
  /// The lines of a text that ends with a line feed.
  var lines: [String] { split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init) }
}
