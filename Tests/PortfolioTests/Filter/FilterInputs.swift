import Portfolio
import Randomness

/// Random inputs for the reader of filters: heaps of pieces, whole filters, filters with mistakes, noise.
struct FilterInputs {
  private var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  private static let pieces = [
    "(", ")", "((", "))", "not", "非", "or", "或", "and", "且", ":", ">=", "<=", ">", "<", "=", "≥", "≠", "!", "region",
    "地区",
    "total", "总投资", "start", "stage", "rate", "gap", "name", "tag", "light", "late", "programme", "overdue", "逾期", "滕州",
    "10亿以上", "超10亿", "..", "2021", "2021-06..", "none", "无", ",", "、", ";", "'", "\"", "\\", "%", "_", "not(", "至", "-",
    "'; DROP TABLE project; --", "?", "?1", "$[0]", "list0", "e\u{301}", "👨‍👩‍👧", "\u{0}", "1e309", "NaN", "zqxjk", " ",
    "\u{200D}",
    "\u{202E}", "\u{3000}", "一二三", "亿元", "%", "天", "个百分点",
  ]

  private static let values: [Field: [String]] = [
    .region: ["滕州", "370403", "台儿庄,薛城", "none", "370400", "滕洲"],
    .sector: ["transport", "C34", "economy,energy", "none"],
    .stage: ["start..", "..start", "开工", "none", "open", "start..open", "start,open"],
    .status: ["active", "停工", "suspended"],
    .light: ["red", "红,黄", "none", "green"], .nature: ["new", "新建,扩建"], .lifecycle: ["road", "公路"],
    .fund: ["budget", "own,loan"],
    .role: ["new", "续建,预备"],
    .total: [
      "10亿..", "..5亿", "1亿..5亿", "1-5亿", "超10亿", "10亿以上", "none", "1亿,3亿", "1,000万", "亿元以上", ">1亿", "5亿..1亿", "10",
    ],
    .plan: ["none", "1亿..", "none,..5亿"], .completed: ["0元..", "none"], .remaining: ["..1亿"],
    .rate: ["..60%", "0.5", "60~80%", "60"],
    .gap: ["..-10", "-30..-10", "-10个百分点", "nan"], .late: ["90..", "超90天", "30-90", "1e3"],
    .start: [
      "2021", "2021H2", "2021Q1..2021Q3", "十四五", "..2022", "2021年下半年", "2021-13", "2022年以前", "none", "2022..2021",
    ],
    .finish: ["..2022", "2024..2026"], .created: ["2021", "2021-06.."], .changed: ["2021-06.."], .registered: ["2021"],
    .name: ["园", "a", "%", "_"], .lead: ["张", "none"], .code: ["A", "A,B,C"], .tag: ["双千"], .parent: ["none", "A"],
    .programme: ["none"],
  ]

  private static let words = ["园", "高铁", "a", "100%", "_", "jzgt", "新台高速(一期)", "S318", "甲、乙"]

  mutating func pick<T>(_ values: [T]) -> T { values[Int(random.next() % UInt64(values.count))] }

  mutating func chance(_ of: Int) -> Bool { random.next() % UInt64(of) == 0 }

  mutating func below(_ count: Int) -> Int { Int(random.next() % UInt64(max(1, count))) }

  mutating func input() -> [FilterWord] {
    switch below(100) {
    case 0..<35: heap()
    case 35..<55: filter().words
    case 55..<90: spoilt(filter().words)
    case 90..<99: (0..<below(6)).map { _ in FilterWord(noise()) }
    default: large()
    }
  }

  private mutating func heap() -> [FilterWord] {
    (0..<below(6)).map { _ in
      let text = (0...below(3)).map { _ in pick(FilterInputs.pieces) }.joined()
      return chance(4) ? FilterWord(text, plainLength: below(text.count + 1)) : FilterWord(text)
    }
  }

