internal import Portfolio
internal import Wording

/// What is wrong with a filter, in words.
enum FilterSentences {
  static func sentence(for error: FilterError) -> Phrase {
    let clip = ErrorWords.clipped
    return switch error {
    case .unknownField(let word, let near): ErrorWords.unknownField(clip(word), near)
    case .unknownWord(let word, let near): FilterWords.unknownWord(clip(word), near.map(clip))
    case .unknownSign(let sign, let field): FilterWords.unknownSign(clip(sign), field.isEmpty ? nil : name(clip(field)))
    case .flagWithValue(let flag): FilterWords.flagWithValue(flag)
    case .missingField(let sign): FilterWords.missingField(sign)
    case .missingValue(let field): ErrorWords.missingFilterValue(name(field))
    case .emptyItem(let field): FilterWords.emptyItem(name(field))
    case .emptyRange(let field): FilterWords.emptyRange(name(field))
    case .reversedRange(let field, let value): FilterWords.reversedRange(name(field), clip(value))
    case .unheldValue(let field, let value): FilterWords.unheldValue(name(field), clip(value))
    case .openBound(let field, let value): FilterWords.openBound(name(field), clip(value))
    case .missingOperand(let word): ErrorWords.missingOperand(word)
    case .unbalanced: ErrorWords.unbalanced
    case .badComparison(let field, let sign): ErrorWords.badComparison(name(field), sign)
    case .badNumber(let field, let value, .ratio): FilterWords.badRatio(name(field), clip(value))
    case .badNumber(let field, let value, .points): FilterWords.badPoints(name(field), clip(value))
    case .badNumber(let field, let value, .days): FilterWords.badDays(name(field), clip(value))
    case .tooLong(let count): ErrorWords.filterTooLong(count)
    case .tooDeep: FilterWords.tooDeep
    }
  }

  /// A field by its word in either language; what is no field stays as it was typed.
  private static func name(_ word: String) -> Phrase {
    guard let field = Field(word: word) else { return Phrase(same: word) }
    return Phrase(en: field.rawValue, zh: field.zh)
  }
}
