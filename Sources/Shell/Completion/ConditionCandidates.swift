internal import Portfolio
internal import Values

/// What may stand in a filter or in `field=value`.
extension Completer {
  private static let joining = [("or", "或"), ("and", "且"), ("not", "非")]

  /// A field of a filter or an assignment, or behind its sign the values that it may have.
  func condition(_ kind: Kind, _ typed: String, _ start: Int) throws -> (Int, [Candidate]) {
    // Brackets at the edge of a word group conditions.
    let brackets = kind == .filter ? typed.prefix { "(（".contains($0) } : ""
    let typed = String(typed.dropFirst(brackets.count))
    let start = start + brackets.utf8.count
    guard let sign = typed.firstIndex(where: { ":：=＝<>≥≤＜＞".contains($0) }) else {
      return (start, try fields(kind, Completer.plain(typed)))
    }
    let name = FullWidth.folded(String(typed[..<sign]))
    // A sign of comparison may be of two characters.
    let rest = typed[sign...].drop { ":：=＝<>≥≤＜＞".contains($0) }
    let (from, part) = Completer.lastOfList(String(rest), start + typed.utf8.count - rest.utf8.count)
    guard let field = Field(word: name) else { return (from, []) }
    return (from, try values(of: field, kind, Completer.plain(part)))
  }

  private func values(of field: Field, _ kind: Kind, _ typed: String) throws -> [Candidate] {
    let unknown = typed.isEmpty ? [] : bilingual([("none", "无")], typed)
    switch field {
    case .responsible, .reporter: return try values(.reporter, typed, []) + unknown
    case .lead, .officer, .tag:
      return matching(try session.read { try $0.completions(of: field) }, typed) + unknown
    default: break
    }
    switch field.kind {
    case .code(.stage) where kind == .filter:
      // `开工..`: from that stage on.
      let stages = try codes(.stage, typed)
      return stages + (typed.isEmpty ? [] : stages.map { Candidate(insert: $0.insert + "..") }) + unknown
    case .code(let list): return try codes(list, typed) + unknown
    case .programme: return try values(.programme, typed, []) + unknown
    case .project: return try projects(typed) + unknown
    case .date: return try values(kind == .filter ? .period : .date, typed, []) + unknown
    default: return unknown
    }
  }

  private func fields(_ kind: Kind, _ plain: String) throws -> [Candidate] {
    let end = kind == .filter ? ":" : "="
    let flags = kind == .filter ? Filter.Flag.allCases.map { ($0.rawValue, $0.zh) } : []
    let fields = Field.allCases
      .filter { field in kind == .filter ? !flags.contains { $0.0 == field.rawValue } : field.isSettable }
    if kind == .filter, let field = Field(word: plain), field.isOrdered {
      // The whole word is there: what is wanted now is how to compare.
      return [":", ">=", "<=", ">", "<"].map { Candidate(insert: plain + $0, appendsBlank: false) }
    }
    let found =
      bilingual(fields.map { ($0.rawValue, $0.zh) }, plain).map {
        Candidate(insert: $0.insert + end, shown: $0.shown, appendsBlank: false)
      } + bilingual(flags, plain) + (kind == .filter && !plain.isEmpty ? beginning(Completer.joining, plain) : [])
    // Letters that begin a field stand within many an English name as well: the field is meant.
    guard kind == .filter, !plain.isEmpty, found.isEmpty || !plain.utf8.allSatisfy({ $0 < 0x80 }) else { return found }
    return found + (try projects(plain))
  }

  private func beginning(_ words: [(String, String)], _ typed: String) -> [Candidate] {
    words.flatMap { [$0.0, $0.1] }.filter { $0.hasPrefix(typed.lowercased()) }.map { Candidate(insert: $0) }
  }
}
