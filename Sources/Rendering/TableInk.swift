import Reports

/// Colour by the escape sequences of ECMA-48, or none.
struct TableInk {
  let isOn: Bool

  enum Pen { case heading, faint, toned(Sheet.Tone) }

  func painted(_ text: String, _ pen: Pen) -> String {
    switch pen {
    case .heading: inked(text, "1")
    case .faint: inked(text, "2")
    case .toned(.plain): text
    case .toned(.good): inked(text, "32")
    case .toned(.warning): inked(text, "33")
    case .toned(.bad): inked(text, "31")
    case .toned(.faint): inked(text, "2")
    }
  }

  func faint(_ text: String) -> String { painted(text, .toned(.faint)) }

  private func inked(_ text: String, _ code: String) -> String {
    isOn && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
