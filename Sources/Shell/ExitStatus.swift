/// How the program ends; a contract with scripts.
enum ExitStatus: Int32, Sendable {
  case done = 0
  /// The data says no: not found, ambiguous, refused by a rule.
  case refused = 1
  /// The words are wrong.
  case usage = 64
  /// Some rows of an import were refused, the rest is recorded.
  case partly = 65
  /// No such file or registry.
  case noInput = 66
  /// The registry is locked or out of reach.
  case unavailable = 69
  case internalFault = 70
}
