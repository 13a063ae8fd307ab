/// One word that is looked for.
package struct SearchWord: Sendable {
  let text: String
  private let bytes: [UInt8]
  /// The word as letters of pinyin; nil: it is none.
  private let sound: [UInt8]?

  /// - Parameter text: as ``SearchText/plain(_:)`` gives it.
  package init(_ text: String) {
    self.text = text
    bytes = Array(text.utf8)
    let letters = bytes.filter { $0 != UInt8(ascii: "'") }
    sound = letters.isEmpty || !letters.allSatisfy(SearchRun.isLetterOrDigit) ? nil : letters
  }

  /// Where and how much of a line the word is; nil: it is not there.
  func fit(_ place: SearchPlace, _ line: ArraySlice<UInt8>) -> SearchFit? {
    let share = place == .pinyin ? soundShare(line) : share(line)
    return share.map { SearchFit(place: place, share: $0) }
  }

  private func share(_ line: ArraySlice<UInt8>) -> SearchFit.Share? {
    guard let found = range(in: line) else { return nil }
    guard found.lowerBound == line.startIndex else { return .part }
    return found.upperBound == line.endIndex ? .whole : .beginning
  }

  /// The first place in a plain text where the word stands.
  package func range(in line: ArraySlice<UInt8>) -> Range<Int>? {
    guard let first = bytes.first, line.count >= bytes.count else { return nil }
    let isWord = SearchRun.isLetterOrDigit(first)
    var place = line.startIndex
    let last = line.endIndex - bytes.count
    while place <= last {
      if line[place] == first, line[place..<place + bytes.count].elementsEqual(bytes),
        !isWord || SearchRun.isStart(place, in: line)
      {
        return place..<place + bytes.count
      }
      place += 1
    }
    return nil
  }

  /// Readings stand side by side; a whole one has `'` between its syllables.
  private func soundShare(_ line: ArraySlice<UInt8>) -> SearchFit.Share? {
    guard let sound else { return nil }
    // One letter begins some syllable of almost every name.
    let isLetter = sound.count == 1
    var best: SearchFit.Share?
    for reading in line.split(separator: UInt8(ascii: " ")) {
      let isWhole = reading.contains(UInt8(ascii: "'"))
      for start in isLetter ? reading.indices.prefix(1) : reading.indices
      where reading[start] == sound[0]
        && (!isWhole || start == reading.startIndex || reading[start - 1] == UInt8(ascii: "'"))
        && !SearchRun.isWithinNumber(start, in: reading)
      {
        guard let end = end(of: sound, in: reading[start...]) else { continue }
        if start > reading.startIndex {
          best = best ?? .part
        } else if end == reading.endIndex {
          return .whole
        } else {
          best = .beginning
        }
      }
    }
    return best
  }

  /// Where the sound ends that stands at the beginning of a reading; nil: it does not stand there.
  private func end(of sound: [UInt8], in reading: ArraySlice<UInt8>) -> Int? {
    var place = reading.startIndex
    for letter in sound {
      if place < reading.endIndex, reading[place] == UInt8(ascii: "'") { place += 1 }
      guard place < reading.endIndex, reading[place] == letter else { return nil }
      place += 1
    }
    return place
  }

  // MARK: what to ask the index

  /// The terms that a text must hold in a part; nil: the word has none there.
  func expression(_ part: SearchTerms.Part) -> String? {
    switch part {
    case .whole: quoted(part, SearchTerms.fingerprint(bytes))
    case .soundStart: sound.flatMap { beginning($0[...], SearchTerms.wordLengths, part) }
    case .sound: sound.flatMap(soundExpression)
    default: wordExpression(part)
    }
  }

  /// Whether the word is one term everywhere.
  var isExact: Bool {
    let runs = SearchRun.runs(of: bytes[...])
    guard let run = runs.first, run.bytes.count == bytes.count else { return false }
    switch run.kind {
    case .characters: return bytes.count(where: SearchRun.isLead) < 3
    case .letters: return bytes.count < 5
    }
  }

  /// The word in any of the parts.
  func anywhere(_ parts: [SearchTerms.Part]) -> String? {
    let found = parts.compactMap(expression)
    return found.isEmpty ? nil : "(" + found.joined(separator: " OR ") + ")"
  }

  private func wordExpression(_ part: SearchTerms.Part) -> String? {
    let terms = SearchRun.runs(of: bytes[...]).flatMap { run -> [String] in
      switch run.kind {
      case .letters: return beginning(run.bytes, SearchTerms.wordLengths, part).map { [$0] } ?? []
      case .characters:
        let starts = run.bytes.indices.filter { SearchRun.isLead(run.bytes[$0]) } + [run.bytes.endIndex]
        guard starts.count > 2 else { return [quoted(part, run.bytes)] }
        return starts.indices.dropLast(2).map { quoted(part, run.bytes[starts[$0]..<starts[$0 + 2]]) }
      }
    }
    return terms.isEmpty ? nil : "(" + terms.joined(separator: " AND ") + ")"
  }

  /// Initials are kept to four letters, whole readings to six.
  private func soundExpression(_ sound: [UInt8]) -> String? {
    guard sound.count >= 6 else { return beginning(sound.prefix(4), SearchTerms.soundLengths, .sound) }
    let initials = quoted(.sound, sound.prefix(4)) + " AND " + quoted(.sound, sound.suffix(4))
    return "(" + quoted(.sound, sound.prefix(6)) + " OR (" + initials + "))"
  }

  private func beginning(_ bytes: ArraySlice<UInt8>, _ lengths: [Int], _ part: SearchTerms.Part) -> String? {
    lengths.last { $0 <= bytes.count }.map { quoted(part, bytes.prefix($0)) }
  }

  private func quoted(_ part: SearchTerms.Part, _ bytes: some Sequence<UInt8>) -> String {
    "\"" + String(decoding: [part.rawValue] + bytes, as: UTF8.self) + "\""
  }

  /// Names, aliases and codes that share all of the word's characters and beginnings but one; nil: it has none.
  package var nearExpression: String? {
    // More alternatives would only cost more: a long word's beginning tells enough.
    let terms = SearchRun.runs(of: bytes[...]).flatMap { run -> [ArraySlice<UInt8>] in
      guard run.kind == .characters else { return [run.bytes.prefix(2)] }
      let starts = run.bytes.indices.filter { SearchRun.isLead(run.bytes[$0]) } + [run.bytes.endIndex]
      return zip(starts, starts.dropFirst()).map { run.bytes[$0..<$1] }
    }.prefix(12)
    let wanted = terms.indices.map { left in
      let rest = terms.count == 1 ? Array(terms) : terms.indices.filter { $0 != left }.map { terms[$0] }
      return "("
        + rest.map { term in
          let places: [SearchTerms.Part] = [.name, .alias, .code]
          return "(" + places.map { quoted($0, term) }.joined(separator: " OR ") + ")"
        }.joined(separator: " AND ") + ")"
    }
    return wanted.isEmpty ? nil : wanted.joined(separator: " OR ")
  }
}
