internal import Portfolio

/// A fund source as ledgers call it.
enum LedgerFund {
  /// What offices write for the names of the statistics.
  private static let names = [
    "银行贷款": "loan", "贷款": "loan", "银行融资": "loan", "企业自筹": "own", "自有资金": "own", "自筹": "own", "财政资金": "budget",
    "财政": "budget", "财政投入": "budget", "专项债": "budget.special-bond", "专项债券": "budget.special-bond",
    "中央资金": "budget.central", "中央预算": "budget.central", "外资": "foreign", "其他": "other",
  ]

  /// - Throws: ``CodeError``.
  static func code(_ text: String, _ funds: CodeList) throws -> String {
    let plain = text.filter { !$0.isWhitespace }
    if let code = names[plain], funds[code: code] != nil { return code }
    return try funds.find(text).code
  }
}
