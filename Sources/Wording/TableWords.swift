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

  package static func moreRows(_ count: Int) -> Phrase {
    Phrase(
      en: count == 1 ? "1 more row; --all shows it" : "\(count) more rows; --all shows them",
      zh: "另有 \(count) 行未显示，加 --all 显示全部")
  }
}
