import Reports
import Wording

/// Writes JSON text (RFC 8259) whose keys keep the order in which they were given.
///
/// Foundation's encoder is not used: it sorts or shuffles keys, and takes exact decimals through floating
/// point.
struct JSONWriter {
  let language: Language
  /// A blank after each colon and comma, for lines that people read as well.
  let spaced: Bool

  func object(_ members: [(key: String, json: String)]) -> String {
    let colon = spaced ? ": " : ":"
    return "{" + members.map { string($0.key) + colon + $0.json }.joined(separator: comma) + "}"
  }

  func array(_ values: [String]) -> String { "[" + values.joined(separator: comma) + "]" }

  private var comma: String { spaced ? ", " : "," }

  func members(_ row: [Sheet.Cell], of sheet: Sheet, _ columns: [Int]) -> [(key: String, json: String)] {
    columns.map { (sheet.columns[$0].key, value(row.cell($0))) }
  }

  func value(_ cell: Sheet.Cell) -> String {
    switch MachineText(cell, in: language) {
    case .none: "null"
    case .words(let text), .date(let text): string(text)
    case .number(let number): number
    case .flag(let flag): flag ? "true" : "false"
    case .list(let items): array(items.map(string))
    }
  }

  func string(_ text: String) -> String { "\"" + text.escaping(Self.escape) + "\"" }

  /// Escapes what the grammar asks for, and beyond it what could steer a terminal the text is shown on.
  private static func escape(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "\"": return "\\\""
    case "\\": return "\\\\"
    case "\n": return "\\n"
    case "\r": return "\\r"
    case "\t": return "\\t"
    default:
      let code = scalar.value
      // U+FEFF too: within text it is lost on parsers that take it for a byte order mark.
      let isControl = code < 0x20 || (0x7F..<0xA0).contains(code) || code == 0xFEFF
      guard isControl || DisplayWidth.reordersLine(scalar) else { return nil }
      let digits = String(code, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
  }
}
