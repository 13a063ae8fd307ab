/// The formats an answer can be written in.
package enum OutputFormat: String, CaseIterable, Sendable {
  case table, json, jsonl, csv, tsv, markdown, html, svg, xlsx, ics

  /// The format that a file's ending asks for (`csv`, not `.csv`), in any case; nil for an unknown one.
  package init?(fileEnding: String) {
    switch fileEnding.lowercased() {
    case "txt": self = .table
    case "json": self = .json
    case "jsonl": self = .jsonl
    case "csv": self = .csv
    case "tsv": self = .tsv
    case "md", "markdown": self = .markdown
    case "html", "htm": self = .html
    case "svg": self = .svg
    case "xlsx": self = .xlsx
    case "ics": self = .ics
    default: return nil
    }
  }

  package var renderer: any Renderer {
    switch self {
    case .table: TableRenderer()
    case .json: JSONRenderer()
    case .jsonl: JSONLinesRenderer()
    case .csv: CSVRenderer()
    case .tsv: TSVRenderer()
    case .markdown: MarkdownRenderer()
    case .html: HTMLRenderer()
    case .svg: SVGRenderer()
    case .xlsx: XLSXRenderer()
    case .ics: CalendarRenderer()
    }
  }

  /// Whether a terminal can show it, and several answers can follow each other in one file.
  package var isText: Bool { renderer is any TextRenderer }

  /// Whether every answer can be written in it.
  package var suitsEveryAnswer: Bool { self != .ics && self != .svg }
}
