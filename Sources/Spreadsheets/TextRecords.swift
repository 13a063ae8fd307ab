/// The records in decoded text: RFC 4180, and what real files do beyond it.
///
/// A quote within an unquoted field is plain text, and so is what follows a closing quote.
struct TextRecords {
  /// A record beyond this is a quote left open, or no table at all.
  static let mostBytes = 16 << 20

  /// In UTF-8; empty: a record is one field.
  private let delimiter: [UInt8]
  /// More of the text; nil at the end.
  private let refill: () throws -> [UInt8]?
  private var bytes: [UInt8] = []
  private var place = 0
  private var line: Int
  private var recordLine = 1
  private var recordBytes = 0
  private var field: [UInt8] = []

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  init(delimiter: Character?, line: Int = 1, refill: @escaping () throws -> [UInt8]?) {
    self.delimiter = delimiter.map { Array(String($0).utf8) } ?? []
    self.line = line
    self.refill = refill
  }

  /// The next record; a line with nothing on it has no cells.
  mutating func next() throws -> TableRow? {
    guard try has(1) else { return nil }
    recordLine = line
    recordBytes = 0
    if try takeLineEnd() { return TableRow(number: recordLine, cells: []) }
    var cells: [Cell] = []
    repeat {
      cells.append(try cell())
      // A record of nothing but delimiters fills memory too.
      try weigh(MemoryLayout<Cell>.stride)
    } while try takeDelimiter()
    _ = try takeLineEnd()
    return TableRow(number: recordLine, cells: cells)
  }

  private mutating func cell() throws -> Cell {
    field.removeAll(keepingCapacity: true)
    if try has(1), bytes[place] == TextRecords.quote {
      place += 1
      try takeQuoted()
    }
    try takePlain()
    if field.isEmpty { return .empty }
    guard let text = String(validating: field, as: UTF8.self) else {
      return .garbled(String(decoding: field, as: UTF8.self))
    }
    return .text(text)
  }

  /// All up to the next delimiter, line end or end.
  private mutating func takePlain() throws {
    let first = delimiter.first ?? TextRecords.lineFeed
    while try has(1) {
      try take(until: first, TextRecords.lineFeed, TextRecords.carriageReturn)
      guard place < bytes.count else { continue }
      let byte = bytes[place]
      if byte == TextRecords.lineFeed || byte == TextRecords.carriageReturn { return }
      if try isAtDelimiter() { return }
      try takeByte()
    }
  }

  /// All up to the closing quote, which goes too.
  private mutating func takeQuoted() throws {
    let start = line
    while try has(1) {
      try take(until: TextRecords.quote, TextRecords.lineFeed, TextRecords.carriageReturn)
      guard place < bytes.count else { continue }
      let byte = bytes[place]
      if byte == TextRecords.quote {
        place += 1
        guard try has(1), bytes[place] == TextRecords.quote else { return }
        try takeByte()
      } else {
        try takeByte()
        let isPair = try byte == TextRecords.carriageReturn && has(1) && bytes[place] == TextRecords.lineFeed
        if isPair { try takeByte() }
        line += 1
      }
    }
    throw TextTableFault.openQuote(line: start)
  }

  /// Moves bytes into the field up to the first of these, as far as they are at hand.
  private mutating func take(until first: UInt8, _ second: UInt8, _ third: UInt8) throws {
    let end = bytes.withUnsafeBufferPointer { bytes in
      var end = place
      while end < bytes.count, bytes[end] != first, bytes[end] != second, bytes[end] != third { end += 1 }
      return end
    }
    field += bytes[place..<end]
    try weigh(end - place)
    place = end
  }

  private mutating func takeByte() throws {
    field.append(bytes[place])
    place += 1
    try weigh(1)
  }

  private mutating func weigh(_ count: Int) throws {
    recordBytes += count
    guard recordBytes <= TextRecords.mostBytes else { throw TextTableFault.recordTooLong(line: recordLine) }
  }

  private mutating func isAtDelimiter() throws -> Bool {
    guard !delimiter.isEmpty, try has(delimiter.count) else { return false }
    return bytes[place..<place + delimiter.count] == delimiter[...]
  }

  private mutating func takeDelimiter() throws -> Bool {
    guard try isAtDelimiter() else { return false }
    place += delimiter.count
    return true
  }

  private mutating func takeLineEnd() throws -> Bool {
    guard try has(1) else { return false }
    let byte = bytes[place]
    guard byte == TextRecords.lineFeed || byte == TextRecords.carriageReturn else { return false }
    place += 1
    if try byte == TextRecords.carriageReturn && has(1) && bytes[place] == TextRecords.lineFeed { place += 1 }
    line += 1
    return true
  }

  /// Whether so many bytes stand at hand, after more text was fetched if need be.
  private mutating func has(_ count: Int) throws -> Bool {
    while bytes.count - place < count {
      guard let more = try refill() else { return false }
      bytes = place < bytes.count ? Array(bytes[place...]) + more : more
      place = 0
    }
    return true
  }
}
