package import Reports
import Wording

/// A table of GitHub Flavored Markdown, padded by display width so that it reads well raw.
package struct MarkdownRenderer: TextRenderer {
  /// A column is padded to this at most: one long cell must not stretch every line.
  private static let mostPadding = 60

  package init() {}

  package func render(_ answer: Answer, layout: Layout) -> String {
    let parts = answer.partsForPeople.map { paragraphs(of: $0, layout: layout) }.filter { !$0.isEmpty }
    return parts.map { $0.joined(separator: "\n") }.joined(separator: "\n")
  }

  /// Blocks of lines, each ending with a line feed.
  private func paragraphs(of sheet: Sheet, layout: Layout) -> [String] {
    let words = PeopleText(sheet, layout: layout)
    let caption = Self.escaped(words.caption(of: sheet))
    var paragraphs = caption.isEmpty ? [] : ["**" + caption + "**\n"]
    if sheet.rows.isEmpty {
      paragraphs.append(Self.paragraph(words.text(sheet.empty)))
    } else {
      switch sheet.shape {
      case .rows: paragraphs.append(list(sheet, words))
      case .record: paragraphs.append(record(sheet, words))
      case .letters:
        paragraphs += words.letters(of: sheet).flatMap {
          ["**" + Self.escaped($0.heading) + "**\n", Self.paragraph($0.text)]
        }
      }
    }
    return paragraphs + sheet.notes.map { Self.paragraph(words.text($0)) }
  }

  private func list(_ sheet: Sheet, _ words: PeopleText) -> String {
    let shown = sheet.peopleColumns
    let natures = shown.map { column in ColumnNature(of: sheet.rows.lazy.map { $0.cell(column) }) }
    let lines = sheet.linesForPeople.map { line -> [String] in
      switch line.kind {
      case .title(let title): shown.indices.map { $0 == 0 ? words.text(title) : "" }
      case .row: shown.map { words.text(line.cells.cell($0), in: $0) }
      case .subtotal, .total: zip(shown, natures).map { words.total(line.cells.cell($0), in: $0, under: $1) }
      }
    }
    let headings = shown.map { words.heading($0, of: sheet) }
    return table(([headings] + lines).map { $0.map(Self.escaped) }, natures.map(\.side))
  }

  private func record(_ sheet: Sheet, _ words: PeopleText) -> String {
    let headings = [words.text(TableWords.field), words.text(TableWords.value)]
    let tables = sheet.rows.map { row in
      let lines = sheet.peopleColumns.map { column in
        [words.heading(column, of: sheet), words.text(row.cell(column), in: column)]
      }
      return table(([headings] + lines).map { $0.map(Self.escaped) }, [.left, .left])
    }
    return tables.joined(separator: "\n")
  }

  private func table(_ lines: [[String]], _ sides: [DisplayWidth.Side]) -> String {
    guard let headings = lines.first, !headings.isEmpty else { return "" }
    let widths = headings.indices.map { column in
      let widest = lines.map { DisplayWidth.columns(of: $0[column]) }.max() ?? 0
      return min(Self.mostPadding, max(3, widest))
    }
    let rule = zip(widths, sides).map { width, side in
      side == .right ? String(repeating: "-", count: width - 1) + ":" : String(repeating: "-", count: width)
    }
    let set = lines.map { line in
      line.indices.map { DisplayWidth.padded(line[$0], to: widths[$0], sides[$0]) }
    }
    return ([set[0], rule] + set.dropFirst()).map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
  }

  /// A paragraph that stays one, though it begins with the sign of a list, a heading or a quotation.
  private static func paragraph(_ text: String) -> String {
    let escaped = escaped(text)
    let isSign = escaped.unicodeScalars.first.map { ["*", "-", "+", "#", ">"].contains($0) } ?? false
    return (isSign ? "\\" : "") + escaped + "\n"
  }

  /// Text that shows as it stands: nothing in it opens a cell, a tag, a link or emphasis.
  static func escaped(_ text: String) -> String {
    // A single star or underscore marks nothing, and 红* reads better bare.
    let paired = ["*", "_", "~", "$"].filter { mark in text.unicodeScalars.count(where: { $0 == mark }) > 1 }
    return DisplayWidth.withoutControls(text).escaping { scalar in
      switch scalar {
      case "\\", "|", "`", "[", "<", "&": "\\" + String(scalar)
      case "\n", "\u{2028}", "\u{2029}": "<br>"
      case "\r": ""
      case "\t": " "
      default: paired.contains(scalar) ? "\\" + String(scalar) : nil
      }
    }
  }
}
