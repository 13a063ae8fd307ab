internal import Store
internal import Values

/// What can be set of a milestone beside its dates, which have verbs of their own.
package enum MilestoneField: String, CaseIterable, Sendable {
  case weight, expires, evidence, approval, modality, responsible

  package var zh: String {
    switch self {
    case .weight: "权重"
    case .expires: "有效期"
    case .evidence: "依据"
    case .approval: "批文"
    case .modality: "力度"
    case .responsible: "责任单位"
    }
  }

  /// By its word in either language.
  package init?(word: String) {
    let small = word.lowercased()
    guard let found = Self.allCases.first(where: { $0.rawValue == small || $0.zh == word }) else { return nil }
    self = found
  }

  /// The weights that a milestone may have.
  package static let weights = 0...1_000_000
}

extension Recording {
  /// Sets fields of a milestone; nil clears one. A stage of the lifecycle that has no milestone yet gets one.
  ///
  /// - Parameter isNew: an organization that is not known yet is made, whatever it resembles.
  /// - Throws: ``RuleError/badValue(field:value:)``, ``RuleError/expiresBefore(_:met:)``, ``DateParseError``, ``CodeError``.
  package func setMilestone(
    _ word: String, of project: ProjectRef, _ values: [(field: MilestoneField, value: String?)],
    newOrganization isNew: Bool = false
  ) throws -> Milestone {
    let id = try milestoneID(word, of: project)
    for (field, text) in values {
      switch field {
      case .weight: try writer.update("milestone", id: id, ["weight": SQLValue(try text.map(weight))])
      case .expires: try setExpiry(try text.map { try PartialDate(parsing: $0) }, of: id, project)
      case .evidence: try writer.update("milestone", id: id, ["evidence": SQLValue(text)])
      case .approval: try writer.update("milestone", id: id, ["approval_number": SQLValue(text)])
      case .modality:
        let code = try text.map { try now.codes(.modality).find($0).code }
        try writer.update("milestone", id: id, ["modality": SQLValue(code)])
      case .responsible:
        let unit = try text.map { try organization(named: $0, isNew: isNew) }
        try writer.update("milestone", id: id, ["responsible": SQLValue(unit)])
      }
    }
    return try milestone(id, of: project)
  }

  /// Until when an approval holds: what was said, and nothing that follows from rules elsewhere.
  ///
  /// - Throws: ``RuleError/expiresBefore(_:met:)``.
  func setExpiry(_ date: PartialDate?, of id: Int, _ project: ProjectRef) throws {
    if let date, let met = try milestone(id, of: project).met, date.isCertainlyBefore(met) {
      throw RuleError.expiresBefore(date, met: met)
    }
    try writer.update("milestone", id: id, ["expires": SQLValue(date)])
  }

  private func weight(_ text: String) throws -> Int {
    let plain = FullWidth.folded(text).trimmed
    guard let weight = Int(plain), MilestoneField.weights.contains(weight) else {
      throw RuleError.badValue(field: MilestoneField.weight.rawValue, value: text)
    }
    return weight
  }
}
