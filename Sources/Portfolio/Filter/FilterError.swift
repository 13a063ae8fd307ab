internal import Values

/// What is wrong with a filter, as facts.
package enum FilterError: Error, Equatable {
  case unknownField(String, near: [String])
  /// A bare word that nothing bears and that looks like a field or a flag.
  case unknownWord(String, near: [String])
  case unknownSign(String, field: String)
  case flagWithValue(String)
  case missingField(sign: String)
  case missingValue(field: String)
  /// A list with nothing between two commas, or behind the last.
  case emptyItem(field: String)
  /// `..` alone.
  case emptyRange(field: String)
  case reversedRange(field: String, value: String)
  /// Behind `not`: no project has this value.
  case unheldValue(field: String, value: String)
  case missingOperand(String)
  case unbalanced
  case badComparison(field: String, operator: String)
  case badNumber(field: String, value: String, Number)
  case openBound(field: String, value: String)
  case tooLong(Int)
  case tooDeep

  /// The numbers that are no amounts, each with a way of its own to be written.
  package enum Number: Sendable { case ratio, points, days }
}

/// What is wrong with a filter and where: a ``FilterError``, or the error of a value in it.
package struct FilterFault: Error {
  package let reason: any Error
  package let place: FilterPlace

  package init(_ reason: any Error, at place: FilterPlace) {
    self.reason = reason
    self.place = place
  }

  /// Runs `body` so that what goes wrong with a value is told with the value's place.
  static func at<T>(_ place: FilterPlace, _ body: () throws -> T) throws -> T {
    do {
      return try body()
    } catch let error as CodeError {
      throw FilterFault(error, at: place)
    } catch let error as RuleError {
      throw FilterFault(error, at: place)
    } catch let error as MoneyParseError {
      throw FilterFault(error, at: place)
    } catch let error as DateParseError {
      throw FilterFault(error, at: place)
    } catch let error as FilterError {
      throw FilterFault(error, at: place)
    }
  }
}
