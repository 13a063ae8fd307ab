internal import Foundation
package import Portfolio
internal import Spreadsheets
internal import Values

/// Ledgers that go out to be filled in: a workbook for each reporter.
package struct LedgerExport {
  package enum Fault: Error, Equatable {
    /// One file is one reporter's.
    case severalReporters([String])
    case libraryMissing(name: String, detail: String)
    case cannotMake(reason: String)
  }

  /// A file that was written.
  package struct Written: Sendable {
    package let path: String
    package let reporter: Name?
    package let projects: Int
    /// More than projects where some have a row for each fund.
    package let rows: Int
  }

  private let ledgers: [ReporterLedger]
  private let headings: LedgerHeadings
  private let registry: String?

  /// - Parameter registry: its name, which stands in the title.
  package init(_ ledgers: [ReporterLedger], _ headings: LedgerHeadings, registry: String?) {
    self.ledgers = ledgers
    self.headings = headings
    self.registry = registry
  }

  /// Writes the ledgers, over files of their names; each file is there whole or not at all.
  ///
  /// - Parameter path: a folder, made where it is missing; or `NAME.xlsx`, for the ledger of one reporter.
  /// - Throws: ``Fault``, or ``FileFault/cannotWrite(path:)``.
  package func write(to path: String) throws -> [Written] {
    let isFile = path.lowercased().hasSuffix(".xlsx")
    if isFile, ledgers.count > 1 { throw Fault.severalReporters(ledgers.map { headings.reporterName($0.reporter) }) }
    // All are made before the first is written.
    let files = try ledgers.map { (ledger: $0, bytes: try bytes(of: $0)) }
    if !isFile, !files.isEmpty { try makeFolder(path) }
    var taken: Set<String> = []
    return try files.map { ledger, bytes in
      let target = isFile ? path : folder(path) + freeName(headings.fileName(ledger.reporter), &taken)
      do {
        try Data(bytes).write(to: URL(fileURLWithPath: target), options: .atomic)
      } catch {
        throw FileFault.cannotWrite(path: target)
      }
      return Written(
        path: target, reporter: ledger.reporter, projects: ledger.projects.count,
        rows: ledger.projects.map(\.parts.count).reduce(0, +))
    }
  }

  private func bytes(of ledger: ReporterLedger) throws -> [UInt8] {
    do {
      let book = try WorkbookWriter()
      try LedgerSheet(ledger, headings, registry: registry).write(to: try book.addSheet(headings.sheetName))
      return try book.finish()
    } catch let fault as WorkbookWriterFault {
      throw Fault(fault)
    }
  }

  private func makeFolder(_ path: String) throws {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw FileFault.cannotWrite(path: path)
    }
  }

  private func folder(_ path: String) -> String { path.hasSuffix("/") ? path : path + "/" }

  /// Two reporters whose names differ only in signs that a file cannot have still get a file each.
  private func freeName(_ name: String, _ taken: inout Set<String>) -> String {
    var candidate = name
    var number = 2
    while !taken.insert(candidate.lowercased()).inserted {
      candidate = name.dropLast(".xlsx".count) + " (\(number)).xlsx"
      number += 1
    }
    return candidate
  }
}

extension LedgerExport.Fault {
  fileprivate init(_ fault: WorkbookWriterFault) {
    self =
      switch fault {
      case .libraryMissing(let detail): .libraryMissing(name: "libxlsxwriter", detail: detail)
      case .libraryIncomplete(let symbol): .libraryMissing(name: "libxlsxwriter", detail: symbol)
      case .tooManyRows(let most), .tooManyColumns(let most): .cannotMake(reason: "> \(most)")
      case .refused(let reason): .cannotMake(reason: reason)
      }
  }
}
