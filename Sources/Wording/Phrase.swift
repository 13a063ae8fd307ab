/// The two languages of the house.
package enum Language: String, CaseIterable, Sendable {
  case zh, en
}

/// One thing to say, in both languages; half a phrase does not compile.
package struct Phrase: Hashable, Sendable {
  package let en: String
  package let zh: String

  package init(en: String, zh: String) {
    self.en = en
    self.zh = zh
  }

  /// Words that are the same in both languages: a name, a code, a number.
  package init(same text: String) {
    self.init(en: text, zh: text)
  }

  package func text(in language: Language) -> String {
    language == .zh ? zh : en
  }

  /// Phrases one after the other, with a separator that suits both languages.
  package static func joined(_ phrases: [Phrase], by separator: String) -> Phrase {
    Phrase(
      en: phrases.map(\.en).joined(separator: separator),
      zh: phrases.map(\.zh).joined(separator: separator))
  }

  /// The same with a separator that has its own sign in each language.
  package static func joined(_ phrases: [Phrase], by separator: Phrase) -> Phrase {
    Phrase(
      en: phrases.map(\.en).joined(separator: separator.en),
      zh: phrases.map(\.zh).joined(separator: separator.zh))
  }
}
