// swift-tools-version: 6.2
import PackageDescription

/// One set of rules for every target: nothing slips through unseen.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// A target of the house; CONTRIBUTING has the table of what may import what.
func room(_ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []) -> Target {
  .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], resources: [Resource] = []) -> Target {
  .testTarget(name: name, dependencies: dependencies, resources: resources, swiftSettings: settings)
}

let package = Package(
  name: "luban",
  products: [.executable(name: "luban", targets: ["luban"])],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
  ],
  targets: [
    .target(
      name: "Schema", path: "Schema",
      resources: [.embedInCode("migrations"), .embedInCode("views")], swiftSettings: settings),
    room("Values"),
    room("Wording", resources: [.embedInCode("Templates")]),
    room("Store", ["Schema", "Values", .product(name: "GRDB", package: "GRDB.swift")]),
    room("Portfolio", ["Store", "Values"]),
    room("Spreadsheets", ["Values", "CMiniZip", "CExpat", "CXLSXWriter"]),
    room("Ledgers", ["Portfolio", "Spreadsheets", "Values", .product(name: "Yams", package: "Yams")]),
    room("Reports", ["Portfolio", "Values", "Wording"]),
    room(
      "Rendering",
      [
        "Reports", "Spreadsheets", "Values", "Wording", "CUTF8Proc",
        .product(name: "Mustache", package: "swift-mustache"),
      ]),
    room(
      "Shell",
      ["Values", "Wording", "Portfolio", "Spreadsheets", "Ledgers", "Reports", "Rendering", "CReadline"]),
    .executableTarget(name: "luban", dependencies: ["Shell"], swiftSettings: settings),
    .systemLibrary(name: "CUTF8Proc", providers: [.apt(["libutf8proc-dev"])]),
    .systemLibrary(name: "CMiniZip", providers: [.apt(["libminizip-dev"])]),
    .systemLibrary(name: "CExpat", providers: [.apt(["libexpat1-dev"])]),
    .target(name: "CReadline"),
    .target(name: "CXLSXWriter"),
    // What several suites share.
    .target(name: "Randomness", path: "Tests/Support/Randomness", swiftSettings: settings),
    .target(
      name: "ZippedParts", dependencies: ["CMiniZip"], path: "Tests/Support/ZippedParts", swiftSettings: settings),
    tests("HouseTests", []),
    tests("SchemaTests", ["Schema"]),
    tests("ValuesTests", ["Values", "Randomness"]),
    tests("StoreTests", ["Store", "Values", "Randomness"]),
    tests("PortfolioTests", ["Portfolio", "Ledgers", "Values", "Randomness"]),
    tests(
      "SpreadsheetsTests", ["Spreadsheets", "Values", "Randomness", "ZippedParts"], resources: [.copy("Fixtures")]),
    tests("ReportsTests", ["Reports", "Values", "Wording"]),
    tests("RenderingTests", ["Rendering", "Reports", "Values", "Wording", "Randomness", "ZippedParts"]),
    tests(
      "LedgersTests", ["Ledgers", "Portfolio", "Spreadsheets", "Values", "Randomness", "ZippedParts"],
      resources: [.copy("Ledgers"), .copy("Portfolios")]),
    tests("ShellTests", ["Shell", "Portfolio", "Values", "Wording", "Randomness"]),
  ]
)
