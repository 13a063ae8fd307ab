/// Sentences about filters that cannot be understood.
package enum FilterWords {
  package static let inUse = Phrase(en: "in what `use` narrows to:", zh: "在“限定”的条件中：")

  package static func unknownWord(_ word: String, _ near: [String]) -> Phrase {
    ErrorWords.sentence("nothing is called \(word)", "没有名为“\(word)”的项目", near)
  }
  package static func unknownSign(_ sign: String, _ field: Phrase?) -> Phrase {
    guard let field else {
      return Phrase(
        en: "\(sign) joins no conditions; write `and`, `or`, `not`", zh: "“\(sign)”不能连接条件；请写“且”“或”“非”")
    }
    return Phrase(
      en: "\(field.en) \(sign) is no comparison; there are : = > >= < <=, and `not` before a condition",
      zh: "“\(field.zh)\(sign)”不是比较；可用 : = > >= < <=，或在条件前写“非”")
  }
  package static func missingField(_ sign: String) -> Phrase {
    Phrase(en: "the field before \(sign) is missing", zh: "“\(sign)”前缺少字段")
  }
  package static func flagWithValue(_ flag: String) -> Phrase {
    Phrase(en: "\(flag) stands alone, it takes no value", zh: "“\(flag)”单独使用，不带值")
  }
  package static func emptyItem(_ field: Phrase) -> Phrase {
    Phrase(
      en: "\(field.en): a value is missing in the list; write a,b without blanks",
      zh: "“\(field.zh)”的列表中缺少值；请写成 a,b，不留空格")
  }
  package static func emptyRange(_ field: Phrase) -> Phrase {
    Phrase(
      en: "\(field.en): `..` has no end; what has none is \(field.en):none, what has one `not \(field.en):none`",
      zh: "“\(field.zh)”的“..”两端都没有值；未填写为 \(field.zh):无，已填写为 非 \(field.zh):无")
  }
  package static func reversedRange(_ field: Phrase, _ range: String) -> Phrase {
    Phrase(en: "\(field.en): \(range) ends before it begins", zh: "“\(field.zh)”的范围 \(range) 终点在起点之前")
  }
  package static func openBound(_ field: Phrase, _ value: String) -> Phrase {
    Phrase(en: "\(field.en): \(value) has no end there to compare with", zh: "“\(field.zh)”的 \(value) 没有可比较的端点")
  }
  package static func badRatio(_ field: Phrase, _ value: String) -> Phrase {
    Phrase(en: "\(field.en): \(value) is no share; write 60% or 0.6", zh: "“\(field.zh)”的值不对：\(value)；请写 60% 或 0.6")
  }
  package static func badPoints(_ field: Phrase, _ value: String) -> Phrase {
    Phrase(
      en: "\(field.en): \(value) are no points; write -10 or 2.5", zh: "“\(field.zh)”的值不对：\(value)；请写百分点，如 -10 或 2.5")
  }
  package static func badDays(_ field: Phrase, _ value: String) -> Phrase {
    Phrase(en: "\(field.en): \(value) are no days; write 90", zh: "“\(field.zh)”的值不对：\(value)；请写天数，如 90")
  }
  package static let tooDeep = Phrase(
    en: "the conditions stand too deep in one another; ten pairs of parentheses are the most",
    zh: "条件嵌套过深；括号最多十层")

  package static func unheldValue(_ field: Phrase, _ value: String) -> Phrase {
    Phrase(
      en: "no project has \(value) as its \(field.en): without it the condition would let all through",
      zh: "没有项目的“\(field.zh)”为 \(value)：取反后会列出全部")
  }
}
