internal import Store
internal import Values

/// The lists from which a code may come.
package enum CodeKind: String, CaseIterable, Sendable {
  case region, sector, fund, nature, lifecycle, cluster, lightRule = "light rule", size
  case status, role, light, state, measure, basis, modality, stage
}

/// A name in Chinese, and in English where there is one.
package struct Name: Hashable, Sendable {
  package let zh: String
  package let en: String

  package init(zh: String, en: String? = nil) {
    self.zh = zh
    self.en = en ?? zh
  }
}

/// One code with its names.
package struct Code: Hashable, Sendable {
  package let code: String
  package let name: Name
  package let parent: String?

  init(_ code: String, _ zh: String, _ en: String?, parent: String? = nil) {
    self.code = code
    name = Name(zh: zh, en: en)
    self.parent = parent
  }
}

/// A word that is no code, or more than one.
package enum CodeError: Error, Equatable {
  case unknown(CodeKind, word: String, near: [String])
  case ambiguous(CodeKind, word: String, candidates: [String])
}

/// The codes of one kind, in their order.
package struct CodeList: Sendable {
  package let kind: CodeKind
  package let codes: [Code]
  private let byCode: [String: Code]
  private let below: [String: [String]]

  init(_ kind: CodeKind, _ codes: [Code]) {
    self.kind = kind
    self.codes = codes
    byCode = Dictionary(codes.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    below = Dictionary(grouping: codes.filter { $0.parent != nil }) { $0.parent ?? "" }.mapValues { $0.map(\.code) }
  }

  package subscript(code code: String) -> Code? { byCode[code] }

  /// The name of a code; a code that is not in the list is its own name.
  package func name(_ code: String) -> Name { byCode[code]?.name ?? Name(zh: code) }

  /// A code by its code or its name in either language, or by the only name or code that has the word in it.
  ///
  /// - Throws: ``CodeError``, with the nearest names.
  package func find(_ word: String) throws(CodeError) -> Code {
    // A code as it stands comes first: a city's own codes may be written full-width.
    if let exact = byCode[word] { return exact }
    let plain = FullWidth.folded(word)
    if let exact = byCode[plain] { return exact }
    let small = plain.lowercased()
    let named = codes.filter {
      $0.code.lowercased() == small || $0.name.zh == plain || $0.name.en.lowercased() == small
    }
    // Stages of several lifecycles share codes: the same code twice is no ambiguity.
    if let only = named.first, Set(named.map(\.code)).count == 1 { return only }
    guard !plain.isEmpty else { throw .unknown(kind, word: word, near: []) }
    // A letter or two of Latin begin or stand in too many names to mean one.
    let isPart = plain.count > 2 || !plain.allSatisfy { $0.isASCII && $0.isLetter }
    guard isPart else { throw .unknown(kind, word: word, near: near(plain)) }
    let begun = codes.filter { $0.name.zh.hasPrefix(plain) || $0.name.en.lowercased().hasPrefix(small) }
    if let only = begun.first, Set(begun.map(\.code)).count == 1 { return only }
    let held = codes.filter {
      $0.name.zh.contains(plain) || $0.name.en.lowercased().contains(small) || $0.code.lowercased().contains(small)
    }
    if begun.isEmpty, let only = held.first, Set(held.map(\.code)).count == 1 { return only }
    let candidates = named.count > 1 ? named : begun.isEmpty ? held : begun
    if candidates.count > 1 {
      throw .ambiguous(kind, word: word, candidates: candidates.map { "\($0.code) \($0.name.zh)" }.uniqued())
    }
    throw .unknown(kind, word: word, near: near(plain))
  }

  /// The names nearest to a word, in its own writing; of a short list all of them, where none is near.
  private func near(_ word: String) -> [String] {
    let isLatin = word.first?.isASCII ?? false
    let words = codes.flatMap { isLatin ? [$0.code, $0.name.en.lowercased()] : [$0.name.zh] }
      .filter { $0.first?.isASCII == isLatin && $0.count <= CodeList.longestSuggestion }.uniqued()
    let near = Likeness.nearest(to: word, among: words)
    guard near.isEmpty, codes.count <= CodeList.fewCodes else { return near }
    return codes.map { isLatin ? $0.code : $0.name.zh }.uniqued()
  }

  /// A name that is a whole sentence is no suggestion: its code is.
  private static let longestSuggestion = 24

  /// So many codes are told whole.
  private static let fewCodes = 6

  /// A code and everything below it.
  package func subtree(of code: String) -> [String] {
    var found = [code]
    var index = 0
    while index < found.count {
      found += below[found[index]] ?? []
      index += 1
      // Codes that stand in a circle, as nothing but a broken file has them, end here.
      if found.count > codes.count { return found.uniqued() }
    }
    return found
  }

  /// The codes from one up to its root, itself first.
  package func ancestors(of code: String) -> [String] {
    var chain = [code]
    while let parent = byCode[chain[chain.count - 1]]?.parent, !chain.contains(parent) { chain.append(parent) }
    return chain
  }
}

extension Snapshot {
  func readCodes(_ kind: CodeKind) throws -> CodeList {
    let tables: [CodeKind: String] = [
      .region: "SELECT code, name_zh, name_en, parent FROM region ORDER BY code",
      .sector: "SELECT code, name_zh, name_en, parent FROM sector ORDER BY ordinal",
      .fund: "SELECT code, name_zh, name_en, parent FROM fund ORDER BY ordinal",
      .nature: "SELECT code, name_zh, name_en, NULL FROM nature ORDER BY ordinal",
      .lifecycle: "SELECT code, name_zh, name_en, NULL FROM lifecycle ORDER BY ordinal",
      .cluster: "SELECT code, name_zh, name_en, NULL FROM cluster ORDER BY id",
      .lightRule: "SELECT code, name_zh, name_en, NULL FROM light_rule ORDER BY ordinal",
      .size: "SELECT code, name_zh, name_en, NULL FROM size_band ORDER BY ordinal",
      .stage: """
      SELECT s.code, s.name_zh, s.name_en, NULL FROM lifecycle_stage s
      JOIN lifecycle l ON l.code = s.lifecycle ORDER BY l.ordinal, s.ordinal
      """,
    ]
    guard let sql = tables[kind] else { return CodeList.fixed(kind) }
    var codes: [Code] = []
    try reader.each(sql) { row in
      codes.append(Code(row.text(0) ?? "", row.text(1) ?? "", row.text(2), parent: row.text(3)))
    }
    return CodeList(kind, codes)
  }
}

extension CodeList {
  /// The lists that the program's own rules are made of.
  static func fixed(_ kind: CodeKind) -> CodeList {
    switch kind {
    case .status:
      CodeList(
        kind,
        [
          Code("active", "正常", "active"), Code("suspended", "停工", "suspended"),
          Code("cancelled", "终止", "cancelled"),
        ])
    case .role:
      CodeList(
        kind,
        [
          Code("new", "新开工", "new start"), Code("continuing", "续建", "continuing"),
          Code("finishing", "竣工投产", "finishing"), Code("preparing", "预备", "preparing"),
          Code("reserve", "储备", "reserve"),
        ])
    case .light:
      CodeList(kind, [Code("green", "绿", "green"), Code("yellow", "黄", "yellow"), Code("red", "红", "red")])
    case .state:
      CodeList(
        kind,
        [
          Code("met", "已完成", "met"), Code("due", "临期", "due"), Code("overdue", "逾期", "overdue"),
          Code("scheduled", "未到期", "scheduled"),
        ])
    case .measure:
      CodeList(
        kind,
        [
          Code("reported", "上报", "reported"), Code("statistical", "统计", "statistical"),
          Code("arrived", "到位", "arrived"), Code("paid", "支付", "paid"), Code("forecast", "预计", "forecast"),
        ])
    case .basis:
      CodeList(
        kind,
        [
          Code("month", "当月", "of the month"), Code("ytd", "自年初累计", "year to date"),
          Code("since_start", "自开工累计", "since start"),
        ])
    case .modality:
      CodeList(
        kind,
        [
          Code("strive", "力争", "strive"), Code("ensure", "确保", "ensure"), Code("plan", "计划", "plan"),
        ])
    default: CodeList(kind, [])
    }
  }
}
