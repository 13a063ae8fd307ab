/// Where a search found its words.
package enum SearchWords {
  package static let excerpt = Phrase(en: "text", zh: "原文")
  package static let name = Phrase(en: "name", zh: "名称")
  package static let alias = Phrase(en: "alias", zh: "别名")
  package static let code = Phrase(en: "code", zh: "编号")
  package static let pinyin = Phrase(en: "pinyin", zh: "拼音")
  package static let description = Phrase(en: "description", zh: "说明")
  package static let scale = Phrase(en: "scale", zh: "规模")
  package static let obstacle = Phrase(en: "obstacle", zh: "问题")
  package static let milestone = Phrase(en: "milestone", zh: "节点")
  package static let note = Phrase(en: "note", zh: "备注")
  package static let progress = Phrase(en: "progress", zh: "进度")
  package static let tag = Phrase(en: "tag", zh: "标签")
  package static let status = Phrase(en: "status reason", zh: "停工或终止原因")
  package static let doubtful = Phrase(en: "doubtful", zh: "存疑")
}
