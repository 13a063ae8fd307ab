internal import Store
internal import Values

/// The registers that projects refer to.
extension Roll {
  package static let settings = Roll("SELECT name, value FROM setting ORDER BY name") { _, row in
    [row.plain(0), row.words(1)]
  }

  package static let savedViews = Roll("SELECT name, line FROM saved_view ORDER BY name") { _, row in
    [row.words(0), row.words(1)]
  }

  package static let regions = Roll(
    "SELECT code, name_zh, name_en, parent, is_local FROM region ORDER BY code"
  ) { _, row in
    [row.words(0), row.words(1), row.words(2), row.words(3), row.flag(4)]
  }

  package static let organizations = Roll(
    "SELECT name_zh, name_en, region, contact, reports FROM organization ORDER BY name_zh"
  ) { _, row in
    [row.words(0), row.words(1), row.words(2), row.words(3), row.flag(4)]
  }

  package static let sources = Roll(
    "SELECT code, name_zh, name_en, publisher, dated FROM source ORDER BY code"
  ) { _, row in
    [row.words(0), row.words(1), row.words(2), row.words(3), row.plain(4)]
  }

  package static let clusters = Roll(
    """
    SELECT c.code, c.name_zh, c.name_en, c.scale_floor_fen, c.due, c.chain_lead, o.name_zh
    FROM cluster c LEFT JOIN organization o ON o.id = c.lead_unit ORDER BY c.code
    """
  ) { _, row in
    let floor = row.money(3).map { RollValue.plain($0.spoken) } ?? .unknown
    return [row.words(0), row.words(1), row.words(2), floor, row.plain(4), row.words(5), row.words(6)]
  }

  package static let programmes = Roll(
    "SELECT name_zh, year, name_en FROM programme ORDER BY name_zh, year"
  ) { _, row in
    [row.words(0), row.number(1), row.words(2)]
  }

  package static let programmeProjects = Roll(
    """
    SELECT g.name_zh, g.year, p.code, e.role FROM programme_project e JOIN programme g ON g.id = e.programme
    JOIN project p ON p.id = e.project ORDER BY g.name_zh, g.year, p.code COLLATE BINARY
    """
  ) { _, row in
    [row.words(0), row.number(1), row.words(2), row.plain(3)]
  }

  /// Of two totals that speak of one period the first that was recorded counts: their order is kept.
  package static let reportedTotals = Roll(
    """
    SELECT g.name_zh, g.year, t.period, t.metric, t.threshold, t.value, t.digit, t.unit FROM reported_total t
    JOIN programme g ON g.id = t.programme ORDER BY g.name_zh, g.year, t.id
    """
  ) { _, row in
    let value = row.text(5) ?? ""
    let amount = row.text(7) == "yuan" ? statedAmount(yuan: value, digit: row.text(6) ?? "") : nil
    return [
      row.words(0), row.number(1), row.plain(2), row.plain(3), row.words(4),
      amount.map { .plain($0.text) } ?? .words(value + (row.text(7) ?? "")),
    ]
  }

  /// nil: what is no whole number of fen was never taken for an amount.
  private static func statedAmount(yuan: String, digit: String) -> StatedAmount? {
    guard let money = try? MoneyParser.parse(yuan, bareUnit: .yuan).money,
      let step = try? MoneyParser.parse(digit, bareUnit: .yuan).money
    else { return nil }
    return StatedAmount(money: money, digitFen: step.fen)
  }

  package static let targets = Roll(
    """
    SELECT t.code, t.name_zh, t.name_en, t.region, t.metric, t.threshold, t.period, t.comparator, t.modality,
      t.value, t.low, t.high, t.words, t.unit, a.code, t.measure_filter, t.measure_kind
    FROM target t LEFT JOIN target a ON a.id = t.parent ORDER BY t.code COLLATE BINARY
    """
  ) { _, row in
    [
      row.words(0), row.words(1), row.words(2), row.words(3), row.words(4), row.words(5), row.plain(6), row.plain(7),
      row.plain(8), row.plain(9), row.plain(10), row.plain(11), row.words(12), row.words(13), row.words(14),
      row.words(15), row.words(16),
    ]
  }

  package static let targetResults = Roll(
    """
    SELECT t.code, r.dated, r.comparator, r.value, r.words FROM target_result r JOIN target t ON t.id = r.target
    ORDER BY t.code COLLATE BINARY, r.dated
    """
  ) { _, row in
    [row.words(0), row.plain(1), row.words(2), row.plain(3), row.words(4)]
  }

  /// One reporter's submissions of a month stay in the order in which they came: the last one counts.
  package static let submissions = Roll(
    """
    SELECT o.name_zh, s.month, s.file, s.hash, s.received,
      row_number() OVER (PARTITION BY s.reporter, s.month, s.file, s.hash, s.received ORDER BY s.id) AS n,
      s.state, s.reason, s.decided, s.taken, s.refused
    FROM submission s JOIN organization o ON o.id = s.reporter ORDER BY s.month, o.name_zh, s.id
    """
  ) { _, row in
    [
      row.words(0), row.plain(1), row.words(2), row.words(3), row.plain(4), which(row, 5), row.plain(6), row.words(7),
      row.plain(8), row.number(9), row.number(10),
    ]
  }

  package static let locks = Roll(
    "SELECT month, locked, unlocked, reason FROM month_lock ORDER BY month"
  ) { _, row in
    [row.plain(0), row.plain(1), row.plain(2), row.words(3)]
  }

  /// The how manieth of rows that are otherwise alike; of the first nothing is said.
  static func which(_ row: Row, _ index: Int) -> RollValue { row.int(index) == 1 ? .unknown : row.number(index) }
}
