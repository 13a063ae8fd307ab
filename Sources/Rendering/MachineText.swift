import Reports
import Values
import Wording

/// A cell as programs read it: words (which JSON quotes and CSV defuses), or a number, date or flag.
enum MachineText {
  case none
  case words(String)
  case number(String)
  case flag(Bool)
  case date(String)
  case list([String])

  init(_ cell: Sheet.Cell, in language: Language) {
    switch cell {
    case .unknown: self = .none
    case .text(let text): self = .words(text)
    case .phrase(let phrase): self = .words(phrase.text(in: language))
    case .word(let code, _, _): self = .words(code)
    case .integer(let integer): self = .number(String(integer))
    case .decimal(let text): self = Figures.isPlainNumber(text) ? .number(text) : .words(text)
    case .money(let money): self = .number(money.yuanText)
    case .fraction(let ratio), .points(let ratio): self = .number(ratio.machineText)
    case .date(let date): self = .date(date.text)
    case .flag(let flag): self = .flag(flag)
    case .list(let items): self = .list(items)
    }
  }
}
