internal import Store
internal import Values

/// Plans, investment and progress.
extension Roll {
  package static let plans = Roll(
    """
    SELECT p.code, v.year, v.n, e.fund, e.month, e.amount_fen, e.digit_fen, v.reason, v.approved
    FROM plan_entry e JOIN plan_version v ON v.id = e.version JOIN project p ON p.id = v.project
    ORDER BY p.code COLLATE BINARY, v.year, v.n, e.fund, e.month
    """
  ) { _, row in
    [
      row.words(0), row.number(1), row.number(2), row.plain(3), row.plain(4), row.amount(5), row.words(7), row.plain(8),
    ]
  }

  package static let investment = Roll(
    """
    SELECT p.code, i.month, i.basis, i.fund, i.measure, o.name_zh, i.region, i.amount_fen, i.digit_fen, i.reason,
      i.method, i.doubtful
    FROM investment_entry i JOIN project p ON p.id = i.project LEFT JOIN organization o ON o.id = i.reporter
    ORDER BY p.code COLLATE BINARY, i.month, i.basis, i.fund, i.measure, o.name_zh, i.region
    """
  ) { _, row in
    [
      row.words(0), row.plain(1), row.plain(2), row.plain(3), row.plain(4), row.words(5), row.words(6), row.amount(7),
      row.words(9), row.words(10), row.words(11),
    ]
  }

  package static let progress = Roll(
    """
    SELECT p.code, e.month, e.permille, e.words, e.evidence FROM progress_entry e
    JOIN project p ON p.id = e.project ORDER BY p.code COLLATE BINARY, e.month
    """
  ) { _, row in
    let percent = row.int(2).map { permille in
      RollValue.plain(permille.isMultiple(of: 10) ? "\(permille / 10)" : "\(permille / 10).\(permille % 10)")
    }
    return [row.words(0), row.plain(1), percent ?? .unknown, row.words(3), row.words(4)]
  }
}
