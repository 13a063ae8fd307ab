internal import Portfolio
internal import Values

/// The values of a roll as the cells of a folder; the way back is in `FolderRow`.
struct FolderCellText {
  /// What a reader would take for a stage, in any lifecycle.
  let stageWords: Set<String>

  func text(_ value: RollValue) -> String {
    switch value {
    case .unknown: ""
    case .words(let text): CellText.written(text)
    case .plain(let text): text
    case .milestone: CellText.written(bare(value))
    case .key(let parts):
      CellText.written(
        CellList.written(
          parts.map(bare), partedBy: CitationKey.separator, escaping: CitationKey.separator))
    case .list(let items):
      CellText.written(
        CellList.written(items.map(CellText.written), partedBy: ";", escaping: CellList.separators))
    case .shares(let shares):
      CellText.written(shares.map(share).joined(separator: ";"))
    }
  }

  /// A part of a cell, before the cell as a whole is made safe.
  private func bare(_ value: RollValue) -> String {
    switch value {
    case .words(let text), .plain(let text): text
    case .milestone(let stage?, _, let isOfLifecycle): isOfLifecycle ? stage : MilestoneMark.stagePrefix + stage
    case .milestone(nil, let name, _): free(name ?? "")
    case .unknown, .key, .list, .shares: ""
    }
  }

  private func free(_ name: String) -> String {
    let needsPrefix =
      stageWords.contains(FullWidth.folded(name).trimmed.lowercased())
      || name.hasPrefix(MilestoneMark.stagePrefix) || name.hasPrefix(MilestoneMark.freePrefix)
    return needsPrefix ? MilestoneMark.freePrefix + name : name
  }

  private func share(_ share: RegionShare) -> String {
    let region = CellList.escaped(CellText.written(share.region), CellList.separators + CellList.weightSigns)
    return region + (share.weight.map { "=\($0)" } ?? "")
  }
}

extension Snapshot {
  /// Codes and names of the stages of all lifecycles, in small letters.
  func stageWords() throws -> Set<String> {
    Set(try codes(.stage).codes.flatMap { [$0.code, $0.name.zh, $0.name.en] }.map { $0.lowercased() })
  }
}
