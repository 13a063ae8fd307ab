/// What an export says of itself, and the headings that only its lists have.
package enum ExportWords {
  package static let shares = Phrase(en: "region shares", zh: "地区权重")
  package static let approvalNumber = Phrase(en: "approval number", zh: "批文号")
  package static let expires = Phrase(en: "expires", zh: "有效期")
  package static let weight = Phrase(en: "weight", zh: "权重")
  package static let evidence = Phrase(en: "evidence", zh: "依据")
  package static let stage = Phrase(en: "stage code", zh: "阶段代码")
  package static let method = Phrase(en: "how it came in", zh: "录入方式")
  package static let gone = Phrase(en: "gone", zh: "已删除")
  package static let allStatements = Phrase(en: "Statements of investment", zh: "投资填报")

  package static func since(_ step: Int) -> Phrase {
    Phrase(en: "changed after step \(step)", zh: "第 \(step) 步之后的变更")
  }
  package static func nothingSince(_ step: Int) -> Phrase {
    Phrase(en: "nothing changed after step \(step)", zh: "第 \(step) 步之后没有变更")
  }

  // MARK: ledgers

  package static func ledgers(_ month: Phrase) -> Phrase {
    Phrase(en: "Ledgers for \(month.en)", zh: "\(month.zh)台账")
  }
  package static let fundRows = Phrase(en: "rows", zh: "行数")
  package static let noLedger = Phrase(en: "no project matches: nothing was written", zh: "没有符合条件的项目，未写文件")
}
