#if canImport(Glibc)
  internal import Glibc
#endif

/// The elements of a workbook's parts that mean something to us, of either namespace and under any prefix.
enum PartElement: String, CaseIterable {
  case relationships = "Relationships"
  case relationship = "Relationship"
  case workbook, workbookPr, sheets, sheet
  case styleSheet, numFmts, numFmt, cellXfs, xf
  case sharedTexts = "sst"
  case sharedText = "si"
  case text = "t"
  case run = "r"
  /// How a text is read aloud (furigana): no part of the text.
  case reading = "rPh"
  case worksheet, sheetData, row, mergeCells, mergeCell
  case cell = "c"
  case value = "v"
  case formula = "f"
  case inlineText = "is"
  case other = ""

  /// Stands between a namespace and a name; XML itself may not hold it.
  static let separator: CChar = 1

  private static let namespaces: [StaticString] = [
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main\u{1}",
    "http://purl.oclc.org/ooxml/spreadsheetml/main\u{1}",
    "http://schemas.openxmlformats.org/package/2006/relationships\u{1}",
  ]

  private static let byHash = Dictionary(
    uniqueKeysWithValues: allCases.filter { $0 != .other }.map { element in
      (element.rawValue.withCString(NameHash.of), element)
    })

  /// Reads a name as the parser gives it: namespace, separator, name.
  init(_ name: UnsafePointer<CChar>) {
    for namespace in PartElement.namespaces {
      let length = namespace.utf8CodeUnitCount
      guard strncmp(name, UnsafeRawPointer(namespace.utf8Start).assumingMemoryBound(to: CChar.self), length) == 0
      else { continue }
      self.init(local: name + length)
      return
    }
    self = .other
  }

  /// A sheet's cells and values have names of one letter, and are most of it.
  private init(local name: UnsafePointer<CChar>) {
    switch (UInt8(bitPattern: name[0]), name[0] == 0 || name[1] == 0) {
    case (UInt8(ascii: "c"), true): self = .cell
    case (UInt8(ascii: "v"), true): self = .value
    default: self = PartElement.byHash[NameHash.of(name)] ?? .other
    }
  }
}

/// FNV-1a of a name; a collision would only take one name for another.
enum NameHash {
  static func of(_ name: UnsafePointer<CChar>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var next = name
    while next.pointee != 0 {
      hash = (hash ^ UInt64(UInt8(bitPattern: next.pointee))) &* 0x100_0000_01B3
      next += 1
    }
    return hash
  }
}
