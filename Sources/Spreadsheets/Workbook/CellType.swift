/// How a cell says what its value is.
enum CellType {
  case number
  case sharedText
  case boolean
  case error
  /// A text in the cell itself, or a formula's.
  case text
  case isoDate
  case unknown

  init(_ name: UnsafePointer<CChar>?) {
    guard let name else {
      self = .number
      return
    }
    switch String(cString: name) {
    case "n": self = .number
    case "s": self = .sharedText
    case "b": self = .boolean
    case "e": self = .error
    case "str", "inlineStr": self = .text
    case "d": self = .isoDate
    default: self = .unknown
    }
  }
}

/// What the values of a workbook's cells are read with.
struct CellReading {
  let texts: SharedTexts
  let styles: SheetStyles
  let epoch: SerialDate.Epoch

  /// The cell of a value's text.
  func cell(_ type: CellType, _ text: CellText, style: Int) -> Cell {
    if text.isTooLong { return .error(CellFault.textTooLong) }
    switch type {
    case .number: return number(text.bytes, style: style)
    case .sharedText:
      return Digits.value(text.trimmed.utf8).map { texts[$0] } ?? .error(CellFault.textMissing)
    case .boolean:
      switch text.trimmed {
      case "1", "true": return .boolean(true)
      case "0", "false": return .boolean(false)
      default: return .error(CellFault.notAValue)
      }
    case .error: return .error(text.trimmed)
    case .text:
      var text = text
      text.unescape()
      return text.cell
    case .isoDate: return SerialDate.cell(iso: text.trimmed)
    case .unknown: return .error(CellFault.notAValue)
    }
  }

  /// A number that is too large for a sum is given as the text that it is.
  private func number(_ bytes: [UInt8], style: Int) -> Cell {
    guard let number = SheetNumber(bytes) else { return .error(CellFault.notAValue) }
    let kind = styles[style]
    if kind == .percent { return number.hundredfold.decimal.map { .percent($0) } ?? .error(CellFault.notAValue) }
    if kind != .number, let shown = SerialDate.cell(number, as: kind, from: epoch) { return shown }
    return number.decimal.map { .number($0) } ?? .text(String(decoding: bytes, as: UTF8.self))
  }
}
