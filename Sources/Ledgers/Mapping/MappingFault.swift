/// Why a mapping cannot be read, or does not fit its table.
package enum MappingFault: Error, Equatable {
  case unreadable(path: String)
  /// The YAML itself is wrong; the parser's own words.
  case notYAML(line: Int, reason: String)
  case unknownKey(line: Int, String, known: [String])
  case badValue(line: Int, key: String, value: String)
  case noProject
  /// A column of the mapping that the table does not have.
  case noColumn(line: Int, heading: String)
  case severalColumns(line: Int, heading: String, [String])
  case noHeading
  case noUnit(heading: String)
  case noMonth(heading: String)
  case tooLarge
}
