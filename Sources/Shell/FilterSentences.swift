internal import Portfolio
internal import Wording

/// What is wrong with a filter, in words.
enum FilterSentences {
  static func sentence(for error: FilterError) -> Phrase {
    let clip = ErrorWords.clipped
    return switch error {
    case .unknownField(let word, let near): ErrorWords.unknownField(clip(word), near)
    case .unknownWord(let word, let near): FilterWords.unknownWord(clip(word), near.map(clip))
    case .unknownSign(let sign, let field): FilterWords.unknownSign(clip(sign), clip(field))
    case .flagWithValue(let flag): FilterWords.flagWithValue(flag)
    case .missingField(let sign): FilterWords.missingField(sign)
    case .missingValue(let field): ErrorWords.missingFilterValue(field)
    case .emptyItem(let field): FilterWords.emptyItem(field)
    case .emptyRange(let field): FilterWords.emptyRange(field)
    case .reversedRange(let field, let value): FilterWords.reversedRange(field, clip(value))
    case .openBound(let field, let value): FilterWords.openBound(field, clip(value))
    case .missingOperand(let word): ErrorWords.missingOperand(word)
    case .unbalanced: ErrorWords.unbalanced
    case .badComparison(let field, let sign): ErrorWords.badComparison(field, sign)
    case .badNumber(let field, let value, .ratio): FilterWords.badRatio(field, clip(value))
    case .badNumber(let field, let value, .points): FilterWords.badPoints(field, clip(value))
    case .badNumber(let field, let value, .days): FilterWords.badDays(field, clip(value))
    case .tooLong(let count): ErrorWords.filterTooLong(count)
    case .tooDeep: FilterWords.tooDeep
    }
  }
}
