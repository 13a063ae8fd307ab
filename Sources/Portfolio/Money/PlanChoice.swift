internal import Values

/// Which version of a year's plans a figure is measured by.
package enum PlanChoice: Hashable, Sendable {
  /// The last version approved by the month; the first counts from the year's beginning.
  case inForce
  case original
  /// The newest, whenever it was approved: so a revised plan changes the past, where that is asked for.
  case latest
  /// The version of that number, or the last before it.
  case version(Int)

  /// As machines read it, and as it can be typed.
  package var text: String {
    switch self {
    case .inForce: "in-force"
    case .original: "original"
    case .latest: "latest"
    case .version(let number): String(number)
    }
  }

  /// - Returns: nil for a word that names no choice.
  package init?(word: String) {
    switch word.lowercased() {
    case "in-force", "in_force", "现行", "现行计划": self = .inForce
    case "original", "原", "原计划", "年初", "年初计划": self = .original
    case "latest", "最新", "最新计划": self = .latest
    case let other:
      guard let number = Int(other), number > 0 else { return nil }
      self = .version(number)
    }
  }

  /// Whether a version comes before those of lower numbers; a project's first counts where none does.
  func takes(_ version: PlanVersion, at month: Month) -> Bool {
    switch self {
    case .inForce: version.approved?.first.map { $0 <= month.last } ?? true
    case .original: false
    case .latest: true
    case .version(let number): version.number <= number
    }
  }
}
