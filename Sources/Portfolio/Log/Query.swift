internal import Store

extension Snapshot {
  /// What a person asks in SQL; only reading statements are taken.
  ///
  /// - Throws: ``FileFault/badSQL(reason:)`` or ``FileFault/writesInSQL``.
  package func query(_ sql: String) throws -> (columns: [String], rows: [[QueryValue]]) {
    let (columns, rows) = try reader.query(sql)
    return (
      columns,
      rows.map { row in
        row.map { value in
          switch value {
          case .null: .null
          case .integer(let number): .integer(number)
          case .real(let number): .real(number)
          case .text(let text): .text(text)
          }
        }
      }
    )
  }
}

/// A value of an answer to `sql`.
package enum QueryValue: Equatable, Sendable {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)
}

extension Snapshot {
  package func projectCount() throws -> Int { try reader.first("SELECT count(*) FROM project")?.int(0) ?? 0 }

  /// How many projects a filter lets through; also a test whether it makes sense.
  package func count(_ filter: Filter, _ context: FilterContext) throws -> Int {
    let condition = try sql(of: filter, context)
    return try reader.first(
      "SELECT count(*) FROM project p \(condition.join) WHERE \(condition.text)",
      condition.joinArguments + condition.arguments
    )?.int(0) ?? 0
  }
}
