import Portfolio
import Testing
import Values

/// The words of a filter, read without looking at the registry.
struct FilterParserTests {
  private static func field(_ field: Field, _ comparison: Filter.Comparison, _ value: FilterText) -> Filter {
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
    Case("not(a)", .not(.text("a"))),
    Case("非(a 或 b) or(c d)", .or([.not(.or([.text("a"), .text("b")])), .and([.text("c"), .text("d")])])),
    Case("not(a)b", .text("not(a)b")),
    Case("(一期)工程", .text("(一期)工程")),
    Case("(一期)", .text("一期")),
    Case("((一期)工程 or b)", .or([.text("(一期)工程"), .text("b")])),
    Case("total:>10亿", field(.total, .matches, ">10亿")),
    Case("total: >=10亿", field(.total, .matches, ">=10亿")),
    Case("取消", .flag(.cancelled)),
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
      (FilterWord("name:a:b (c)", plainLength: 5), .field(.name, .matches, FilterText("a:b (c)", quoted: [0..<7]))),
      (FilterWord("name:>5", plainLength: 5), .field(.name, .matches, FilterText(">5", quoted: [0..<2]))),
      (FilterWord("(name:a)", quoted: [6..<7]), .field(.name, .matches, FilterText("a", quoted: [0..<1]))),
      (
        FilterWord("name:a,b", quoted: [5..<6, 7..<8]),
        .field(.name, .matches, FilterText("a,b", quoted: [0..<1, 2..<3]))
      ),
      (FilterWord("region:滕州", plainLength: 3), .text("region:滕州")),
    ] as [(FilterWord, Filter)] {
      if case .text(let text) = filter {
        guard case .text(let found) = try FilterParser.parse([word]) else {
          Issue.record("\(word)")
          continue
        }
        #expect(found.text == text.text)
      } else {
        #expect(try FilterParser.parse([word]) == filter, "\(word)")
      }
    }
    #expect(failure(FilterFault.self) { try _ = FilterParser.parse([FilterWord("(name:a)", plainLength: 6)]) } != nil)
  }

  struct Refused: CustomTestStringConvertible {
    let words: String
    let error: FilterError
    let place: FilterPlace
    init(_ words: String, _ error: FilterError, _ word: Int, _ offset: Int) {
      self.words = words
      self.error = error
      place = FilterPlace(word: word, offset: offset)
    }
    var testDescription: String { words }
  }

  static let refused = [
    Refused("a or", .missingOperand(""), 1, 2),
    Refused("or a", .missingOperand("or"), 0, 0),
    Refused("a and", .missingOperand(""), 1, 3),
    Refused("a or or b", .missingOperand("or"), 2, 0),
    Refused("not", .missingOperand(""), 0, 3),
    Refused("a not", .missingOperand(""), 1, 3),
    Refused("a not or b", .missingOperand("or"), 2, 0),
    Refused("(", .missingOperand(""), 0, 1),
    Refused("()", .unbalanced, 0, 1),
    Refused("(a", .unbalanced, 0, 0),
    Refused("a)", .unbalanced, 0, 1),
    Refused("a b) c", .unbalanced, 1, 1),
    Refused("((a)", .unbalanced, 0, 0),
    Refused("(a)b)", .unbalanced, 0, 4),
    Refused(")", .unbalanced, 0, 0),
    Refused("region:", .missingValue(field: "region"), 0, 7),
    Refused("a total>=", .missingValue(field: "total"), 1, 7),
    Refused("(region:) a", .missingValue(field: "region"), 0, 8),
    Refused("region: or", .missingValue(field: "region"), 0, 7),
    Refused("lead: light:red", .missingValue(field: "lead"), 0, 5),
    Refused("not lead: overdue:", .missingValue(field: "lead"), 1, 5),
    Refused("regon:滕州", .unknownField("regon", near: ["region"]), 0, 0),
    Refused("a 总投:5亿", .unknownField("总投", near: ["总投资"]), 1, 0),
    Refused("(regon:滕州)", .unknownField("regon", near: ["region"]), 0, 1),
    Refused("projct:x sector:transport", .unknownField("projct", near: ["project"]), 0, 0),
    Refused("total==5亿", .unknownSign("==", field: "total"), 0, 5),
    Refused("total:=5亿", .unknownSign(":=", field: "total"), 0, 5),
    Refused("total<>5亿", .unknownSign("<>", field: "total"), 0, 5),
    Refused("total=>5亿", .unknownSign("=>", field: "total"), 0, 5),
    Refused("total::5亿", .unknownSign("::", field: "total"), 0, 5),
    Refused("total≠5亿", .unknownSign("≠", field: "total"), 0, 5),
    Refused("total!=5亿", .unknownSign("!=", field: "total"), 0, 6),
    Refused("name:>a", .unknownSign(":>", field: "name"), 0, 4),
    Refused("a && b", .unknownSign("&&", field: ""), 1, 0),
    Refused("region:滕州 ,薛城", .unknownSign(",", field: ""), 1, 0),
    Refused(":滕州", .missingField(sign: ":"), 0, 0),
    Refused("not =5亿", .missingField(sign: "="), 1, 0),
    Refused("overdue:yes", .flagWithValue("overdue"), 0, 7),
    Refused("停工>30", .flagWithValue("停工"), 0, 2),
  ]

  @Test("What is wrong is said with the place it is at", arguments: refused)
  func refusals(_ example: Refused) throws {
    let words = example.words.split(separator: " ").map { FilterWord(String($0)) }
    let fault = try #require(failure(FilterFault.self) { _ = try FilterParser.parse(words) })
    #expect(fault.reason as? FilterError == example.error)
    #expect(fault.place == example.place)
  }

  @Test("An empty word is no filter that lets everything through")
  func emptyWords() {
    for word in [FilterWord(""), FilterWord("", quoted: [0..<0]), FilterWord(" \u{3000}")] {
      #expect(failure(FilterFault.self) { _ = try FilterParser.parse([word]) } != nil)
    }
    let quoted = FilterWord("lead:", quoted: [5..<5])
    #expect(failure(FilterFault.self) { _ = try FilterParser.parse([quoted, FilterWord("a")]) } != nil)
  }

  @Test("Deep nesting is refused, not a crash; long lists are not")
  func depth() throws {
    for word in ["(", "not"] {
      #expect(throws: FilterFault.self) {
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
