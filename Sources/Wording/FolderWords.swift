/// What `export all` answers.
package enum FolderWords {
  package static let exported = Phrase(en: "Exported", zh: "导出")
  package static func wrote(_ rows: Int, _ files: Int, to path: String) -> Phrase {
    Phrase(
      en: "\(rows) \(rows == 1 ? "row" : "rows") in \(files) \(files == 1 ? "file" : "files") of \(path)",
      zh: "\(path)：\(files) 个文件，共 \(rows) 行")
  }
}
