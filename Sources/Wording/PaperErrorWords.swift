/// What keeps a paper from being written.
package enum PaperErrorWords {
  package static func unknownPaper(_ word: String, _ near: [String]) -> Phrase {
    ErrorWords.sentence("no such paper: \(word)", "没有这种文稿：\(word)", near)
  }
  package static let noTemplate = Phrase(
    en: "the wall page has no template: it is laid out by the program", zh: "挂图没有模板，由程序排版")
  package static func ofOneYear(_ period: String) -> Phrase {
    Phrase(
      en: "a paper is of one year, and \(period) is of more; `summary` sets several years side by side",
      zh: "文稿只写一个年度，\(period) 跨年度；多年对照请用“汇总”")
  }
  package static func notBegun(_ period: String) -> Phrase {
    Phrase(en: "\(period) has not begun: there is nothing to publish", zh: "\(period) 尚未开始，没有可发布的内容")
  }
  /// - Parameter flaw: the library's name of what is wrong, or the tag itself.
  package static func badTemplate(_ line: Int, _ flaw: String) -> Phrase {
    let flaws = [
      "expectedSectionEnd": Phrase(en: "a section is not closed", zh: "有一段没有结束标记"),
      "sectionCloseNameIncorrect": Phrase(en: "a section is closed by another name", zh: "结束标记与开始标记不一致"),
      "unfinishedName": Phrase(en: "a tag is not closed", zh: "有一处标记没有写完"),
      "overflow": Phrase(en: "a tag is not closed", zh: "有一处标记没有写完"),
    ]
    let words = flaws[flaw] ?? Phrase(same: flaw)
    return Phrase(
      en: "line \(line) of the template is not understood: \(words.en)",
      zh: "模板第 \(line) 行无法理解：\(words.zh)")
  }
  package static func unknownName(_ name: String, _ line: Int, _ near: [String]) -> Phrase {
    ErrorWords.sentence(
      "line \(line) of the template names what this paper does not have: \(name)",
      "模板第 \(line) 行写了本文稿没有的名称：\(name)", near)
  }
  package static func templateNotText(_ path: String) -> Phrase {
    Phrase(en: "\(path) is no text in UTF-8", zh: "\(path) 不是 UTF-8 文本")
  }
}
