/// Looks through a sheet for its merged cells, which stand behind the rows; on the way it finds whether the sheet
/// is whole, so that no row of a broken one is handed out.
final class MergeSurvey: PartHandler {
  let root = PartElement.worksheet
  private(set) var merges: [MergedRange] = []

  init(part: String, in archive: ZipArchive) throws(WorkbookFault) {
    let stream = try PartStream(part: part, in: archive, limit: WorkbookLimits.sheetBytes)
    try PartParser(stream, handler: self).finish()
  }

  func begin(_ element: PartElement, in parent: PartElement, _ attributes: PartAttributes) throws(PartFault) {
    guard element == .mergeCell, parent == .mergeCells else { return }
    guard let reference = attributes["ref"], let range = MergedRange(reference: reference) else {
      throw .damaged("merged cells without a range")
    }
    guard merges.count < WorkbookLimits.merges else { throw .tooLarge("merged cells", WorkbookLimits.merges) }
    merges.append(range)
  }

  func end(_ element: PartElement, in parent: PartElement) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
