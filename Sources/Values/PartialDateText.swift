extension PartialDate {
  /// The canonical text, which is read back as the same date: `2021`, `2021-H1`, `2021-Q3`, `2021-12`,
  /// `2021-12-20`, `2024..2026`, `..2020`, `2024..`.
  package var text: String {
    if let start, start == end { return start.text }
    return "\(start?.text ?? "")..\(end?.text ?? "")"
  }

  /// `2021年三季度`, `2024年至2026年`, `2020年及以前`, `2024年起`.
  package var chinese: String {
    switch (start, end) {
    case (let start?, let end?): start == end ? start.chinese : "\(start.chinese)至\(end.chinese)"
    case (nil, let end?): "\(end.chinese)及以前"
    case (let start?, nil): "\(start.chinese)起"
    case (nil, nil): ""
    }
  }

  /// `2021-Q3`, `2024–2026`, `by 2020`, `from 2024`.
  package var english: String {
    switch (start, end) {
    case (let start?, let end?): start == end ? start.text : "\(start.text)–\(end.text)"
    case (nil, let end?): "by \(end.text)"
    case (let start?, nil): "from \(start.text)"
    case (nil, nil): ""
    }
  }
}
