/// What the days of a calendar say of themselves.
package enum CalendarWords {
  package static func line(_ heading: Phrase, _ value: Phrase) -> Phrase {
    Phrase(en: "\(heading.en): \(value.en)", zh: "\(heading.zh)：\(value.zh)")
  }
  package static let gone = Phrase(en: "dropped", zh: "已删除")
  package static let calledOff = Phrase(en: "the project is cancelled", zh: "项目已终止")
}
