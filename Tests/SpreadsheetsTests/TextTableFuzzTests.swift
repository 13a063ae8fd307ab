import Foundation
import Randomness
import Spreadsheets
import Testing

/// Random files: whatever the bytes, an end is reached; what was written is what is read.
@Suite struct TextTableFuzzTests {
  @Test("Random bytes are read or refused, whatever encoding is told or found")
  func bytes() throws {
    var generator = SplitMix64(seed: 5)
    let alphabet: [UInt8] =
      Array("ab,;\t|\"\r\n中，🚄 =sep\u{FEFF}".utf8) + [0xFF, 0xFE, 0x00, 0xE6, 0x81, 0x30, 0x81, 0x30, 0xD6, 0xD0, 0xD8]
    for _ in 0..<3_000 {
      let isPlain = Bool.random(using: &generator)
      let bytes = (0..<Int.random(in: 0...60, using: &generator)).map { _ in
        isPlain ? alphabet.randomElement(using: &generator) ?? 0 : UInt8.random(in: 0...255, using: &generator)
      }
      let encoding = Bool.random(using: &generator) ? TextEncoding.allCases.randomElement(using: &generator) : nil
      do {
        let (_, rows) = try TextFile.table(bytes, encoding)
        #expect(zip(rows, rows.dropFirst()).allSatisfy { $0.number < $1.number })
        // Nothing comes of nothing: no more cells than bytes.
        #expect(rows.map(\.cells.count).reduce(0, +) <= bytes.count + 1)
      } catch is TextTableFault {}
    }
  }

  @Test(
    "A random table written in any encoding, with any delimiter and line end, is read as it was",
    arguments: TextEncoding.allCases)
  func roundTrip(_ encoding: TextEncoding) throws {
    var generator = SplitMix64(seed: 11)
    let pieces = [
      "", "a", ",", ";", "|", "\t", "，", "\"", "\"\"", "\n", "\r\n", "\r", "中文", "一", " ", "=1+1", "𠮷🚄", "é", "㐀",
      "3.5",
      "\u{FFFD}", "\u{1}",
    ]
    for round in 0..<400 {
      let delimiter: Character = [",", "\t", ";", "|", "，"].randomElement(using: &generator) ?? ","
      let end = ["\n", "\r\n", "\r"].randomElement(using: &generator) ?? "\n"
      let rows = (0..<Int.random(in: 1...6, using: &generator)).map { _ in
        (0..<Int.random(in: 1...5, using: &generator)).map { _ in
          (0..<Int.random(in: 0...4, using: &generator)).map { _ in pieces.randomElement(using: &generator) ?? "" }
            .joined()
        }
      }
      let text = rows.map { $0.map { Self.written($0, delimiter) }.joined(separator: String(delimiter)) }
        .joined(separator: end)
      let read = try TextFile.table(encoding.bytes(text), encoding, delimiter).rows
      #expect(read.map { words($0.cells) } == rows, "round \(round)")
      #expect(read.flatMap(\.cells).allSatisfy { if case .garbled = $0 { false } else { true } })
    }
  }

  @Test("A long table is the same wherever its chunks end", arguments: TextEncoding.allCases)
  func long(_ encoding: TextEncoding) throws {
    var generator = SplitMix64(seed: 23)
    var rows: [[String]] = []
    var text = ""
    while text.utf8.count < 300_000 {
      let row = (0..<6).map { _ in
        String(
          repeating: ["枣", "🚄", "x", "\"", "\r\n", "一"].randomElement(using: &generator) ?? "",
          count: .random(in: 1...9, using: &generator))
      }
      rows.append(row)
      text += row.map { Self.written($0, ",") }.joined(separator: ",") + "\r\n"
    }
    let (table, read) = try TextFile.table(encoding.bytes(text))
    #expect(table.encoding == encoding)
    #expect(read.map { words($0.cells) } == rows)
  }

  /// Quoted where it must be; a first field must not be lost to a line with nothing on it, nor be taken for Excel's word.
  private static func written(_ field: String, _ delimiter: Character) -> String {
    let special: Set<Character> = [delimiter, "\"", "\n", "\r", "\r\n"]
    guard field.isEmpty || field.contains(where: special.contains) || field.hasPrefix("sep") else { return field }
    return "\"" + field.replacing("\"", with: "\"\"") + "\""
  }
}
