import Portfolio
import Testing
import Values

/// The words of a filter, read without looking at the registry.
struct FilterParserTests {
  private static func field(_ field: Field, _ comparison: Filter.Comparison, _ value: String) -> Filter {
    .field(field, comparison, value)
  }

  struct Case: CustomTestStringConvertible {
    let words: String
    let filter: Filter
    init(_ words: String, _ filter: Filter) {
      self.words = words
      self.filter = filter
    }
    var testDescription: String { words }
  }

  static let cases = [
    Case("", .all),
    Case("高铁", .text("高铁")),
    Case("高铁 枣庄", .and([.text("高铁"), .text("枣庄")])),
    Case("region:滕州", field(.region, .matches, "滕州")),
    Case("地区:滕州", field(.region, .matches, "滕州")),
    Case("REGION:滕州", field(.region, .matches, "滕州")),
    Case("name-en:rail", field(.nameEn, .matches, "rail")),
    Case("total>=10亿", field(.total, .atLeast, "10亿")),
    Case("total<=10亿", field(.total, .atMost, "10亿")),
    Case("total>10亿", field(.total, .above, "10亿")),
    Case("total<10亿", field(.total, .below, "10亿")),
    Case("total=10亿", field(.total, .equal, "10亿")),
    Case("总投资≥10亿", field(.total, .atLeast, "10亿")),
    Case("总投资≤10亿", field(.total, .atMost, "10亿")),
    Case("total >= 10亿", field(.total, .atLeast, "10亿")),
    Case("total >=10亿", field(.total, .atLeast, "10亿")),
    Case("total>= 10亿", field(.total, .atLeast, "10亿")),
    Case("total > 10亿", field(.total, .above, "10亿")),
    Case("total ≥ 10亿", field(.total, .atLeast, "10亿")),
    Case("总投资 ≤10亿 a", .and([field(.total, .atMost, "10亿"), .text("a")])),
    Case("region : 滕州", field(.region, .matches, "滕州")),
    Case("region :滕州 高铁", .and([field(.region, .matches, "滕州"), .text("高铁")])),
    Case("total 高铁", .and([.text("total"), .text("高铁")])),
    Case("region:滕州,薛城", field(.region, .matches, "滕州,薛城")),
    Case("total:1亿..10亿", field(.total, .matches, "1亿..10亿")),
    Case("total:10亿以上", field(.total, .matches, "10亿以上")),
    Case("a or b", .or([.text("a"), .text("b")])),
    Case("a 或 b 或者 c", .or([.text("a"), .text("b"), .text("c")])),
    Case("a and b 且 c 并且 d", .and([.text("a"), .text("b"), .text("c"), .text("d")])),
    Case("a b or c", .or([.and([.text("a"), .text("b")]), .text("c")])),
    Case("a (b or c)", .and([.text("a"), .or([.text("b"), .text("c")])])),
    Case("( a or b ) c", .and([.or([.text("a"), .text("b")]), .text("c")])),
    Case("((a))", .text("a")),
    Case("not a b", .and([.not(.text("a")), .text("b")])),
    Case("not not a", .not(.not(.text("a")))),
    Case("非 (a 或 b)", .not(.or([.text("a"), .text("b")]))),
    Case("不是 a", .not(.text("a"))),
    Case("overdue", .flag(.overdue)),
    Case("逾期 停工", .and([.flag(.overdue), .flag(.suspended)])),
    Case("Cancelled or 存疑", .or([.flag(.cancelled), .flag(.doubtful)])),
    Case("逾期>30", field(.late, .above, "30")),
    Case("新台高速(一期)", .text("新台高速(一期)")),
    Case("(新台高速(一期))", .text("新台高速(一期)")),
    Case("name:新台高速(一期)", field(.name, .matches, "新台高速(一期)")),
    Case("(name:新台高速(一期) or a)", .or([field(.name, .matches, "新台高速(一期)"), .text("a")])),
    Case("(region: 滕州)", field(.region, .matches, "滕州")),
    Case("(total >= 10亿) a", .and([field(.total, .atLeast, "10亿"), .text("a")])),
    Case("not(a)", .text("not(a)")),
    Case(":a", .text(":a")),
    Case("region: or", field(.region, .matches, "or")),
  ]

