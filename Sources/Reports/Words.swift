internal import Portfolio
internal import Values
internal import Wording

/// How the portfolio's names, codes and lights become phrases and cells.
extension Phrase {
  init(_ name: Name) { self.init(en: name.en, zh: name.zh) }
  init(_ period: Period) { self.init(en: period.english, zh: period.chinese) }
  init(_ date: PartialDate) { self.init(en: date.english, zh: date.chinese) }
  init(_ field: Field) { self.init(en: field.en, zh: field.zh) }
}

extension Sheet.Cell {
  package static func text(optional text: String?) -> Sheet.Cell { text.map { .text($0) } ?? .unknown }
  static func money(optional money: Money?) -> Sheet.Cell { money.map { .money($0) } ?? .unknown }
  static func fraction(optional ratio: Ratio?) -> Sheet.Cell { ratio.map { .fraction($0) } ?? .unknown }
  static func points(optional points: Ratio?) -> Sheet.Cell { points.map { .points($0) } ?? .unknown }
  static func date(optional date: PartialDate?) -> Sheet.Cell { date.map { .date($0) } ?? .unknown }
  package static func integer(optional number: Int?) -> Sheet.Cell { number.map { .integer($0) } ?? .unknown }
  static func decimal(optional decimal: ExactDecimal?) -> Sheet.Cell { decimal.map { .decimal($0.text) } ?? .unknown }
  /// The English name; one who has none has no other.
  static func english(_ name: Name) -> Sheet.Cell { name.en == name.zh ? .unknown : .text(name.en) }
  static func name(_ name: Name?) -> Sheet.Cell { name.map { .phrase(Phrase($0)) } ?? .unknown }

  static func word(_ code: Code?, _ tone: Sheet.Tone = .plain) -> Sheet.Cell {
    code.map { .word(code: $0.code, Phrase($0.name), tone) } ?? .unknown
  }

  /// A light in words and colour; a star marks what is provisional.
  static func light(_ light: Light?, isProvisional: Bool, _ names: CodeList) -> Sheet.Cell {
    light.map { colour($0.colour, marked: isProvisional ? "*" : "", names) } ?? .unknown
  }

  static func colour(_ colour: Light.Colour, marked mark: String = "", _ names: CodeList) -> Sheet.Cell {
    let name = names.name(colour.rawValue)
    return .word(
      code: colour.rawValue, Phrase(en: name.en + mark, zh: name.zh + mark),
      colour == .green ? .good : colour == .yellow ? .warning : .bad)
  }

  static func reason(_ light: Light?) -> Sheet.Cell {
    switch light?.reason {
    case nil: .unknown
    case .ratio(let ratio): .phrase(ReportWords.lightRatio(ratio.percentText(decimals: 1)))
    case .pointsBehind(let points):
      // As the gap is told: 10.04 behind is past the limit of ten, and reads so.
      .phrase(
        ReportWords.pointsBehind(
          String(Ratio.zero.minus(points).cautiousText(places: 1).trimmingPrefix("-")), isAhead: points < .zero))
    case .startLate(let months): .phrase(ReportWords.startLate(months))
    case .nothingDue: .phrase(ReportWords.nothingDue)
    }
  }
}

extension Sheet.Tone {
  /// How a project's status is toned.
  static func status(_ code: String) -> Sheet.Tone { code == "active" ? .plain : .warning }
}

/// Columns and the cells under them, declared together.
struct ColumnSet<Row> {
  private var columns: [(column: Sheet.Column, cell: (Row) -> Sheet.Cell)] = []

  mutating func add(
    _ key: String, _ heading: Phrase, _ place: Sheet.Column.Place = .everywhere, _ cell: @escaping (Row) -> Sheet.Cell
  ) {
    columns.append((Sheet.Column(key, heading, place), cell))
  }

  /// The columns that a narrow table may leave out, if it must.
  mutating func spare(_ keys: Set<String>) {
    for index in columns.indices where keys.contains(columns[index].column.key) { columns[index].column.isSpare = true }
  }

  var declarations: [Sheet.Column] { columns.map(\.column) }
  func cells(_ row: Row) -> [Sheet.Cell] { columns.map { $0.cell(row) } }
}
