/// What editing many projects at once says.
package enum BulkEditWords {
  /// `12 projects: 甲, 乙 …`.
  package static func projects(_ names: [String], of count: Int) -> Phrase {
    let more = count > names.count
    return Phrase(
      en: "\(count) project\(count == 1 ? "" : "s"): \(names.joined(separator: ", "))\(more ? " …" : "")",
      zh: "\(count) 个项目：\(names.joined(separator: "、"))\(more ? " ……" : "")")
  }
  package static func edited(_ projects: Phrase) -> Phrase {
    Phrase(en: "edited \(projects.en)", zh: "修改 \(projects.zh)")
  }
  package static let none = Phrase(en: "no project is like that", zh: "没有符合条件的项目")
  package static func times(_ change: Phrase, _ count: Int) -> Phrase {
    count == 1 ? change : Phrase(en: "\(change.en) × \(count)", zh: "\(change.zh) × \(count)")
  }
  package static func more(_ count: Int) -> Phrase {
    Phrase(en: "… and \(count) other changes; `history` has them", zh: "……另有 \(count) 种变化，见“留痕”")
  }
  /// - Parameter changes: what would become of them.
  package static func question(_ projects: Phrase, _ changes: [Phrase]) -> Phrase {
    Phrase(
      en: ([projects.en] + changes.map(\.en) + ["change them?"]).joined(separator: "\n"),
      zh: ([projects.zh] + changes.map(\.zh) + ["确认修改？"]).joined(separator: "\n"))
  }
}
