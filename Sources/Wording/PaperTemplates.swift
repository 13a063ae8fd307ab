/// The house's own templates of papers: sentences in Mustache, by kind and language.
package enum PaperTemplates {
  /// nil: there is none of that name.
  package static func text(_ kind: String, _ language: Language) -> String? {
    let bytes: [UInt8]? =
      switch (kind, language) {
      case ("bulletin", .zh): PackageResources.bulletin_zh_md
      case ("bulletin", .en): PackageResources.bulletin_en_md
      case ("work-report", .zh): PackageResources.work_report_zh_md
      case ("work-report", .en): PackageResources.work_report_en_md
      case ("targets", .zh): PackageResources.targets_zh_md
      case ("targets", .en): PackageResources.targets_en_md
      default: nil
      }
    return bytes.map { String(decoding: $0, as: UTF8.self) }
  }
}
