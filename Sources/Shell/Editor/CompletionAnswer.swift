/// A completion in the terms of readline, which is given the whole line up to the cursor as one word.
struct CompletionAnswer: Equatable {
  /// Why readline asks: its `rl_completion_type`.
  enum Purpose {
    case complete
    case list
    case insertAll

    init(readlineType: Int32) {
      switch Unicode.Scalar(UInt32(readlineType)) {
      case "?": self = .list
      case "*": self = .insertAll
      default: self = .complete
      }
    }
  }

  /// The first stands in for the line up to the cursor; if others follow, they are the candidates.
  var matches: [String]
  var appendsBlank: Bool

  /// Nothing if there is no candidate.
  init?(to completion: Completion, line: String, cursor: Int, purpose: Purpose) {
    guard let first = completion.candidates.first else { return nil }
    let before = Self.prefix(of: line, cursor)
    let behind = String(decoding: line.utf8.dropFirst(cursor), as: UTF8.self)
    let word = CompletionWord(in: line, cursor: cursor)
    let from = min(max(0, completion.replaceFrom), cursor)
    // An open mark is written again with the candidate: take it out of what stays.
    let mark = word.openMark.flatMap { $0.offset >= from - 1 ? $0 : nil }
    let kept = Self.prefix(of: line, min(from, mark?.offset ?? from))
    let typedFrom = mark.map { $0.offset + 1 } ?? from
    let typed = String(decoding: line.utf8.prefix(cursor).dropFirst(typedFrom), as: UTF8.self)
    let quotes = Quotes(typed: mark?.character, behind: behind)

    let whole = completion.candidates.map { kept + quotes.around($0.insert, closed: $0.appendsBlank) }
    appendsBlank = first.appendsBlank && !(behind.first?.isWhitespace ?? false) && !quotes.closedBehind
    if purpose == .insertAll {
      matches = [before] + [whole[0]] + whole.dropFirst().map { String($0.dropFirst(kept.count)) }
    } else if purpose == .list {
      matches = [before] + whole
    } else if whole.allSatisfy({ $0 == whole[0] }) {
      matches = [whole[0]]
    } else {
      let common = Self.commonPrefix(completion.candidates.map(\.insert))
      // Found by pinyin, the candidates do not begin with what was typed: it must stay as it is.
      // Of a list that is cut nobody knows what the rest begin with.
      let isWhole = completion.candidates.count < Completion.most
      let extends = isWhole && !common.isEmpty && common.lowercased().hasPrefix(typed.lowercased())
      matches = [extends ? kept + quotes.around(common, closed: false) : before] + whole
    }
  }

  private static func prefix(of line: String, _ length: Int) -> String {
    String(decoding: line.utf8.prefix(length), as: UTF8.self)
  }

  /// By characters: readline's own would cut a Chinese one in the middle.
  static func commonPrefix(_ texts: [String]) -> String {
    guard var common = texts.first.map({ Substring($0) }) else { return "" }
    for text in texts.dropFirst() {
      let length = zip(common, text).prefix { $0 == $1 }.count
      common = common.prefix(length)
    }
    return String(common)
  }
}

/// The quotation marks around an inserted name.
private struct Quotes {
  /// The one that was typed.
  var typed: Character?
  /// What stands behind the cursor.
  var behind: String

  /// Whether the closing mark stands behind the cursor already.
  var closedBehind: Bool {
    typed != nil && behind.first == typed
  }

  func around(_ text: String, closed: Bool) -> String {
    guard typed != nil || CompletionWord.mustBeQuoted(text) else { return text }
    var mark = typed ?? "\""
    if text.contains(mark) { mark = mark == "\"" ? "'" : "\"" }
    let end = closed && !closedBehind ? String(mark) : ""
    return String(mark) + text + end
  }
}
