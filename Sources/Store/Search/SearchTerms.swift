/// The terms by which the index finds a project, of its words and of what is looked for.
///
/// A term is a letter that says where it stands and:
/// - one character of Chinese, or two that stand side by side: two of the commonest characters that never meet then cost
///   nothing, where lists of each would have to be walked through;
/// - the beginning of an English word, a number or a sound, of certain lengths. A beginning that is typed is looked up by
///   the longest of them that it holds: a list that is read only as far as it is wanted, where a search for all words
///   that begin so would first collect the whole of it.
///
/// The index says who may hold the words; the text decides (``SearchQuery``).
package enum SearchTerms {
  /// Where terms stand: names, aliases and codes by themselves, so that better places can be looked at first.
  enum Part: UInt8, CaseIterable {
    case name = 0x6E  // n
    case alias = 0x61  // a
    case code = 0x63  // c
    /// A sound from the first syllable on.
    case soundStart = 0x62  // b
    /// A sound from any syllable on.
    case sound = 0x73  // s
    case description = 0x64  // d
    case remark = 0x77  // w
    /// A whole name, alias or code, by its fingerprint.
    case whole = 0x65  // e
  }

  static func part(_ place: SearchPlace) -> Part {
    switch place {
    case .name: .name
    case .alias: .alias
    case .code: .code
    case .pinyin: .sound
    case .description: .description
    default: .remark
    }
  }

  static let wordLengths = [1, 2, 3, 4, 6]
  /// One letter of a sound within a name is in every name.
  static let soundLengths = [2, 3, 4, 6]

  /// All terms of a project's words, parted by blanks.
  package static func terms(of text: SearchText) -> String {
    var terms: [UInt8] = []
    terms.reserveCapacity(text.text.utf8.count * 6)
    text.eachLine { place, line in
      switch place {
      case .pinyin: addSounds(line, to: &terms)
      default:
        if SearchPlace.called.contains(place) { add(.whole, fingerprint(line), to: &terms) }
        addWords(line, part(place), to: &terms)
      }
    }
    return String(decoding: terms, as: UTF8.self)
  }

  private static func add(_ part: Part, _ bytes: some Sequence<UInt8>, to terms: inout [UInt8]) {
    if !terms.isEmpty { terms.append(UInt8(ascii: " ")) }
    terms.append(part.rawValue)
    terms.append(contentsOf: bytes)
  }

  private static func addWords(_ line: ArraySlice<UInt8>, _ part: Part, to terms: inout [UInt8]) {
    for run in SearchRun.runs(of: line) {
      switch run.kind {
      case .letters:
        for start in run.bytes.indices where SearchRun.isStart(start, in: run.bytes) {
          addBeginnings(run.bytes[start...], wordLengths, part, to: &terms)
        }
      case .characters:
        let starts = run.bytes.indices.filter { SearchRun.isLead(run.bytes[$0]) } + [run.bytes.endIndex]
        for place in starts.indices.dropLast() {
          add(part, run.bytes[starts[place]..<starts[place + 1]], to: &terms)
          if place + 2 < starts.count { add(part, run.bytes[starts[place]..<starts[place + 2]], to: &terms) }
        }
      }
    }
  }

  private static func addBeginnings(
    _ bytes: ArraySlice<UInt8>, _ lengths: [Int], _ part: Part, to terms: inout [UInt8]
  ) {
    for length in lengths where length <= bytes.count { add(part, bytes.prefix(length), to: &terms) }
  }

  /// Initials sound from each letter on, whole readings from each syllable on.
  private static func addSounds(_ line: ArraySlice<UInt8>, to terms: inout [UInt8]) {
    for word in line.split(separator: UInt8(ascii: " ")) {
      let isWhole = word.contains(UInt8(ascii: "'"))
      let letters = word.filter { $0 != UInt8(ascii: "'") }[...]
      addBeginnings(letters, wordLengths, .soundStart, to: &terms)
      guard isWhole else {
        for start in letters.indices { addBeginnings(letters[start...].prefix(4), soundLengths, .sound, to: &terms) }
        continue
      }
      var start = letters.startIndex
      for syllable in word.split(separator: UInt8(ascii: "'")) {
        addBeginnings(letters[start...], soundLengths, .sound, to: &terms)
        start += syllable.count
      }
    }
  }

  /// A number that stands for a whole text (FNV-1a, 64 bits), as letters.
  static func fingerprint(_ line: some Sequence<UInt8>) -> [UInt8] {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in line { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Array(String(hash, radix: 36).utf8)
  }
}

/// A stretch of a text: plain letters and digits, or characters beyond ASCII; blanks and signs part them.
struct SearchRun {
  enum Kind { case letters, characters }
  let kind: Kind
  let bytes: ArraySlice<UInt8>

  static func runs(of line: ArraySlice<UInt8>) -> [SearchRun] {
    var runs: [SearchRun] = []
    var rest = line
    while let first = rest.first {
      let kind: Kind? = first >= 0x80 ? .characters : isLetterOrDigit(first) ? .letters : nil
      let run = rest.prefix { kind == .characters ? $0 >= 0x80 : kind == .letters ? isLetterOrDigit($0) : false }
      if let kind { runs.append(SearchRun(kind: kind, bytes: run)) }
      rest = rest.dropFirst(max(run.count, 1))
    }
    return runs
  }

  static func isLetterOrDigit(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }
  private static func isLetter(_ byte: UInt8) -> Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte }
  private static func isDigit(_ byte: UInt8) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }

  /// Whether the digit here continues a number, of pinyin with `'` between its parts.
  static func isWithinNumber(_ index: Int, in bytes: ArraySlice<UInt8>) -> Bool {
    guard isDigit(bytes[index]) else { return false }
    return bytes[..<index].last { $0 != UInt8(ascii: "'") }.map(isDigit) ?? false
  }

  /// Whether a byte begins a character.
  static func isLead(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }

  /// Whether a word begins here: not within letters, nor within a number. 318 begins in S318.
  static func isStart(_ index: Int, in bytes: ArraySlice<UInt8>) -> Bool {
    guard isLead(bytes[index]) else { return false }
    guard index > bytes.startIndex else { return true }
    let (before, first) = (bytes[index - 1], bytes[index])
    return !(isLetter(before) && isLetter(first)) && !(isDigit(before) && isDigit(first))
  }
}
