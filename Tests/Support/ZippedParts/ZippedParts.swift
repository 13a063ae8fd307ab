internal import CMiniZip
internal import Foundation

/// What lies in a zip file such as a workbook, for tests that look into one.
package struct ZippedParts {
  package struct Fault: Error { package let reason: String }

  /// Texts by the names of their files.
  package let texts: [String: String]
  package let names: [String]
  /// The times that stand beside the files, in MS-DOS form.
  package let times: Set<UInt>

  package init(_ bytes: [UInt8]) throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "luban-parts-\(UUID().uuidString)")
    try Data(bytes).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    guard let zip = unzOpen(url.path) else { throw Fault(reason: "no zip file") }
    defer { unzClose(zip) }
    var (texts, names, times): ([String: String], [String], Set<UInt>) = ([:], [], [])
    var found = unzGoToFirstFile(zip)
    while found == UNZ_OK {
      var info = unz_file_info()
      var name = [CChar](repeating: 0, count: 512)
      guard unzGetCurrentFileInfo(zip, &info, &name, 511, nil, 0, nil, 0) == UNZ_OK,
        unzOpenCurrentFile(zip) == UNZ_OK
      else { throw Fault(reason: "a damaged zip file") }
      var content = [UInt8](repeating: 0, count: Int(info.uncompressed_size))
      let count = content.withUnsafeMutableBytes { unzReadCurrentFile(zip, $0.baseAddress, UInt32($0.count)) }
      guard count == content.count, unzCloseCurrentFile(zip) == UNZ_OK else { throw Fault(reason: "a damaged part") }
      let text = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
      names.append(text)
      texts[text] = String(decoding: content, as: UTF8.self)
      times.insert(UInt(info.dosDate))
      found = unzGoToNextFile(zip)
    }
    (self.texts, self.names, self.times) = (texts, names, times)
  }

  package subscript(_ name: String) -> String { texts[name] ?? "" }

  /// The XML of a sheet, from 1.
  package func sheet(_ number: Int) -> String { self["xl/worksheets/sheet\(number).xml"] }

  /// The texts that cells refer to by number.
  package var sharedStrings: [String] {
    self["xl/sharedStrings.xml"].matches(of: /<si><t[^>]*>([^<]*)<\/t><\/si>/).map { String($0.1) }
  }

  /// What stands in a cell of a sheet (`B3`): a text in quotes, a number bare; nil: nothing.
  package func value(_ cell: String, sheet number: Int = 1) -> String? {
    let xml = sheet(number)
    guard let start = xml.firstRange(of: "<c r=\"\(cell)\"") else { return nil }
    let rest = xml[start.lowerBound...]
    guard let head = rest.firstMatch(of: /<c ([^>]*?)(\/?)>/), head.2.isEmpty,
      let value = rest.prefixMatch(of: /<c [^>]*><v>([^<]*)<\/v>/)?.1
    else { return nil }
    guard head.1.contains("t=\"s\"") else { return String(value) }
    return Int(value).map { "\"\(sharedStrings[$0])\"" }
  }
}
