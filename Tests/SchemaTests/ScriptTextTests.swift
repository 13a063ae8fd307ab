import Schema
import Testing

@Suite struct ScriptTextTests {
  /// The statements of a script without their comments, blanks made one; each ends with its line.
  private func statements(_ script: Schema.Script) -> [String] {
    script.sql.split(separator: "\n")
      .map { line in line.firstRange(of: "--").map { line[..<$0.lowerBound] } ?? line }
      .map { line in line.split(separator: " ").joined(separator: " ") }
      .joined(separator: "\n")
      .split(separator: /;(\n|$)/)
      .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      .filter { !$0.isEmpty }
  }

  private var tables: [String] {
    Schema.migrations.flatMap(statements).filter { $0.hasPrefix("CREATE TABLE") }
  }

  @Test("Every table is STRICT, and none is made only if it is missing")
  func strict() {
    #expect(tables.count > 30)
    for table in tables {
      #expect(table.hasSuffix(") STRICT") || table.hasSuffix(") STRICT, WITHOUT ROWID"), "\(table)")
      #expect(!table.contains("IF NOT EXISTS"), "\(table)")
    }
  }

  @Test("A tracked table has an id that is never used again and a step that wrote it")
  func tracked() {
    let tracked = tables.filter { $0.contains(" step INTEGER") || $0.contains("(step INTEGER") }
    #expect(tracked.count > 20)
    for table in tracked {
      #expect(table.contains("( id INTEGER PRIMARY KEY AUTOINCREMENT,"), "\(table)")
      #expect(table.contains("step INTEGER NOT NULL REFERENCES step (id)"), "\(table)")
    }
  }

  @Test("Money is integers of fen, and nothing is stored as floating point or as bytes")
  func types() {
    for table in tables {
      #expect(!table.contains(" REAL") && !table.contains(" BLOB") && !table.contains(" ANY"), "\(table)")
      for column in table.split(separator: ",") where column.contains("_fen ") && !column.contains("CHECK") {
        #expect(column.contains("_fen INTEGER"), "\(column)")
      }
    }
  }

  @Test("A migration neither removes nor replaces data")
  func careful() {
    for statement in Schema.migrations.flatMap(statements) {
      for word in ["DROP TABLE", "DELETE FROM", "OR REPLACE", "REPLACE INTO"] {
        #expect(!statement.uppercased().contains(word), "\(statement.prefix(80))")
      }
    }
  }

  @Test("Views are documented names that begin with v_")
  func views() {
    let views = Schema.views.flatMap(statements)
    #expect(!views.isEmpty)
    for view in views { #expect(view.hasPrefix("CREATE VIEW v_"), "\(view.prefix(60))") }
  }
}
