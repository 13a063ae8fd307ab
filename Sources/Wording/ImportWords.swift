/// Sentences of an import.
package enum ImportWords {
  /// While it runs.
  package static func progress(_ file: String, _ rows: Int) -> Phrase {
    Phrase(en: "\(file) · \(rows) rows …", zh: "\(file) · \(rows) 行 …")
  }
}
