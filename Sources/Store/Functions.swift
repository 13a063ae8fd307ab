internal import GRDB
internal import Values

/// SQL functions over stored texts, so that dates and names compare in a query as they do in Swift.
enum Functions {
  static var all: [DatabaseFunction] {
    [
      // The first and the last day that a partial date may mean, as ISO text; NULL for an open end.
      DatabaseFunction("first_day", argumentCount: 1, pure: true) { values in
        date(values).flatMap { $0.first?.text }
      },
      DatabaseFunction("last_day", argumentCount: 1, pure: true) { values in
        date(values).flatMap { $0.last?.text }
      },
      // Whether the words of a project, as the search index has them, hold a word in what it is called or described by.
      DatabaseFunction("says", argumentCount: 2, pure: true) { values in
        guard let text = String.fromDatabaseValue(values[0]), let word = String.fromDatabaseValue(values[1]) else {
          return nil
        }
        return SearchQuery([word], in: SearchPlace.described).match(SearchText(stored: text)) != nil
      },
      // Full-width letters, digits and signs as their plain forms.
      DatabaseFunction("folded", argumentCount: 1, pure: true) { values in
        String.fromDatabaseValue(values[0]).map(FullWidth.folded)
      },
    ]
  }

  private static func date(_ values: [DatabaseValue]) -> PartialDate? {
    String.fromDatabaseValue(values[0]).flatMap { try? PartialDate(parsing: $0) }
  }
}