  @Test("Words become conditions", arguments: cases)
  func parsed(_ example: Case) throws {
    let words = example.words.split(separator: " ").map { FilterWord(String($0)) }
    #expect(try FilterParser.parse(words) == example.filter)
  }

  @Test("Signs inside quotes have no meaning")
  func quoted() throws {
    for (word, filter) in [
      (FilterWord("or", plainLength: 0), Filter.text("or")),
      (FilterWord("overdue", plainLength: 0), .text("overdue")),
      (FilterWord("a:b", plainLength: 0), .text("a:b")),
      (FilterWord("(a)", plainLength: 0), .text("(a)")),
      (FilterWord("name:a:b (c)", plainLength: 5), .field(.name, .matches, "a:b (c)")),
      (FilterWord("(name:a)", plainLength: 6), .field(.name, .matches, "a)")),
      (FilterWord("name:>5", plainLength: 5), .field(.name, .matches, ">5")),
    ] as [(FilterWord, Filter)] {
      if word.text.hasPrefix("(name") {
        #expect(throws: FilterError.unbalanced(word: 0)) { try FilterParser.parse([word]) }
      } else {
        #expect(try FilterParser.parse([word]) == filter, "\(word)")
      }
    }
  }

  struct Refused: CustomTestStringConvertible {
    let words: String
    let error: FilterError
    init(_ words: String, _ error: FilterError) {
      self.words = words
      self.error = error
    }
    var testDescription: String { words }
  }

  static let refused = [
    Refused("a or", .missingOperand("", word: 1)),
    Refused("or a", .missingOperand("or", word: 0)),
    Refused("a and", .missingOperand("", word: 1)),
    Refused("a or or b", .missingOperand("or", word: 2)),
    Refused("not", .missingOperand("", word: 0)),
    Refused("a not", .missingOperand("", word: 1)),
    Refused("(", .missingOperand("", word: 0)),
    Refused("()", .unbalanced(word: 0)),
    Refused("(a", .unbalanced(word: 0)),
    Refused("a)", .unbalanced(word: 0)),
    Refused("a b) c", .unbalanced(word: 1)),
    Refused("((a)", .unbalanced(word: 0)),
    Refused(")", .unbalanced(word: 0)),
    Refused("region:", .missingValue(field: "region", word: 0)),
    Refused("a total>=", .missingValue(field: "total", word: 1)),
    Refused("(region:) a", .missingValue(field: "region", word: 0)),
    Refused("regon:滕州", .unknownField("regon", near: ["region"], word: 0)),
    Refused("a 总投:5亿", .unknownField("总投", near: ["总投资"], word: 1)),
  ]

  @Test("What is wrong is said with the word it is in", arguments: refused)
  func refusals(_ example: Refused) {
    let words = example.words.split(separator: " ").map { FilterWord(String($0)) }
    #expect(throws: example.error) { try FilterParser.parse(words) }
  }

  @Test("Deep nesting is refused, not a crash; long lists are not")
  func depth() throws {
    for word in ["(", "not"] {
      #expect(throws: FilterError.self) {
        try FilterParser.parse([FilterWord](repeating: FilterWord(word), count: 50_000))
      }
    }
    let long = try FilterParser.parse((0..<5_000).map { FilterWord("a\($0)") })
    guard case .and(let parts) = long else {
      Issue.record("\(long)")
      return
    }
    #expect(parts.count == 5_000)
  }

  @Test("Every field has its word in both languages, and no two fields share one")
  func fieldWords() {
    for field in Field.allCases {
      #expect(Field(word: field.rawValue) == field)
      #expect(Field(word: field.zh) == field)
      #expect(Field(word: field.rawValue.uppercased()) == field)
    }
    #expect(Set(Field.words).count == Field.words.count)
    for flag in Filter.Flag.allCases { #expect(Filter.Flag.allCases.filter { $0.zh == flag.zh }.count == 1) }
  }
}
