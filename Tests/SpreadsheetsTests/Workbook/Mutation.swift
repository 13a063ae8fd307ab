import Foundation
import Randomness

/// A workbook with something changed that nobody meant: bytes of the file, or of a part whose checksum is then right.
struct Mutation {
  private var random: SplitMix64

  /// What hostile parts are made of.
  private static let pieces = [
    "<row>", "</row>", "<row r=\"1\">", "<c r=\"XFD1\" t=\"s\">", "<c t=\"inlineStr\">", "<is>", "</is>", "<v>", "</v>",
    "<v>99999999999</v>", "<v>-1</v>", "<f/>", "<t>", "</t>", "<r>", "<rPh>", "_x000D_", "_xD800_", "1E999999999",
    "NaN",
    "<mergeCell ref=\"A1:XFD1048576\"/>", "<mergeCells>", "<sheetData/>", "<!DOCTYPE a>", "<![CDATA[", "]]>", "<!--",
    "-->",
    "&amp;", "&#x0;", "&lol;", "<c t=\"d\"><v>2021</v></c>", "\u{0}", "甲", "44375.5", "../../", "<row/>", "<c/>",
    "<x/>", "<si/>", "<f>A1</f>",
    "<workbookPr date1904=\"1\"/>", "yyyy[h]\"", "<xf numFmtId=\"14\"/>", "<?xml encoding=\"UTF-16\"?>", "\u{FEFF}",
  ]

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
  }

  /// A file of one of the workbooks, changed once or a few times.
  mutating func file(of workbooks: [WorkbookFile], _ files: [[UInt8]]) -> [UInt8] {
    let count = [1, 1, 1, 2, 4].randomElement(using: &random) ?? 1
    if Int.random(in: 0..<4, using: &random) > 0, let workbook = workbooks.randomElement(using: &random) {
      var zip = workbook.zip
      for _ in 0..<count {
        let index = Int.random(in: zip.entries.indices, using: &random)
        if Bool.random(using: &random) {
          changeText(&zip.entries[index].bytes)
        } else {
          changeBytes(&zip.entries[index].bytes)
        }
      }
      return zip.bytes
    }
    var bytes = (files + workbooks.map(\.zip.bytes)).randomElement(using: &random) ?? []
    for _ in 0..<count { changeBytes(&bytes) }
    return bytes
  }

  /// Leaves XML that may well be read: another digit, a tag twice or left out, something between two tags.
  private mutating func changeText(_ bytes: inout [UInt8]) {
    let digits = bytes.indices.filter { (48...57).contains(bytes[$0]) }
    let tagEnds = bytes.indices.filter { bytes[$0] == UInt8(ascii: ">") }
    guard let tagEnd = tagEnds.randomElement(using: &random) else { return }
    switch Int.random(in: 0..<4, using: &random) {
    case 0:
      if let index = digits.randomElement(using: &random) { bytes[index] = .random(in: 48...57, using: &random) }
    case 1:
      if let index = digits.randomElement(using: &random) { bytes.insert(contentsOf: "99999".utf8, at: index) }
    case 2:
      let start = bytes[..<tagEnd].lastIndex(of: UInt8(ascii: "<")) ?? tagEnd
      if bytes[tagEnd - 1] == UInt8(ascii: "/"), Bool.random(using: &random) {
        bytes.insert(contentsOf: bytes[start...tagEnd], at: start)
      } else {
        bytes.removeSubrange(start...tagEnd)
      }
    default:
      bytes.insert(contentsOf: (Mutation.pieces.randomElement(using: &random) ?? "").utf8, at: tagEnd + 1)
    }
  }

  private mutating func changeBytes(_ bytes: inout [UInt8]) {
    guard !bytes.isEmpty else { return }
    let start = Int.random(in: 0..<bytes.count, using: &random)
    let end = min(bytes.count, start + Int.random(in: 1...64, using: &random))
    switch Int.random(in: 0..<7, using: &random) {
    case 0: bytes[start] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    case 1: bytes[start] = UInt8.random(in: 0...255, using: &random)
    case 2: bytes.removeSubrange(start..<end)
    case 3: bytes.insert(contentsOf: bytes[start..<end], at: Int.random(in: 0...bytes.count, using: &random))
    case 4: bytes.removeLast(Int.random(in: 0...min(64, bytes.count), using: &random))
    case 5:
      for index in start..<end { bytes[index] = [0, 0xFF].randomElement(using: &random) ?? 0 }
    default:
      bytes.insert(contentsOf: (Mutation.pieces.randomElement(using: &random) ?? "").utf8, at: start)
    }
  }
}
