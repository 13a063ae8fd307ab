import Testing

@testable import Portfolio

@Suite("Long reckoning stops where someone wants to stop")
struct InterruptTests {
  @Test("an interrupt between two queries ends a loop soon, and what is read next is read")
  func loop() throws {
    let registry = try TemporaryRegistry()
    var visited = 0
    #expect(throws: FileFault.interrupted) {
      try registry.read { snapshot in
        try snapshot.each(0..<1_000_000) { number in
          visited += 1
          if number == 10 { registry.registry.interrupt() }
        }
      }
    }
    #expect(visited > 10 && visited < 10_000)
    #expect(try registry.read { try $0.codes(.fund).codes.isEmpty } == false)
  }
}
