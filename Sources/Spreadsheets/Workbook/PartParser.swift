internal import CExpat

/// What the elements of a part mean: told of each as it comes.
protocol PartHandler: AnyObject {
  /// The element that the part must be.
  var root: PartElement { get }
  func begin(_ element: PartElement, in parent: PartElement, _ attributes: PartAttributes) throws(PartFault)
  func end(_ element: PartElement, in parent: PartElement) throws(PartFault)
  /// A piece of text; one text may come in many.
  func text(_ bytes: UnsafeBufferPointer<UInt8>)
}

/// Reads a part's XML a chunk at a time and tells a handler what stands in it.
///
/// A document type declaration is refused: without one there are no entities to explode or to fetch.
final class PartParser {
  private let stream: PartStream
  private let handler: any PartHandler
  private let parser: XML_Parser
  private var elements: [PartElement] = []
  private var names: Set<UInt64> = []
  private var fault: PartFault?
  private var fedBytes = 0
  /// Where the last tag or text that the parser began starts.
  private var parsedBytes = 0

  private static let chunkBytes = 64 << 10

  init(_ stream: PartStream, handler: any PartHandler) throws(WorkbookFault) {
    guard let parser = XML_ParserCreateNS(nil, PartElement.separator) else {
      throw .damaged(part: stream.part, reason: "out of memory")
    }
    self.stream = stream
    self.handler = handler
    self.parser = parser
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser, { PartParser.of($0)?.begin($1, $2) }, { data, _ in PartParser.of(data)?.end() })
    XML_SetCharacterDataHandler(parser) { PartParser.of($0)?.text($1, $2) }
    XML_SetStartNamespaceDeclHandler(parser) { data, prefix, _ in
      if let prefix { PartParser.of(data)?.meet(prefix) }
    }
    XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
      PartParser.of(data)?.stop(.damaged("a document type declaration"))
    }
  }

  deinit { XML_ParserFree(parser) }

  /// Reads the next chunk; false once the part was read to its end and found whole.
  func advance() throws(WorkbookFault) -> Bool {
    guard let buffer = XML_GetBuffer(parser, Int32(PartParser.chunkBytes)) else { throw broken() }
    let count = try stream.read(into: buffer, count: PartParser.chunkBytes)
    fedBytes += count
    let status = XML_ParseBuffer(parser, Int32(count), count == 0 ? 1 : 0)
    if let fault { throw fault.fault(in: stream.part) }
    guard status == XML_STATUS_OK else { throw broken() }
    // The parser looks through an unfinished tag again with every chunk, or, in newer releases, every time that what
    // waits has doubled: a tag of the permitted size may wait until twice as much has come in.
    // Where it waits it may not know where it is.
    parsedBytes = max(parsedBytes, XML_GetCurrentByteIndex(parser))
    if fedBytes - parsedBytes > 2 * WorkbookLimits.tagBytes + PartParser.chunkBytes {
      throw .tooLarge(what: "tag", limit: WorkbookLimits.tagBytes)
    }
    return count > 0
  }

  /// Reads the part to its end.
  func finish() throws(WorkbookFault) {
    while try advance() {}
  }

  private func broken() -> WorkbookFault {
    let reason = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? "broken XML"
    return .damaged(part: stream.part, reason: "line \(XML_GetCurrentLineNumber(parser)): \(reason)")
  }
}

/// What the parser calls. It may call a little on after it was told to stop.
extension PartParser {
  private static func of(_ data: UnsafeMutableRawPointer?) -> PartParser? {
    data.map { Unmanaged<PartParser>.fromOpaque($0).takeUnretainedValue() }
  }

  private func stop(_ fault: PartFault) {
    guard self.fault == nil else { return }
    self.fault = fault
    XML_StopParser(parser, XML_Bool(XML_FALSE))
  }

  private func meet(_ name: UnsafePointer<CChar>) {
    names.insert(NameHash.of(name))
    if names.count > WorkbookLimits.names { stop(.tooLarge("names", WorkbookLimits.names)) }
  }

  private func begin(
    _ name: UnsafePointer<CChar>?, _ list: UnsafeMutablePointer<UnsafePointer<CChar>?>?
  ) {
    guard fault == nil, let name else { return }
    let element = PartElement(name)
    if element == .other { meet(name) }
    let attributes = PartAttributes(list)
    // A name of one letter is one of a few.
    attributes.eachName { if $0[0] != 0, $0[1] != 0 { meet($0) } }
    do throws(PartFault) {
      guard elements.count < WorkbookLimits.depth else {
        throw .tooLarge("elements in elements", WorkbookLimits.depth)
      }
      if elements.isEmpty, element != handler.root { throw .otherRoot(handler.root) }
      try handler.begin(element, in: elements.last ?? .other, attributes)
      elements.append(element)
    } catch {
      stop(error)
    }
  }

  private func end() {
    guard fault == nil, let element = elements.popLast() else { return }
    do throws(PartFault) {
      try handler.end(element, in: elements.last ?? .other)
    } catch {
      stop(error)
    }
  }

  private func text(_ bytes: UnsafePointer<CChar>?, _ count: Int32) {
    guard fault == nil, let bytes else { return }
    bytes.withMemoryRebound(to: UInt8.self, capacity: Int(count)) {
      handler.text(UnsafeBufferPointer(start: $0, count: Int(count)))
    }
  }
}
