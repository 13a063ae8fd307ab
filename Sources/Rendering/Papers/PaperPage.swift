internal import Reports
internal import Wording

extension PaperDocument {
  /// One page that stands by itself: each figure leads to what it rests on, and back.
  var page: String {
    let head = HTMLRenderer.head(title, language, style: Self.style)
    var lines = ["<main>"]
    var isInList = false
    for block in blocks.blocks {
      if case .item(let runs) = block {
        if !isInList { lines.append("<ul>") }
        isInList = true
        lines.append("<li>\(text(runs))</li>")
        continue
      }
      if isInList { lines.append("</ul>") }
      isInList = false
      switch block {
      case .heading(let level, let runs): lines.append("<h\(level)>\(text(runs))</h\(level)>")
      case .paragraph(let runs): lines.append("<p>\(text(runs))</p>")
      case .table(let key): lines += tables[key].map { HTMLRenderer.section($0, layout, heading: 3) } ?? []
      case .item: break
      }
    }
    if isInList { lines.append("</ul>") }
    lines += ["<h2>\(MarkupText.escaped(PaperWords.grounds.text(in: language)))</h2>", "<ol class=\"grounds\">"]
    lines += blocks.grounds.map { item($0.number, $0.ground) }
    lines += ["</ol>"]
    for annex in annexes {
      let summary = MarkupText.escaped(caption(of: annex))
      lines += ["<details id=\"\(annex.key)\">", "<summary>\(summary)</summary>"]
      lines += HTMLRenderer.section(annex, layout, heading: nil) + ["</details>"]
    }
    return (head + lines + ["</main>", "</body>", "</html>"]).map { $0 + "\n" }.joined()
  }

  private static let style = """
    main { max-width: 60em; margin: 0 auto; }
    main > h1 { font-size: 1.6em; text-align: center; }
    main > h2 { font-size: 1.2em; margin: 1.6em 0 0.4em; }
    h3 { font-size: 1em; margin: 1.2em 0 0.2em; }
    sup a { text-decoration: none; color: #52606d; padding: 0 0.15em; }
    .grounds { color: #52606d; font-size: 0.9em; } .grounds li:target { background: #fff3c4; }
    .grounds code { white-space: pre-wrap; }
    @page { size: A4; margin: 15mm; }
    details { margin-top: 1.5em; } summary { cursor: pointer; font-weight: bold; }
    """

  private func text(_ runs: [PaperBlocks.Run]) -> String {
    runs.map {
      switch $0 {
      case .text(let text): MarkupText.escaped(text)
      case .mark(let number): "<sup><a href=\"#f\(number)\">[\(number)]</a></sup>"
      }
    }.joined()
  }

  private func item(_ number: Int, _ ground: Paper.Ground) -> String {
    let colon = language == .zh ? "：" : ": "
    func phrase(_ phrase: Phrase) -> String { MarkupText.escaped(phrase.text(in: language)) }
    var parts = ["<strong>\(phrase(ground.name))</strong>"] + ground.how.map(phrase)
    if !ground.sources.isEmpty {
      parts.append(phrase(PaperWords.source) + colon + ground.sources.map(phrase).joined(separator: "; "))
    }
    if let opens = ground.opens { parts.append(phrase(PaperWords.opens) + colon + "<code>\(phrase(opens))</code>") }
    return "<li id=\"f\(number)\">\(Self.sentences(parts, language))</li>"
  }
}
