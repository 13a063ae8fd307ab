internal import Store
internal import Values

/// The registry as it stands, or stood, at one moment: everything that only reads hangs on it.
///
/// Code lists and settings are read once, at first use.
package final class Snapshot {
  let reader: Reader

  init(reader: Reader) { self.reader = reader }

  lazy var loadedSettings: Result<[Setting: String], any Error> = Result { try readSettings() }
  private var loadedLists: [CodeKind: CodeList] = [:]

  /// A code list, in its own order.
  package func codes(_ kind: CodeKind) throws -> CodeList {
    if let known = loadedLists[kind] { return known }
    let list = try readCodes(kind)
    loadedLists[kind] = list
    return list
  }

  /// Long reckoning without a query: after so many elements it is looked whether someone wants to stop.
  private static let breath = 2000

  /// Visits one element after the other.
  ///
  /// - Throws: ``FileFault/interrupted`` between two of them, besides what the body throws.
  func each<S: Sequence>(_ elements: S, _ body: (S.Element) throws -> Void) throws {
    var count = 0
    for element in elements {
      if count.isMultiple(of: Snapshot.breath) { try reader.meetInterrupt() }
      count += 1
      try body(element)
    }
  }
}

/// Writes one step. What it reads is what it has written so far.
package final class Recording {
  let writer: StepWriter
  package let occasion: Occasion

  init(writer: StepWriter, occasion: Occasion) {
    self.writer = writer
    self.occasion = occasion
  }

  /// The number that the step will have.
  package var step: Int { writer.step }

  /// The registry in the middle of the step. Code lists and settings are read once until one of them is written.
  package var now: Snapshot {
    if let snapshot { return snapshot }
    let fresh = Snapshot(reader: writer.reader)
    snapshot = fresh
    return fresh
  }

  /// Lists or settings have changed: they are to be read again.
  func forgetLists() { snapshot = nil }

  /// The search key of a name; each character's reading is looked up once in a step.
  func pinyin(of name: String) throws -> String {
    let known = try pinyin ?? Pinyin(now)
    pinyin = known
    return known.key(of: name)
  }

  /// Refuses a statement that a lock protects; what is locked is read once until a lock changes.
  ///
  /// - Throws: ``RuleError/lockedMonth(_:others:)``.
  func refuseLocked(_ project: ProjectRef, _ month: Month, _ basis: Basis) throws {
    var rule = try lockRule()
    try rule.refuseStatement(project.id, month, basis)
    locks = rule
  }

  func lockRule() throws -> LockRule {
    let rule = try locks ?? LockRule(now, step: writer.step)
    locks = rule
    return rule
  }

  func forgetLocks() { locks = nil }

  private var snapshot: Snapshot?
  private var locks: LockRule?
  private var pinyin: Pinyin?
  var lookups = Lookups()
}
