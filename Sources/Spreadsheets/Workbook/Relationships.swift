/// What a part points to, by the names that it uses for it.
final class Relationships: PartHandler {
  struct Relationship {
    let id: String
    /// The last word of the type: `officeDocument`, `worksheet`, `sharedStrings`; the words before it differ
    /// between the strict and the common form of the format.
    let kind: String
    /// nil where it lies outside the file.
    let target: String?
  }

  let root = PartElement.relationships
  private(set) var all: [Relationship] = []
  private let part: String

  /// Reads the relationships of a part; those of the file itself where the part has no name.
  init(of part: String, in archive: ZipArchive) throws(WorkbookFault) {
    self.part = part
    let stream = try PartStream(
      part: PartName.relationships(of: part), in: archive, limit: WorkbookLimits.smallPartBytes)
    try PartParser(stream, handler: self).finish()
  }

  func first(_ kind: String) -> Relationship? { all.first { $0.kind == kind } }

  func begin(_ element: PartElement, in parent: PartElement, _ attributes: PartAttributes) throws(PartFault) {
    guard element == .relationship, parent == .relationships, let id = attributes["Id"],
      let type = attributes["Type"], let target = attributes["Target"]
    else { return }
    guard all.count < WorkbookLimits.relationships else {
      throw .tooLarge("relationships", WorkbookLimits.relationships)
    }
    let isOutside = attributes["TargetMode"] == "External"
    all.append(
      Relationship(
        id: id, kind: type.split(separator: "/").last.map(String.init) ?? "",
        target: isOutside ? nil : PartName.resolved(target, from: part)))
  }

  func end(_ element: PartElement, in parent: PartElement) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
