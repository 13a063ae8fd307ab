/// What a table says of itself.
package enum TableWords {
  package static let yes = Phrase(en: "yes", zh: "是")
  package static let no = Phrase(en: "no", zh: "否")
  /// Headings of the two columns in which Markdown shows a single record.
  package static let field = Phrase(en: "Field", zh: "字段")
  package static let value = Phrase(en: "Value", zh: "内容")
  package static let listSeparator = Phrase(en: ", ", zh: "、")
  package static let cutCells = Phrase(
    en: "… marks text cut short; --all shows it whole", zh: "… 处文字未显示完，加 --all 显示全部")

  /// - Parameter command: what shows all of them; nil: `--all`.
  package static func moreRows(_ count: Int, shownBy command: Phrase? = nil) -> Phrase {
    guard let command else {
      return Phrase(
        en: count == 1 ? "1 more row; --all shows it" : "\(count) more rows; --all shows them",
        zh: "另有 \(count) 行未显示，加 --all 显示全部")
    }
    return Phrase(
      en: "\(count) more; `\(command.en)` shows \(count == 1 ? "it" : "them")",
      zh: "另有 \(count) 行，“\(command.zh)”可列出全部")
  }

  /// What stands behind a heading: the unit of the amounts under it.
  package static func unit(_ en: String, _ zh: String) -> Phrase { Phrase(en: " (\(en))", zh: "(\(zh))") }

  /// The line over the rows of a group.
  package static func group(_ name: Phrase, _ count: Int) -> Phrase {
    Phrase(en: "\(name.en) · \(count)", zh: "\(name.zh) · \(count) 个")
  }

  package static func emptyColumns(_ names: [Phrase]) -> Phrase {
    Phrase(
      en: "not shown, unknown in every row: \(list(names).en)", zh: "各行均无数据、未显示的列：\(list(names).zh)")
  }

  package static func spareColumns(_ names: [Phrase]) -> Phrase {
    Phrase(
      en: "no room for: \(list(names).en); a wider window or --columns shows it",
      zh: "宽度不够、未显示的列：\(list(names).zh)；加宽窗口或用 --列 选列")
  }

  private static func list(_ names: [Phrase]) -> Phrase {
    Phrase(
      en: names.map(\.en).joined(separator: listSeparator.en), zh: names.map(\.zh).joined(separator: listSeparator.zh))
  }

  /// Over the bars: what the mark in them stands for.
  package static func timeMark(_ mark: String, _ percent: String) -> Phrase {
    Phrase(en: "\(mark) time \(percent)", zh: "\(mark)时序\(percent)")
  }
}
