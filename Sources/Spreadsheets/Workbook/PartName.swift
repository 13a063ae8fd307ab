/// The name of a part within a workbook's zip file, and the way from one part to another.
enum PartName {
  /// The name by which a zip entry is found: names differ in more than case, and some programs write backslashes.
  /// nil where the name leads out of the file.
  static func key(_ name: String) -> String? {
    var segments: [Substring] = []
    for segment in name.lowercased().replacing("\\", with: "/").split(separator: "/") where segment != "." {
      if segment == ".." { return nil }
      segments.append(segment)
    }
    return segments.isEmpty ? nil : segments.joined(separator: "/")
  }

  /// What a relationship of a part points to: from the root where it begins with a slash, else from the part's
  /// folder; nil where it leads out of the file.
  static func resolved(_ target: String, from part: String) -> String? {
    let target = target.replacing("\\", with: "/")
    var segments = target.hasPrefix("/") ? [] : part.split(separator: "/").dropLast()
    for segment in target.split(separator: "/") where segment != "." {
      if segment != ".." {
        segments.append(segment)
      } else if segments.popLast() == nil {
        return nil
      }
    }
    return segments.isEmpty ? nil : segments.joined(separator: "/")
  }

  /// Where a part's relationships stand: `xl/_rels/workbook.xml.rels` for `xl/workbook.xml`, `_rels/.rels` for the
  /// file's own (of the part with no name).
  static func relationships(of part: String) -> String {
    let slash = part.lastIndex(of: "/").map { part.index(after: $0) } ?? part.startIndex
    return part[..<slash] + "_rels/" + part[slash...] + ".rels"
  }
}
