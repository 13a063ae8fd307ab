import Portfolio
import Testing
import Values

/// The first rows of a list are those of the whole list, in every order and under every filter.
struct PageTests {
  @Test(
    "A page begins the whole list, and says how many there are",
    arguments: [Field.code, .name, .total, .start, .plan, .rate, .light, .region, .late])
  func pages(_ field: Field) throws {
    let registry = try TemporaryRegistry()
    for number in 1...9 {
      let project = try registry.project(
        "P-\(number)", "项目\(number % 3)号\(number)",
        [(.total, "\(number * 7 % 5 + 1)亿"), (.region, number % 2 == 0 ? "滕州市" : "薛城区"), (.lifecycle, "road")]
          + (number % 4 == 0 ? [] : [(.start, "2021-0\(number)")]))
      if number % 3 > 0 { try registry.plan(project, 2021, yi(Int64(number % 4 + 1))) }
      if number % 2 > 0 { try registry.state(project, "2021-05", .ytd, wan(Int64(number) * 500)) }
    }
    for isDescending in [true, false] {
      for filter in ["", "region:滕州", "号", "plan:none", "rate:..90%"] {
        let words = try FilterParser.parse(filter.isEmpty ? [] : [FilterWord(filter)])
        try registry.read { snapshot in
          let context = try registry.context("2021-05")
          let all = try snapshot.projects(where: words, context: context, sort: (field, isDescending))
          #expect(filter == "rate:..90%" || !all.isEmpty)
          for most in [1, 2, 5, 9, 20] {
            let page = try snapshot.page(most, where: words, context: context, sort: (field, isDescending))
            #expect(page.all == all.count)
            #expect(page.rows.map(\.ref.code) == all.prefix(most).map(\.ref.code), "\(field) \(filter)")
            #expect(page.rows.map(\.total) == all.prefix(most).map(\.total))
          }
        }
      }
    }
  }
}
