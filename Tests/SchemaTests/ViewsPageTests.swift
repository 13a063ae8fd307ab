import Foundation
import Schema
import Testing

/// Docs/views.md is what other programs read: each view and its columns stand there.
struct ViewsPageTests {
  @Test("every view of the schema has its heading on the page, and no other")
  func everyViewIsDocumented() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let page = try String(contentsOf: root.appending(path: "Docs/views.md"), encoding: .utf8)
    let documented = page.matches(of: /## (v_\w+)/).map { String($0.output.1) }
    let views = Schema.views.flatMap { script in
      script.sql.matches(of: /CREATE VIEW (v_\w+)/).map { String($0.output.1) }
    }
    #expect(!views.isEmpty)
    #expect(documented == views.sorted())
  }
}
