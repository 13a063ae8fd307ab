import Foundation
import Ledgers
import Portfolio
import Testing
import Values

/// The worked examples of Docs/mappings.md, played as they stand there.
@Suite struct MappingPageTests {
  private struct Example: Sendable {
    let table: String
    let mapping: String
    let result: [String]
  }

  private static let examples: [Example] = {
    let page = URL(fileURLWithPath: Scratch.seed("../Docs/mappings.md"))
    let text = (try? String(contentsOf: page, encoding: .utf8)) ?? ""
    let blocks = text.matches(of: /```(csv|yaml|text)\n([\s\S]*?)```/).map { (String($0.1), String($0.2)) }
    var examples: [Example] = []
    for (place, block) in blocks.enumerated() where block.0 == "csv" && place + 2 < blocks.count {
      let lines = blocks[place + 2].1.split(separator: "\n").map(String.init)
      examples.append(Example(table: block.1, mapping: blocks[place + 1].1, result: lines))
    }
    return examples
  }()

  @Test("There are three examples")
  func number() { #expect(Self.examples.count == 3) }

  @Test("Each example gives what the page says it gives, and the same again changes nothing", arguments: 0..<3)
  func plays(number: Int) throws {
    let example = try #require(Self.examples.indices.contains(number) ? Self.examples[number] : nil)
    let scratch = try Scratch(today: "2023-12-31")
    try scratch.write("table.csv", example.table)
    try scratch.write("mapping.yaml", example.mapping)
    var options = LedgerOptions()
    let fiscal = try scratch.registry.read { try $0.fiscalYear }
    options.mapping = try Mapping(path: scratch.folder + "/mapping.yaml", fiscal: fiscal)
    let outcome = try #require(try scratch.take([scratch.folder + "/table.csv"], options).result.first)
    #expect(outcome.refusals.map { "\($0.row) \($0.error)" } == [])
    #expect(try Set(facts(scratch)) == Set(example.result))
    let before = try scratch.dump()
    let again = try scratch.take([scratch.folder + "/table.csv"], options)
    #expect(again.step == nil)
    #expect(try scratch.dump() == before)
  }

  private func facts(_ scratch: Scratch) throws -> [String] {
    try scratch.registry.read { try allFacts($0) }
  }

  private func allFacts(_ snapshot: Snapshot) throws -> [String] {
    var facts: [String] = []
    for code in ["R-1", "R-2", "P-1", "P-2", "W-7"] {
      guard let project = try snapshot.projects(matching: code).first else { continue }
      let called = "\(project.code) \(project.name.zh)"
      facts += try snapshot.estimates(of: project).map { "\(called) · \($0.kind) \($0.amount.money.yuanText)" }
      for milestone in try snapshot.milestones(of: project) {
        for (word, date) in [("planned", milestone.planned), ("met", milestone.met)] {
          if let date { facts.append("\(called) · \(milestone.key) \(word) \(date.text)") }
        }
      }
      facts += try snapshot.statements(of: project).map { statement in
        let measure = statement.measure == "reported" ? nil : statement.measure
        return [
          project.code, statement.month.text, statement.basis.rawValue, measure, statement.fund,
          statement.amount.money.yuanText,
        ].compactMap { $0 }.joined(separator: " ")
      }
    }
    return facts
  }
}
