internal import Store
internal import Values

/// A name with nothing left that two papers write differently: width, blanks, punctuation, 一期 for 1期.
///
/// Numbers of phases, sections and stages stay: they are what tells two projects apart.
package struct ProjectNameKey: Hashable, Sendable {
  package let text: String

  package init(_ name: String) {
    var folded = FullWidth.folded(name).lowercased()
    folded.removeAll { !($0.isLetter || $0.isNumber) }
    text = ProjectNameKey.plainNumbers(folded)
  }

  private static let numerals: [Character: Int] = [
    "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10, "ⅰ": 1, "ⅱ": 2, "ⅲ": 3, "ⅳ": 4,
  ]

  /// 第一期, 一期 and Ⅰ期 are 1期; a numeral elsewhere is a part of the name.
  private static func plainNumbers(_ text: String) -> String {
    var result: [Character] = []
    let characters = Array(text)
    var index = 0
    while index < characters.count {
      let start = characters[index] == "第" ? index + 1 : index
      let run = characters[start...].prefix { numerals[$0] != nil || $0.isNumber && $0.isASCII }
      let after = start + run.count
      let counts = after < characters.count && !run.isEmpty && "期标阶段".contains(characters[after])
      if counts, let number = value(run) {
        result += String(number)
        index = after
      } else {
        result.append(characters[index])
        index += 1
      }
    }
    return String(result)
  }

  private static func value(_ run: ArraySlice<Character>) -> Int? {
    if let plain = Int(String(run)) { return plain }
    let digits = run.compactMap { numerals[$0] }
    guard digits.count == run.count, let first = digits.first else { return nil }
    switch digits.count {
    case 1: return first
    // 十二, 二十
    case 2: return first == 10 ? 10 + digits[1] : digits[1] == 10 ? first * 10 : nil
    default: return nil
    }
  }
}

/// What a file's words for a project come to.
package enum ProjectMatch: Sendable {
  case one(ProjectRef)
  case none
  case several([ProjectRef])
  /// The code is one project's and the name is not; it may be another's.
  case disagree(code: ProjectRef, name: String, other: ProjectRef?)
}

/// The projects by all that they are called, read once: for files of many rows.
///
/// No guess is ever made: a likeness is only listed.
package final class ProjectNames {
  private var refs: [Int: ProjectRef] = [:]
  private var byCode: [String: Int] = [:]
  private var byNational: [String: Int] = [:]
  private var byName: [ProjectNameKey: Set<Int>] = [:]

  package init(_ snapshot: Snapshot) throws {
    try snapshot.reader.each("SELECT id, code, name_zh, name_en, national FROM project") { row in
      let ref = ProjectRef(
        id: row.int(0) ?? 0, code: row.text(1) ?? "", name: Name(zh: row.text(2) ?? "", en: row.text(3)))
      add(ref, national: row.text(4))
    }
    try snapshot.reader.each("SELECT project, name FROM project_alias") { row in
      add(alias: row.text(1) ?? "", of: row.int(0) ?? 0)
    }
  }

  /// A project that was made meanwhile.
  package func add(_ ref: ProjectRef, national: String?) {
    refs[ref.id] = ref
    byCode[ref.code.lowercased()] = ref.id
    if let national { byNational[national] = ref.id }
    for name in Set([ref.name.zh, ref.name.en]) { byName[ProjectNameKey(name), default: []].insert(ref.id) }
  }

  package func add(alias: String, of project: Int) {
    byName[ProjectNameKey(alias), default: []].insert(project)
  }

  /// The project that a row's words name: by the national code, the code, the name; all that are given have to agree.
  package func match(code: String?, national: String?, name: String?) -> ProjectMatch {
    // Ledgers put the one code under the other's heading.
    let codes = [code, national].compactMap { $0?.trimmed }.filter { !$0.isEmpty }
    let found = codes.compactMap { project(code: $0) }
    if let first = found.first, let other = found.first(where: { $0.id != first.id }) {
      return .several([first, other])
    }
    let named = name.map { byName[ProjectNameKey($0)] ?? [] } ?? []
    if let ref = found.first {
      guard let name, !name.trimmed.isEmpty, !named.contains(ref.id) else { return .one(ref) }
      return .disagree(code: ref, name: name, other: named.min().flatMap { refs[$0] })
    }
    let candidates = named.sorted().compactMap { refs[$0] }
    if candidates.count > 1 { return .several(candidates) }
    // A code that nobody has is a slip, whatever the name says — unless the name is all there is to go by.
    if let only = candidates.first { return .one(only) }
    return .none
  }

  private func project(code: String) -> ProjectRef? {
    let plain = FullWidth.folded(code).filter { !$0.isWhitespace }
    if let id = byCode[plain.lowercased()] { return refs[id] }
    guard let national = try? ProjectCode(parsing: plain).text else { return nil }
    return byNational[national].flatMap { refs[$0] }
  }

  /// Above so many names each likeness would cost too much of a long file.
  private static let mostCompared = 20_000
  private static let mostNear = 3

  /// The projects that an unknown name may mean, for a person to decide.
  package func near(_ name: String) -> [ProjectRef] {
    let key = ProjectNameKey(name)
    guard byName.count <= ProjectNames.mostCompared, key.text.count > 1 else { return [] }
    let wanted = Set(key.text)
    let scored = byName.compactMap { other, ids -> (score: Double, ids: Set<Int>)? in
      guard other.text.count > 1 else { return nil }
      let characters = Set(other.text)
      let shared = Double(wanted.intersection(characters).count)
      let score = shared / Double(max(wanted.count, characters.count))
      let holds = other.text.contains(key.text) || key.text.contains(other.text)
      guard score >= 0.6 || holds else { return nil }
      return (score + (holds ? 0.3 : 0), ids)
    }
    return scored.sorted { ($0.score, $1.ids.min() ?? 0) > ($1.score, $0.ids.min() ?? 0) }
      .flatMap { $0.ids.sorted() }.uniqued().prefix(ProjectNames.mostNear).compactMap { refs[$0] }
  }
}
