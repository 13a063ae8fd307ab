/// What keeps a paper from being written.
package enum PaperErrorWords {
  package static func unknownPaper(_ word: String, _ near: [String]) -> Phrase {
    ErrorWords.sentence("no such paper: \(word)", "没有这种文稿：\(word)", near)
  }
  package static let noTemplate = Phrase(
    en: "the wall page has no template: it is laid out by the program", zh: "挂图没有模板，由程序排版")
  package static func badTemplate(_ line: Int, _ reason: String) -> Phrase {
    Phrase(
      en: "line \(line) of the template is not understood: \(reason)", zh: "模板第 \(line) 行无法理解：\(reason)")
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
