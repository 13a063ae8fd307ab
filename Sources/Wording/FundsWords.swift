/// Money planned, arrived and spent.
package enum FundsWords {
  package static let title = Phrase(en: "Funds planned, arrived and spent", zh: "资金计划、到位与支付")
  package static let arrived = Phrase(en: "arrived", zh: "到位")
  package static let paid = Phrase(en: "paid", zh: "支付")
  package static let arrivalRate = Phrase(en: "of plan", zh: "到位率")
  package static let paymentRate = Phrase(en: "of arrived", zh: "支付率")
  package static let nothing = Phrase(
    en: "no project has a plan, or funds arrived or paid, in this period", zh: "期间内没有资金计划、到位或支付数据")

  package static func noneStated(_ measure: Phrase) -> Phrase {
    Phrase(
      en: "nobody has stated funds \(measure.en): `invest PROJECT MONTH AMOUNT --measure \(measure.en) --fund F`",
      zh: "没有\(measure.zh)数据：`填报 项目 月份 金额 --口径 \(measure.zh) --资金 来源`")
  }
  package static func stated(_ measure: Phrase, _ count: Int, of all: Int) -> Phrase {
    Phrase(
      en: "\(measure.en): stated by \(count) of \(all) projects, year to date",
      zh: "\(measure.zh)：\(all) 个项目中 \(count) 个有数，自年初累计")
  }
}
