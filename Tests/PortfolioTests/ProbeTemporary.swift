import Portfolio
import Testing
import Values
struct Probe {
  @Test func probes() throws {
    let a = try TemporaryRegistry()
    let line = try a.project("A", nil, [(.region, "370402;370403")])
    try a.plan(line, 2021, wan(100)); try a.state(line, "2021-05", .ytd, wan(40))
    for r in ["市中", "薛城"] { let f = try a.figure("2021-05", .field(.region, .matches, r)); print("PROBE region", r, f.plan?.fen as Any, f.completed?.fen as Any) }
    let b = try TemporaryRegistry()
    let p = try b.project("A"); try b.plan(p, 2021, wan(200))
    try b.state(p, "2021-05", .ytd, wan(100)); try b.state(p, "2021-06", .ytd, wan(60), fund: "own"); try b.state(p, "2021-06", .ytd, wan(60), fund: "loan")
    print("PROBE fund", try b.figure("2021-06").completed?.fen as Any, try b.read { try $0.findings().map(\.kind) })
    let c = try TemporaryRegistry()
    let q = try c.project("A"); try c.plan(q, 2021, wan(200)); let o = try c.organization("甲局")
    try c.state(q, "2021-05", .ytd, wan(100)); try c.state(q, "2021-06", .ytd, wan(110), reporter: o)
    print("PROBE reporter", try c.figure("2021-06").completed?.fen as Any, try c.figure("2021-06").projectsNotReported, try c.read { try $0.findings().map(\.kind) })
    let d = try TemporaryRegistry()
    let s = try d.project("A"); try d.plan(s, 2021, wan(200)); try d.state(s, "2021-06", .sinceStart, wan(150))
    print("PROBE since", try d.figure("2021-06").completed?.fen as Any, try d.figure("2021-06").projectsNotReported, try d.read { try $0.findings().map(\.kind) })
    let e = try TemporaryRegistry()
    let x = try e.project("A", nil, [(.lifecycle, "road"), (.start, "2020")])
    try e.record { try $0.setStatus(x, "cancelled", on: try date("2021"), reason: nil) }
    print("PROBE cancelled", try e.codes("overdue"))
  }
}
