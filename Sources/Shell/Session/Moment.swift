internal import Portfolio
internal import Reports
internal import Values
internal import Wording

/// The moment of which a command tells what was known: that of `--known-on`, or the lock of a published month.
struct Moment: Sendable {
  let step: Int
  /// When the step was recorded: UTC, ISO 8601.
  let at: String
  /// The language that the registry had then.
  let language: Language?
  /// What the answer says of it, in its caption and in JSON.
  let caption: Phrase
  let facts: [(key: String, cell: Sheet.Cell)]

  var knownOn: KnownOn { .step(step) }

  /// An answer that says of which moment it tells.
  func told(in answer: Answer) -> Answer {
    var told = answer
    guard !told.parts.isEmpty else { return told }
    // The first part that is seen; a part without rows may be hidden.
    let first = told.parts.firstIndex { !($0.isHiddenWhenEmpty && $0.rows.isEmpty) } ?? 0
    told.parts[first].caption.append(caption)
    told.parts[0].facts += facts
    return told
  }
}

extension Session {
  /// The moment that `--known-on` names; nil: now.
  func moment(_ registry: Registry) throws -> Moment? {
    guard let text = preferences.knownOn else { return nil }
    let step = try registry.step(knownOn: try knownOn(text))
    return try moment(
      registry, step, LockWords.knownOn(step.step, step.at),
      [("known_on", .integer(step.step)), ("known_on_at", .text(step.at))])
  }

  /// The moment at which a month was published.
  func moment(of publication: Publication) throws -> Moment {
    let registry = try registry()
    let step = try registry.step(knownOn: .step(publication.step))
    let day = try registry.read(knownOn: .step(step.step)) { try $0.publication(of: publication.month).locked }
    let published = day?.text ?? step.at
    return try moment(
      registry, step, LockWords.published(published, step.step),
      [("published", .text(published)), ("known_on", .integer(step.step)), ("known_on_at", .text(step.at))])
  }

  private func moment(
    _ registry: Registry, _ step: LogEntry, _ caption: Phrase, _ facts: [(key: String, cell: Sheet.Cell)]
  ) throws -> Moment {
    let language = try registry.read(knownOn: .step(step.step)) { try $0.setting(.language) }
    return Moment(
      step: step.step, at: step.at, language: language.flatMap(Language.init(rawValue:)), caption: caption,
      facts: facts)
  }

  /// `57`, `第57步`; a date (its last day, as the clock here has it), or a moment as `history` tells it.
  ///
  /// A bare number is a step, so a year alone is none: 2021 may be either.
  private func knownOn(_ text: String) throws -> KnownOn {
    let plain = FullWidth.folded(text).trimmed
    let digits = plain.hasPrefix("第") && plain.hasSuffix("步") ? String(plain.dropFirst().dropLast()) : plain
    if let step = Int(digits), digits.allSatisfy({ $0.isASCII && $0.isNumber }) { return .step(step) }
    if plain.count == 20, plain.hasSuffix("Z"), Day(String(plain.prefix(10))) != nil { return .instant(plain) }
    do {
      guard let day = try date(Word(argument: plain)).last else { throw UsageError.badMoment(text) }
      return .instant(clock.lastInstant(of: day))
    } catch DateParseError.noSuchDate {
      throw DateParseError.noSuchDate(text)
    } catch is DateParseError {
      throw UsageError.badMoment(text)
    }
  }

  /// Recording is always of now.
  ///
  /// - Throws: ``UsageError/recordsNow``.
  func refuseMoment() throws {
    if preferences.knownOn != nil { throw UsageError.recordsNow }
  }
}
