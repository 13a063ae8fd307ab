/// What keeps a text from being a national project code.
package enum ProjectCodeError: Error, Sendable, Hashable {
  case wrongShape(String)
}

/// The national code of an investment project (GB/T 40058-2021 and the older form): year, region, three
/// more groups; `2018-370481-33-03-047024`. The standard's check is its shape: there is no check digit.
package struct ProjectCode: Sendable, Hashable, Comparable {
  /// The code with hyphens, 24 characters.
  package let text: String

  private static let groupLengths = [4, 6, 2, 2, 6]

  /// Reads 20 digits in groups of 4-6-2-2-6, with all hyphens or none, plain or full-width.
  package init(parsing text: String) throws(ProjectCodeError) {
    guard text.utf8.count <= 100 else { throw .wrongShape(text) }
    let written = FullWidth.folded(text).split(separator: " ").joined(separator: " ")
    let digits = written.utf8.filter { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard digits.count == ProjectCode.groupLengths.reduce(0, +) else { throw .wrongShape(text) }
    var left = digits[...]
    let groups = ProjectCode.groupLengths.map { length in
      defer { left = left.dropFirst(length) }
      return String(decoding: left.prefix(length), as: UTF8.self)
    }
    guard [groups.joined(separator: "-"), groups.joined()].contains(written) else {
      throw .wrongShape(text)
    }
    self.text = groups.joined(separator: "-")
  }

  /// The year in which the project entered the platform.
  package var year: Int {
    Int(text.prefix(4)) ?? 0
  }

  /// The six digits of the region (GB/T 2260); whether there is such a region is for the registry to say.
  package var region: String {
    String(text.dropFirst(5).prefix(6))
  }

  package static func < (left: ProjectCode, right: ProjectCode) -> Bool {
    left.text < right.text
  }
}
