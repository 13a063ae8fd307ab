internal import Foundation
internal import Store

/// Pinyin of names, for search and completion: initials and whole, every reading of every character.
///
/// Uses ICU's transform through Foundation, which takes a while to load: at write time only.
final class Pinyin {
  private let secondReadings: [Character: [String]]
  private var sounds: [Character: String?] = [:]

  /// More readings of one name than this are cut: names with many doubtful characters are rare.
  private static let mostReadings = 16

  init(_ snapshot: Snapshot) throws {
    var readings: [Character: [String]] = [:]
    for row in try snapshot.reader.rows("SELECT character, pinyin FROM reading") {
      guard let character = row.text(0)?.first, let pinyin = row.text(1) else { continue }
      readings[character, default: []].append(pinyin)
    }
    secondReadings = readings
  }

  /// Words parted by blanks: for each reading the initials and the whole; empty for a name without Chinese.
  func key(of name: String) -> String {
    var readings: [(initials: String, whole: String)] = [("", "")]
    var hasChinese = false
    for character in name {
      let sounds: [String]
      if character.isASCII {
        guard character.isLetter || character.isNumber else { continue }
        sounds = [character.lowercased()]
      } else if let first = sound(of: character) {
        hasChinese = true
        sounds = Array(([first] + (secondReadings[character] ?? [])).uniqued().prefix(3))
      } else {
        continue
      }
      readings = readings.flatMap { reading in
        sounds.map { sound in
          (reading.initials + (character.isASCII ? sound : String(sound.prefix(1))), reading.whole + sound)
        }
      }
      readings = Array(readings.prefix(Pinyin.mostReadings))
    }
    guard hasChinese else { return "" }
    return readings.flatMap { [$0.initials, $0.whole] }.uniqued().joined(separator: " ")
  }

  /// The reading of one Chinese character, without its tone; nil for what is no Chinese character.
  private func sound(of character: Character) -> String? {
    if let known = sounds[character] { return known }
    let found = transformed(character)
    sounds[character] = .some(found)
    return found
  }

  private func transformed(_ character: Character) -> String? {
    let text = String(character)
    guard let scalar = character.unicodeScalars.first, scalar.properties.isIdeographic,
      let latin = text.applyingTransform(.mandarinToLatin, reverse: false)?
        .applyingTransform(.stripDiacritics, reverse: false)
    else { return nil }
    let letters = latin.lowercased().filter { $0.isASCII && $0.isLetter }
    return letters.isEmpty ? nil : letters
  }
}

extension Array where Element: Hashable {
  /// The elements without repeats, in their order.
  package func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

extension Snapshot {
  /// How names sound: for each its readings, whole and by initials, parted by blanks; empty without Chinese.
  package func pinyin(of names: [String]) throws -> [String] {
    let pinyin = try Pinyin(self)
    return names.map(pinyin.key)
  }
}