  /// A filter as the grammar has it; its values may be none.
  mutating func filter(_ depth: Int = 0) -> Filter {
    switch below(depth > 3 ? 6 : 10) {
    case 0:
      if chance(3) {
        let text = noise()
        let isBlank = text.allSatisfy(\.isWhitespace)
        return isBlank ? .flag(.overdue) : .text(FilterText(text, quoted: [0..<text.count]))
      }
      return .text(FilterText(pick(FilterInputs.words)))
    case 1: return .flag(pick(Filter.Flag.allCases))
    case 2..<6:
      let field = pick(Field.allCases)
      if chance(6) {
        let text = noise()
        if !text.allSatisfy(\.isWhitespace) {
          return .field(field, .matches, FilterText(text, quoted: [0..<text.count]))
        }
      }
      let comparison: Filter.Comparison = chance(3) ? pick([.equal, .atLeast, .atMost, .above, .below]) : .matches
      let value = pick(FilterInputs.values[field] ?? ["甲", "none"])
      // A sign within a value stands only behind a colon.
      return .field(field, value.hasPrefix(">") ? .matches : comparison, FilterText(value))
    case 6: return .not(filter(depth + 1))
    case 7, 8: return .and((0...(1 + below(3))).map { _ in filter(depth + 1) })
    default: return .or((0...(1 + below(3))).map { _ in filter(depth + 1) })
    }
  }

  /// A few signs are lost, doubled, swapped or strange.
  private mutating func spoilt(_ words: [FilterWord]) -> [FilterWord] {
    var words = words
    for _ in 0...below(3) where !words.isEmpty {
      let index = below(words.count)
      var characters = Array(words[index].text)
      let place = below(characters.count + 1)
      switch below(8) {
      case 0: words.remove(at: index)
      case 1: words.insert(FilterWord(pick(FilterInputs.pieces)), at: index)
      case 2: if place < characters.count { characters.remove(at: place) }
      case 3: characters.insert(contentsOf: pick(FilterInputs.pieces), at: place)
      case 4: if place + 1 < characters.count { characters.swapAt(place, place + 1) }
      case 5: if place < characters.count { characters[place] = Character(scalar()) }
      case 6:
        words.insert(FilterWord(String(characters[place...])), at: index + 1)
        characters = Array(characters[..<place])
      default: words[index].quoted = [min(place, characters.count)..<characters.count]
      }
      if words.indices.contains(index), !characters.isEmpty {
        words[index] = FilterWord(String(characters), quoted: chance(3) ? words[index].quoted : [])
      }
    }
    return words
  }

  private mutating func noise() -> String {
    var scalars = String.UnicodeScalarView()
    for _ in 0..<below(12) { scalars.append(scalar()) }
    // A mark that combines with the sign before it makes another sign of that.
    let text = String(scalars)
    return (":" + text).count == text.count + 1 ? text : "甲" + text
  }

  private mutating func scalar() -> Unicode.Scalar {
    let ranges: [ClosedRange<UInt32>] = [
      0x20...0x7E, 0x0...0x1F, 0x300...0x36F, 0x4E00...0x9FFF, 0xFF01...0xFF5E, 0x1F300...0x1FAFF, 0x2000...0x206F,
      0xFE00...0xFE0F, 0x1F1E6...0x1F1FF, 0x0...0xD7FF, 0xE000...0x10FFFF,
    ]
    let range = pick(ranges)
    return Unicode.Scalar(range.lowerBound + UInt32(random.next() % UInt64(range.count))) ?? "a"
  }

  /// Deep nesting, long lists, many words.
  private mutating func large() -> [FilterWord] {
    let count = chance(20) ? 2_000 : 60
    switch below(6) {
    case 0: return [FilterWord](repeating: FilterWord(pick(["(", ")", "not", "or", "((", "a"])), count: count)
    case 1: return [FilterWord(String(repeating: pick(["(", ")", ",", ".", ":", "a,"]), count: count))]
    case 2:
      let items = (0..<count).map { _ in pick(["滕州", "370403", "none", "薛城"]) }
      return [FilterWord("region:" + items.joined(separator: ","))]
    case 3: return [FilterWord("code:" + (0..<count).map { "X\($0)" }.joined(separator: ","))]
    case 4: return (0..<min(count, 200)).flatMap { _ in filter(3).words + [FilterWord("or")] } + [FilterWord("a")]
    default:
      let depth = 1 + below(14)
      let open = (0..<depth).flatMap { _ in
        filter(3).words + [FilterWord(pick(["or", "and"])), FilterWord(pick(["(", "not("]))]
      }
      return open + [FilterWord("a")] + (0..<depth).map { _ in FilterWord(")") }
    }
  }
}
