/// What is wrong with the words that arrange a table.
package enum TableErrorWords {
  package static func unknownColumn(_ word: String, _ near: [String], _ known: [Phrase]) -> Phrase {
    let all = near.isEmpty ? Phrase.joined(known, by: ", ") : Phrase(same: "")
    let end = ErrorWords.meant(near)
    return Phrase(
      en: "this list has no column \(word)" + (near.isEmpty ? "; it has: \(all.en)" : end.en),
      zh: "这张表没有这一列：\(word)" + (near.isEmpty ? "；有：\(all.zh)" : end.zh))
  }
}
