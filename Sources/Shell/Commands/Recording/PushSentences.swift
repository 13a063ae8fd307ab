internal import Portfolio
internal import Reports
internal import Values
internal import Wording

/// What a recorded slip pushes along, told beside what was recorded: nothing of it is recorded by itself.
enum PushSentences {
  private static let most = 5

  static func lines(_ pushed: [Push]) -> [Phrase] {
    let told = pushed.prefix(most).flatMap { push in
      [
        LinkWords.pushedAlong(
          push.milestone.phrase, from: push.date.text, to: push.earliest.text, days: push.days, least: push.daysMin),
        LinkWords.record(command(push)),
      ]
    }
    return told + (pushed.count > most ? [LinkWords.morePushed(pushed.count - most)] : [])
  }

  /// The command that records it: the day where it is the very day, else from that day on.
  private static func command(_ push: Push) -> Phrase {
    let date = push.isExact ? push.earliest.text : push.earliest.text + ".."
    let (code, name) = (push.milestone.project.code, LineSplitter.quoted(push.milestone.name.zh))
    return Phrase(
      en: "forecast \(code) \(LineSplitter.quoted(push.milestone.key)) \(date) --why …",
      zh: "预计 \(code) \(name) \(date) --原因 …")
  }
}
