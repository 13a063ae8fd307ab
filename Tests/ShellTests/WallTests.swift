import Foundation
import Testing

/// The wall page says what `summary`, `why` and `projects` say.
@Suite struct WallTests {
  private struct Answers {
    let shell: PastShell
    let page: WallReading
    let words: String

    init(_ registry: String, now: String, _ words: String) throws {
      shell = try PastShell(now: now)
      self.words = words
      try SeedRegistry.named(registry)?.copy(to: shell.path)
      let file = shell.folder.appending(path: "wall.html").path
      try shell.answer("report wall \(words) -o \(file)")
      page = try WallReading(file: file)
    }

    func json(_ line: String) throws -> [String: Any] {
      let data = Data(try shell.answer("\(line) --format json").utf8)
      return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    func rows(_ line: String, _ key: String = "rows") throws -> [[String: Any]] {
      try #require(try json(line)[key] as? [[String: Any]], "\(line)")
    }
  }

  /// Each value of the page is the one under the same key; how many were compared.
  private func compare(_ values: WallReading.Values, _ object: [String: Any], _ place: String) -> Int {
    for key in values.keys {
      let value = values[key]
      #expect(isSame(value, object[key]), "\(place): \(key) is \(value ?? "unknown"), not \(object[key] ?? "missing")")
    }
    return values.keys.count
  }

  static let walls = [
    ("practice", "2021-01-10", "2020"), ("practice", "2021-01-10", "2020-06"), ("practice", "2020-09-03", ""),
    ("practice", "2021-01-10", "2020-Q3 region:滕州"), ("practice", "2021-01-10", "2020-05 sector:transport"),
    ("practice", "2021-01-10", "2019..2020"), ("practice", "2021-01-10", "2020-06 --rule points-10-30"),
    ("practice", "2021-01-10", "2020-09 --against original"), ("practice", "2021-01-10", "2020 --measure statistical"),
    ("zaozhuang", "2021-07-10", ""), ("zaozhuang", "2021-07-10", "2020 region:370402"), ("empty", "2021-07-10", ""),
  ]

  @Test("the overview, each district and the total are those of the summary", arguments: walls)
  func summary(registry: String, now: String, words: String) throws {
    let answers = try Answers(registry, now: now, words)
    let whole = try answers.json("summary \(words)")
    var total = try #require(whole["total"] as? [String: Any])
    total["time_progress"] = whole["time_progress"]
    #expect(compare(answers.page.headline, total, "overview") > 5)
    let rows = try answers.rows("summary by region \(words)")
    let districts = answers.page.districts
    #expect(districts.count == rows.count)
    for (district, row) in zip(districts, rows) {
      #expect(isSame(district.key, row["region"]))
      #expect(compare(district.values, row, district.key ?? "none") > 6)
    }
    guard !rows.isEmpty else { return }
    total["rank"] = NSNull()
    #expect(compare(answers.page.total, total, "total") > 6)
  }

  @Test("a district opens to what each project contributes to it", arguments: walls)
  func contributions(registry: String, now: String, words: String) throws {
    let answers = try Answers(registry, now: now, words)
    for district in answers.page.districts where !words.contains("region:") {
      guard let key = district.key, key != "unallocated" else { continue }
      let rows = try answers.rows("why \(words) region:\(key)", "projects")
      var expected = Dictionary(
        uniqueKeysWithValues: rows.compactMap { row in (row["code"] as? String).map { ($0, row) } })
      for (code, values) in district.projects {
        // A line of several regions counts here with its part, and stands in another row where that is unknown.
        guard let row = expected.removeValue(forKey: code) else { continue }
        for name in ["plan", "completed", "rate", "light"] {
          #expect(isSame(values[name], row[name]), "\(key) \(code): \(name)")
        }
      }
      let planned = expected.filter { !($0.value["plan"] is NSNull) }
      #expect(planned.isEmpty, "\(key): \(planned.keys) are not on the page")
    }
  }

  @Test("the amounts of a district's projects add up to the district's", arguments: walls)
  func sums(registry: String, now: String, words: String) throws {
    let page = try Answers(registry, now: now, words).page
    for district in page.districts {
      for key in ["plan", "completed"] {
        let amounts = district.projects.compactMap { $0.values[key] }.compactMap { Decimal(string: $0) }
        let own = district.values[key].flatMap { Decimal(string: $0) }
        #expect(own == (amounts.isEmpty ? nil : amounts.reduce(0, +)), "\(district.key ?? "none"): \(key)")
      }
    }
  }

