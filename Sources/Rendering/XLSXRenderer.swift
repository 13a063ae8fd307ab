package import Reports
import Spreadsheets
import Wording

/// A workbook: a sheet for each part, as people see it, with numbers and dates that a spreadsheet can reckon with.
///
/// Amounts are exact in the unit that the caption names; a cell shows two decimals of them.
package struct XLSXRenderer: Renderer {
  package init() {}

  package func output(_ answer: Answer, layout: Layout) throws -> Output {
    do {
      let book = try WorkbookWriter()
      let parts = answer.partsForPeople
      for part in parts {
        let words = PeopleText(part, layout: layout)
        let sheet = try book.addSheet(part.caption.first.map(words.text) ?? part.key)
        try WorkbookPart(part, words).write(to: sheet)
      }
      // A workbook without sheets cannot be opened.
      if parts.isEmpty { _ = try book.addSheet("1") }
      return .bytes(try book.finish())
    } catch let fault as WorkbookWriterFault {
      throw RenderingFault(fault)
    }
  }
}

extension RenderingFault {
  init(_ fault: WorkbookWriterFault) {
    self =
      switch fault {
      case .libraryMissing(let detail): .libraryMissing(name: "libxlsxwriter", detail: detail)
      case .libraryIncomplete(let symbol): .libraryMissing(name: "libxlsxwriter", detail: symbol)
      case .tooManyRows(let most): .tooManyRows(most: most)
      case .tooManyColumns(let most): .tooManyColumns(most: most)
      case .refused(let reason): .cannotMake(reason: reason)
      }
  }
}
