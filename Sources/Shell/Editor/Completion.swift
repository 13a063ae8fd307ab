/// What stands for the word at the cursor.
struct Completion: Equatable {
  /// Where in the line the word being completed begins, as an offset in UTF-8.
  var replaceFrom: Int
  /// In the order in which they are to be read.
  var candidates: [Candidate]

  /// So many candidates are looked up at the most.
  static let most = 200

  /// Nothing fits.
  static let none = Completion(replaceFrom: 0, candidates: [])
}

/// One thing that the word at the cursor may become.
struct Candidate: Equatable {
  /// The plain text, without quotation marks: the editor adds those that it needs.
  var insert: String
  /// What the list shows.
  var shown: String
  /// Whether the word ends with it; a field's `region:` goes on.
  var appendsBlank: Bool

  init(insert: String, shown: String? = nil, appendsBlank: Bool = true) {
    self.insert = insert
    self.shown = shown ?? insert
    self.appendsBlank = appendsBlank
  }
}
