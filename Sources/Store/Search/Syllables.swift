/// The syllables of pinyin that is written without blanks.
enum Syllables {
  /// Puts `'` between the syllables of the whole readings in a name's pinyin.
  ///
  /// - Parameter pinyin: words parted by blanks, initials and whole readings mixed, as names are stored with.
  static func parted(_ pinyin: String) -> String {
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
    // Of each syllable, from where to where it may go: the ends that a later one cannot begin at fall away.
    var ends: Set<Int> = [0]
    var begins: [[Int: Int]] = []
    for initial in initials {
      var found: [Int: Int] = [:]
      for start in ends where start < word.count && word[start] == initial {
        for length in 1...min(longest, word.count - start)
        where length == 1 || isSyllable(word[start..<start + length]) {
          // Of two ways to the same end the one with the longer syllable.
          found[start + length] = min(found[start + length] ?? start, start)
        }
      }
      guard !found.isEmpty else { return nil }
      begins.append(found)
      ends = Set(found.keys)
    }
    var starts: [Int] = []
    var end = word.count
    for found in begins.reversed() {
      guard let start = found[end] else { return nil }
      starts.append(start)
      end = start
    }
    return starts.reversed()
  }

  /// zhuang
  private static let longest = 6

  /// A consonant or none, one to three vowels, and n, ng, r or nothing.
  private static func isSyllable(_ letters: ArraySlice<UInt8>) -> Bool {
    var rest = letters
    if let first = rest.first, consonants.contains(first) {
      rest = rest.dropFirst()
      if "zcs".utf8.contains(first), rest.first == UInt8(ascii: "h") { rest = rest.dropFirst() }
    }
    let sound = rest.prefix { vowels.contains($0) }
    guard 1...3 ~= sound.count else { return false }
    let tail = rest.dropFirst(sound.count)
    return tail.isEmpty || tails.contains { tail.elementsEqual($0) }
  }

  private static let consonants = Set("bpmfdtnlgkhjqxrzcsyw".utf8)
  private static let vowels = Set("aeiouv".utf8)
  private static let tails = ["n", "ng", "r"].map { Array($0.utf8) }
}
