/// What the workbook's own part says: the sheets in order, and the day from which dates are counted.
final class SheetList: PartHandler {
  struct Item {
    let name: String
    let isHidden: Bool
    let relationship: String
  }

  let root = PartElement.workbook
  private(set) var items: [Item] = []
  private(set) var epoch = SerialDate.Epoch.from1900

  init(part: String, in archive: ZipArchive) throws(WorkbookFault) {
    let stream = try PartStream(part: part, in: archive, limit: WorkbookLimits.smallPartBytes)
    try PartParser(stream, handler: self).finish()
  }

  func begin(_ element: PartElement, in parent: PartElement, _ attributes: PartAttributes) throws(PartFault) {
    if element == .workbookPr, attributes.isTrue("date1904") { epoch = .from1904 }
    guard element == .sheet, parent == .sheets else { return }
    guard let name = attributes["name"], let relationship = attributes.relationshipID else {
      throw .damaged("a sheet without a name")
    }
    guard items.count < WorkbookLimits.sheets else { throw .tooLarge("sheets", WorkbookLimits.sheets) }
    let state = attributes["state"] ?? "visible"
    items.append(Item(name: name, isHidden: state != "visible", relationship: relationship))
  }

  func end(_ element: PartElement, in parent: PartElement) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
