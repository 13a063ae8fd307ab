/// The syllables of pinyin that is written without blanks.
package enum Syllables {
  /// Puts `'` between the syllables of the whole readings in a name's pinyin.
  ///
  /// - Parameter pinyin: words parted by blanks, initials and whole readings mixed, as names are stored with.
  package static func parted(_ pinyin: String) -> String {
    let words = pinyin.split(separator: " ").map { Array($0.utf8) }
    guard let count = words.first?.count else { return "" }
    // All initials are as long as the name has characters: the first word is one of them.
    let initials = words.filter { $0.count == count }
    return words.map { word in
      guard word.count != count else { return String(decoding: word, as: UTF8.self) }
      let starts = initials.lazy.compactMap { Syllables.starts(in: word, $0) }.first ?? [0]
      return String(decoding: parted(word, starts), as: UTF8.self)
    }.joined(separator: " ")
  }

  private static func parted(_ word: [UInt8], _ starts: [Int]) -> [UInt8] {
    var text: [UInt8] = []
    var next = starts.dropFirst()[...]
    for (place, letter) in word.enumerated() {
      if next.first == place {
        text.append(UInt8(ascii: "'"))
        next = next.dropFirst()
      }
      text.append(letter)
    }
    return text
  }

  /// Where the syllables begin whose initials are known; nil: the word does not part that way.
  static func starts(in word: [UInt8], _ initials: [UInt8]) -> [Int]? {
    // Of each syllable the places where it may end and where it begins then: few, since the next initial has to follow.
    var steps: [[(start: Int, end: Int)]] = []
    var begins = [0]
    for (number, initial) in initials.enumerated() {
      let next = number + 1 < initials.count ? initials[number + 1] : nil
      var found: [(start: Int, end: Int)] = []
      for start in begins where start < word.count && word[start] == initial {
        for end in start + 1...min(start + longest, word.count)
        where next == (end < word.count ? word[end] : nil) && (end == start + 1 || isSyllable(word[start..<end])) {
          // Of two ways to the same end the one that was found first: with the longer syllable.
          if !found.contains(where: { $0.end == end }) { found.append((start, end)) }
        }
      }
      guard !found.isEmpty else { return nil }
      steps.append(found)
      begins = found.map(\.end)
    }
    var starts: [Int] = []
    var end = word.count
    for found in steps.reversed() {
      guard let step = found.first(where: { $0.end == end }) else { return nil }
      starts.append(step.start)
      end = step.start
    }
    return starts.reversed()
  }

  /// zhuang
  private static let longest = 6

  /// A consonant or none, one to three vowels, and n, ng, r or nothing.
  private static func isSyllable(_ letters: ArraySlice<UInt8>) -> Bool {
    var place = letters.startIndex
    if !isVowel(letters[place]) {
      guard isConsonant(letters[place]) else { return false }
      place += 1
      if place < letters.endIndex, letters[place] == UInt8(ascii: "h") { place += 1 }
    }
    let sound = letters[place...].prefix(while: isVowel)
    let tail = letters[(place + sound.count)...]
    guard 1...3 ~= sound.count, let last = tail.last else { return 1...3 ~= sound.count }
    switch tail.count {
    case 1: return last == UInt8(ascii: "n") || last == UInt8(ascii: "r")
    case 2: return tail.first == UInt8(ascii: "n") && last == UInt8(ascii: "g")
    default: return false
    }
  }

  private static func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
      UInt8(ascii: "v"):
      true
    default: false
    }
  }

  private static func isConsonant(_ letter: UInt8) -> Bool {
    UInt8(ascii: "b")...UInt8(ascii: "z") ~= letter && !isVowel(letter)
  }
}
