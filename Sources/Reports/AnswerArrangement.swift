internal import Wording

extension SheetArrangement {
  /// Several lists in one answer, each arranged by those words that name a column of its own.
  ///
  /// - Parameter lists: the keys of the parts that are lists; the others stay as they are.
  /// - Throws: ``SheetFault`` for a word that names no column of any of them; ``MoneyOverflow``.
  package func arranged(_ answer: Answer, lists: Set<String>) throws -> Answer {
    let parts = answer.parts.filter { lists.contains($0.key) }
    try refuseUnknown(in: parts)
    return Answer(
      try answer.parts.map { part in
        lists.contains(part.key) ? try within(part).arranged(part) : part
      })
  }

  private func refuseUnknown(in parts: [Sheet]) throws(SheetFault) {
    for word in [sort?.withoutSign, group].compactMap({ $0 }) + (columns ?? []) {
      var (near, known): ([String], [Phrase]) = ([], [])
      for part in parts {
        guard case .unknownColumn(_, let its, let all)? = part.fault(of: word) else {
          (near, known) = ([], [])
          break
        }
        near += its.filter { !near.contains($0) }
        known += all.filter { !known.contains($0) }
      }
      if !known.isEmpty { throw .unknownColumn(word, near: near, known: known) }
    }
  }

  /// The arrangement without what another list is meant by.
  private func within(_ sheet: Sheet) -> SheetArrangement {
    var own = self
    if let sort, !sheet.has(sort.withoutSign) { own.sort = nil }
    if let group, !sheet.has(group) { own.group = nil }
    own.columns = columns.map { $0.filter(sheet.has) }
    if own.columns?.isEmpty ?? false { own.columns = nil }
    return own
  }
}

extension Sheet {
  fileprivate func has(_ word: String) -> Bool { fault(of: word) == nil }

  /// Why a word names no column; nil: it names one.
  fileprivate func fault(of word: String) -> SheetFault? {
    do {
      _ = try position(of: word)
      return nil
    } catch { return error }
  }
}

extension String {
  /// A column's name without the sign that asks for the greatest first.
  fileprivate var withoutSign: String { hasPrefix("-") || hasPrefix("−") ? String(dropFirst()) : self }
}