  @Test(
    "lights are counted once for each project, and the red and yellow ones are those of the list",
    arguments: ["2020", "2020-06", "2020-06 --rule points-10-30"])
  func lights(words: String) throws {
    let answers = try Answers("practice", now: "2021-01-10", words)
    let rows = try answers.rows("why \(words)", "projects")
    var counts = ["green": 0, "yellow": 0, "red": 0, "none": 0]
    for row in rows { counts[row["light"] as? String ?? "none", default: 0] += 1 }
    #expect(answers.page.lights == counts)
    let listed = try answers.rows("projects \(words) light:red,yellow")
    #expect(Set(answers.page.laggards.map(\.code)) == Set(listed.compactMap { $0["code"] as? String }))
    let colours = answers.page.laggards.map { $0.values["light"] }
    #expect(colours == colours.sorted { ($0 ?? "") < ($1 ?? "") }, "red before yellow")
  }

  @Test("a project opens to each statement of its year with its reporter and step, and to the step itself")
  func statements() throws {
    let answers = try Answers("practice", now: "2021-01-10", "2020")
    let why = try answers.rows("why YL-030 2020", "statements")
    let start = try #require(answers.page.html.range(of: "data-key=\"code\" data-value=\"YL-030\"><summary>"))
    let end = try #require(
      answers.page.html.range(of: "</details>", range: start.upperBound..<answers.page.html.endIndex))
    let project = answers.page.html[start.upperBound..<end.lowerBound]
    #expect(why.count > 10)
    for statement in why {
      let month = try #require(statement["month"] as? String)
      let stated = try #require(statement["stated"] as? String)
      #expect(project.contains(try Regex("<td[^>]*>\(month)</td><td[^>]*>\(stated)</td>")), "\(month)")
    }
    // What all of them have in common stands above them.
    let reporter = try #require(why.last?["reporter"] as? String)
    #expect(project.contains("reporter \(reporter) · step 2"))
    let steps = try answers.rows("why YL-030 2020", "steps")
    let words = try #require(steps.last?["words"] as? String)
    #expect(project.contains(words) && project.contains("甲") == false && project.contains("演练员"))
  }

  @Test("into a pipe it goes without a file, the same page; a terminal is told where it belongs")
  func pipe() throws {
    let world = try World(.practice)
    let piped = try world.run("report", "wall", "2020")
    #expect(piped.status == 0 && piped.errors.isEmpty)
    #expect(try world.run("report", "wall", "2020", "-o", "wall.HTM").output.isEmpty)
    #expect(try piped.output == String(contentsOfFile: world.folder + "/wall.HTM", encoding: .utf8))
    let terminal = try world.shell(arguments: ["report", "wall", "2020"])
    defer { terminal.close() }
    _ = try terminal.expect("write it to a file with -o FILE.html", within: World.patience)
  }

  @Test("over several years a total since the start counts once, and what is counted is what is completed")
  func years() throws {
    let shell = try PastShell(now: "2021-01-10")
    for line in [
      "init", "add 线路 code=A lifecycle=road", "done A 开工 2019-01-05", "plan A 2019 100万",
      "plan A 2020 100万", "invest A 2019-12 80万 --since-start", "invest A 2020-12 130万 --since-start",
    ] { try shell.answer(line) }
    let file = shell.folder.appending(path: "wall.html").path
    try shell.answer("report wall 2019..2020 -o \(file) --lang zh")
    let page = try WallReading(file: file)
    #expect(page.headline["completed"] == "1300000")
    #expect(page.html.contains("<td class=\"whole\">2019-12</td><td>80万</td><td class=\"number\">—</td>"))
    #expect(page.html.contains("<td class=\"whole\">2020-12</td><td>130万</td><td class=\"number\">130.00</td>"))
    #expect(page.html.contains("<td>合计</td><td></td><td class=\"number\">130.00</td>"))
  }

  @Test("a filter is told on the page, and only what it lets through stands there")
  func filtered() throws {
    let page = try Answers("practice", now: "2021-01-10", "2020 region:滕州").page
    #expect(page.districts.map(\.key) == ["370481", "unallocated"])
    #expect(page.html.contains("filter region:滕州"))
    #expect(!page.html.contains("薛城特种"))
  }

  @Test("an obstacle of a later day, and one that was out of the way, are not on an earlier page's overview")
  func obstacles() throws {
    func titles(_ words: String) throws -> String {
      let html = try Answers("practice", now: "2021-01-10", words).page.html
      let start = try #require(html.range(of: "id=\"obstacles\""))
      let end = try #require(html.range(of: "</div>", range: start.upperBound..<html.endIndex))
      return String(html[start.upperBound..<end.lowerBound])
    }
    // Raised on 2020-03-19, resolved on 2020-10-12.
    #expect(try titles("2020-06").contains("用地指标未落实"))
    #expect(try !titles("2020-02").contains("用地指标未落实"))
    #expect(try !titles("2020-12").contains("用地指标未落实"))
  }
}
