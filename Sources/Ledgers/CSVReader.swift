/// Reads CSV by RFC 4180 from bytes: quoted fields may hold commas, quotes doubled and line breaks.
package struct CSVReader {
  /// A record and the line of the file it begins on.
  package struct Record: Equatable, Sendable {
    package let line: Int
    package let fields: [String]
  }

  /// What makes a file unreadable as CSV.
  package enum Fault: Error, Equatable {
    case notUTF8(line: Int)
    case openQuote(line: Int)
    case textAfterQuote(line: Int)
  }

  private let bytes: [UInt8]
  private var place = 0
  private var line = 1

  private static let quote = UInt8(ascii: "\"")
  private static let comma = UInt8(ascii: ",")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    // A byte order mark is no part of the first heading.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
  }

  /// The next record; nil at the end. Empty lines are passed over.
  package mutating func next() throws(Fault) -> Record? {
    while place < bytes.count {
      if bytes[place] == CSVReader.lineFeed {
        line += 1
        place += 1
      } else if bytes[place] == CSVReader.carriageReturn {
        place += 1
      } else {
        return try record()
      }
    }
    return nil
  }

  private mutating func record() throws(Fault) -> Record {
    let start = line
    var fields: [String] = []
    while true {
      fields.append(try field())
      guard place < bytes.count, bytes[place] == CSVReader.comma else { break }
      place += 1
    }
    if place < bytes.count, bytes[place] == CSVReader.carriageReturn { place += 1 }
    if place < bytes.count, bytes[place] == CSVReader.lineFeed {
      place += 1
      line += 1
    }
    return Record(line: start, fields: fields)
  }

  private mutating func field() throws(Fault) -> String {
    guard place < bytes.count, bytes[place] == CSVReader.quote else {
      let start = place
      while place < bytes.count, bytes[place] != CSVReader.comma, bytes[place] != CSVReader.lineFeed,
        bytes[place] != CSVReader.carriageReturn
      {
        place += 1
      }
      return try text(bytes[start..<place])
    }
    let start = line
    var content: [UInt8] = []
    place += 1
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      if byte == CSVReader.quote {
        guard place < bytes.count, bytes[place] == CSVReader.quote else {
          if place < bytes.count,
            ![CSVReader.comma, CSVReader.lineFeed, CSVReader.carriageReturn].contains(bytes[place])
          {
            throw .textAfterQuote(line: line)
          }
          return try text(content[...])
        }
        place += 1
      } else if byte == CSVReader.lineFeed {
        line += 1
      }
      content.append(byte)
    }
    throw .openQuote(line: start)
  }

  private func text(_ bytes: ArraySlice<UInt8>) throws(Fault) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8(line: line) }
    return text
  }
}
