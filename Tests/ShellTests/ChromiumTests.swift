import Foundation
import Testing

/// The wall page in a browser: whole, silent, by itself, and on A3.
///
/// Without Chromium the tests fail and say what to install; `Scripts/test` sees to it.
@Suite struct ChromiumTests {
  private let world: World
  private var page: String { world.folder + "/wall.html" }

  init() throws { world = try World(.practice) }

  /// A browser takes longer than the program, above all the first time.
  private static let patience = 120.0

  private static func browser() throws -> String {
    let folders = ["/usr/bin/", "/usr/local/bin/"]
    let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
    let paths = folders.flatMap { folder in names.map { folder + $0 } }
    return try #require(
      paths.first { FileManager.default.isExecutableFile(atPath: $0) },
      "no Chromium here: apt-get install chromium, or run Scripts/test")
  }

  private func write(_ words: String..., language: String = "zh") throws {
    let outcome = try world.run(["report", "wall"] + words + ["-o", page, "--lang", language], input: Data())
    try #require(outcome.status == 0, "\(outcome.errors)")
  }

  private func browse(_ arguments: String..., at place: String = "") throws -> World.Outcome {
    let usual = [
      "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--user-data-dir=\(world.folder)/browser", "--enable-logging=stderr", "--v=0",
      "--virtual-time-budget=5000",
    ]
    let running = try world.start(
      usual + arguments + ["file://\(page)\(place)"], executable: Self.browser())
    let outcome = try running.outcome(within: Self.patience)
    try #require(outcome.status == 0, "\(outcome.errors)")
    return outcome
  }

  private static func complaints(_ outcome: World.Outcome) -> [Substring] {
    outcome.errors.split(separator: "\n").filter { $0.contains("CONSOLE") }
  }

  @Test("the page opens whole and without a word on the console", arguments: [("2020", "zh"), ("2020-06", "en")])
  func opens(period: String, language: String) throws {
    try write(period, language: language)
    let html = try String(contentsOfFile: page, encoding: .utf8)
    let outcome = try browse("--dump-dom")
    #expect(Self.complaints(outcome) == [])
    #expect(outcome.output.contains("</html>"))
    for mark in ["<details", "<svg", "data-key=", "<table", "class=\"chip", "<tr", "href=\"#p"] {
      let written = html.components(separatedBy: mark).count
      #expect(written > 1)
      #expect(outcome.output.components(separatedBy: mark).count == written, "\(mark)")
    }
  }

  @Test("what a page may not do is told on the console: the silence above means something")
  func isHeard() throws {
    try write("2020")
    let html = try String(contentsOfFile: page, encoding: .utf8)
    let reaching = html.replacing("</main>", with: "<img src=\"http://127.0.0.1:9/x.png\" alt=\"\"></main>")
    try reaching.write(toFile: page, atomically: true, encoding: .utf8)
    #expect(Self.complaints(try browse("--dump-dom")).count == 1)
  }

  @Test("what leads to a project opens its district and the project in it")
  func leads() throws {
    try write("2020")
    let html = try String(contentsOfFile: page, encoding: .utf8)
    let target = try #require(html.firstMatch(of: #/href="#(p\d+)"/#)?.1)
    let dom = try browse("--dump-dom", at: "#\(target)").output
    let told = try #require(dom.range(of: "id=\"\(target)\""))
    let project = try #require(dom[..<told.lowerBound].range(of: "<details class=\"project\"", options: .backwards))
    let district = try #require(
      dom[..<project.lowerBound].range(of: "<details class=\"district\"", options: .backwards))
    for opened in [project, district] {
      #expect(dom[opened.upperBound...].prefix { $0 != ">" }.contains("open"))
    }
    #expect(dom.components(separatedBy: " open=\"\"").count == 3, "nothing else opens")
  }

  @Test("on paper it is A3 across, and a few sheets", arguments: ["zh", "en"])
  func paper(language: String) throws {
    try write("2020", language: language)
    let file = world.folder + "/wall.pdf"
    _ = try browse("--no-pdf-header-footer", "--print-to-pdf=\(file)")
    let pdf = String(decoding: try Data(contentsOf: URL(fileURLWithPath: file)), as: Unicode.ASCII.self)
    let sheets = pdf.matches(of: #/\/MediaBox \[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/#)
    #expect((1...8).contains(sheets.count), "\(sheets.count) sheets")
    for sheet in sheets {
      // 420 by 297 mm in points of 1/72 inch.
      #expect(abs((Double(sheet.1) ?? 0) - 1190.6) < 1.5 && abs((Double(sheet.2) ?? 0) - 841.9) < 1.5)
    }
  }
}
