import Foundation
import Testing

extension TerminalTests {
  /// The row set of the terminal rules in every table of every command that looks, at terminals of several widths.
  @Suite(.serialized)
  struct RowSet {
    /// Each table with its command.
    private func tables(_ world: World, columns: Int) throws -> [(command: String, lines: [String])] {
      try TerminalRowSet.commands.flatMap { command in
        try TerminalRowSet.tables(TerminalRowSet.written(command, in: world, columns: columns)).map { (command, $0) }
      }
    }

    @Test("every line of every table has one width, and none is wider than the terminal", arguments: [40, 80, 200])
    func oneWidth(columns: Int) throws {
      let tables = try tables(TerminalRowSet.world(), columns: columns)
      #expect(tables.count > 50)
      for (command, lines) in tables {
        let widths = Set(lines.map { ScreenWidth.columns(of: $0) })
        #expect(
          widths.count == 1, "\(command): \(lines.filter { ScreenWidth.columns(of: $0) != widths.first }.prefix(3))")
        #expect((widths.max() ?? 0) <= columns, "\(command)")
      }
      let all = tables.flatMap(\.lines).joined(separator: "\n")
      for name in ["济枣高铁", "跑道🛫", "e\u{301} with", "“引号”"] { #expect(all.contains(name), "\(name)") }
    }

    @Test(
      "nothing is wider than the terminal at other widths either, and numbers stay whole", arguments: [20, 60, 120])
    func fits(columns: Int) throws {
      let world = try TerminalRowSet.world()
      for (command, lines) in try tables(world, columns: columns) {
        let wide = lines.filter { ScreenWidth.columns(of: $0) > columns }
        #expect(wide.isEmpty, "\(command): \(wide.prefix(2))")
      }
      let shown = try TerminalRowSet.written("show TW-5", in: world, columns: columns)
      for number in ["5.00", "2020-12", "2020-05"] {
        #expect(shown.contains(number), "\(number)")
      }
    }

    @Test(
      "on an emulator's screen no line wraps, and all lines of a table end in one column",
      .enabled(if: Emulator.path != nil, "tmux is not installed"), arguments: [40, 80, 200])
    func emulator(columns: Int) throws {
      let world = try TerminalRowSet.world()
      let emulator = try Emulator(in: world.folder)
      defer { emulator.leave() }
      let program = try World.program()
      let environment = world.environment.map { "\($0.key)='\($0.value)'" }.sorted().joined(separator: " ")
      let typed = TerminalRowSet.commands.map { "-c '\($0)'" }.joined(separator: " ")
      let command = "env \(environment) \(program) \(typed)"
      let screen = try emulator.screen(after: command, columns: columns)
      #expect(screen.lines.count > 500)
      #expect(screen.lines.count == screen.joined.count)

      #expect(try emulator.columns(of: ["济枣高铁", "a", "e\u{301}🛫", "", "“ｶ"], room: columns) == [8, 1, 3, 0, 2])
      let tables = try tables(world, columns: columns)
      let lines = tables.flatMap(\.lines)
      let widths = try emulator.columns(of: lines, room: columns)
      #expect(widths.count == lines.count)
      var rest = widths[...]
      for (command, lines) in tables {
        let own = rest.prefix(lines.count)
        rest = rest.dropFirst(lines.count)
        #expect(Set(own).count == 1, "\(command): \(zip(lines, own).filter { $0.1 != own.first }.prefix(2))")
      }
    }
  }
}
