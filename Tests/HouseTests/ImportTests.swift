import Foundation
import Testing

/// Who may import whom: the table of design §2.
@Suite struct ImportTests {
  struct Room: Sendable {
    let mayImport: Set<String>
    /// Libraries from outside that only this room knows.
    var owns: Set<String> = []
  }

  static let rooms: [String: Room] = [
    "Schema": Room(mayImport: []),
    "Values": Room(mayImport: []),
    "Wording": Room(mayImport: []),
    "Store": Room(mayImport: ["Schema", "Values"], owns: ["GRDB"]),
    "Portfolio": Room(mayImport: ["Store", "Values"]),
    "Spreadsheets": Room(mayImport: ["Values"], owns: ["CMiniZip", "CExpat", "CIconv", "CXLSXWriter"]),
    "Ledgers": Room(mayImport: ["Portfolio", "Spreadsheets", "Values"], owns: ["Yams"]),
    "Reports": Room(mayImport: ["Portfolio", "Values", "Wording"]),
    "Rendering": Room(mayImport: ["Reports", "Spreadsheets", "Values", "Wording"], owns: ["CUTF8Proc", "Mustache"]),
    "Shell": Room(
      mayImport: ["Values", "Wording", "Portfolio", "Spreadsheets", "Ledgers", "Reports", "Rendering"],
      owns: ["CReadline", "ArgumentParser"]),
    "luban": Room(mayImport: ["Shell"]),
  ]

  /// Rooms of C: they import nothing of the house.
  static let cRooms: Set<String> = ["CReadline", "CUTF8Proc", "CMiniZip", "CExpat", "CIconv", "CXLSXWriter"]

  /// What comes with the system and its compiler.
  static let system: Set<String> = ["Foundation", "Dispatch", "Synchronization", "Glibc", "Darwin", "Musl"]

  /// Values and Wording compute and phrase; they neither read nor write.
  static let withoutSystem: Set<String> = ["Schema", "Values", "Wording"]

  /// The modules that a Swift text imports.
  static func imports(of text: String) -> [String] {
    text.split(separator: "\n").compactMap { line in
      let code = line.firstRange(of: "//").map { line[..<$0.lowerBound] } ?? line
      var words = code.split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == ";" })[...]
      let before: Set<Substring> = ["public", "package", "internal", "fileprivate", "private"]
      while let word = words.first, word.hasPrefix("@") || before.contains(word) { words.removeFirst() }
      guard words.popFirst() == "import" else { return nil }
      let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
      if let word = words.first, kinds.contains(word) { words.removeFirst() }
      return words.first?.split(separator: ".").first.map(String.init)
    }
  }

  private func room(of file: House.File) -> String {
    file.isIn("Schema") ? "Schema" : file.parts.dropFirst().first ?? ""
  }

  @Test(
    "Imports are read in every form in which they can be written",
    arguments: [
      ("import GRDB", ["GRDB"]), ("  internal import Values // of money", ["Values"]),
      ("@preconcurrency package import Store", ["Store"]), ("import struct Reports.Sheet", ["Reports"]),
      ("@testable import Shell; let x = 1", ["Shell"]), ("// import GRDB", []), ("let important = 1", []),
      ("#if canImport(Glibc)\n  internal import Glibc\n#endif", ["Glibc"]), ("/// We import ledgers.", []),
      ("func imports() {}", []), ("importing()", []), ("@_exported public import Values", ["Values"]),
    ])
  func reading(text: String, modules: [String]) {
    #expect(Self.imports(of: text) == modules)
  }

  @Test("Every file imports only what its room may")
  func table() throws {
    let files = try House.files(below: "Sources", "Schema").filter { $0.ends("swift") }
    #expect(files.count > 100)
    for file in files {
      let name = room(of: file)
      guard let room = Self.rooms[name] else {
        Issue.record("\(file) stands in no room of the house")
        continue
      }
      let outside = Self.withoutSystem.contains(name) ? [] : Self.system
      for module in Self.imports(of: file.text) {
        #expect(room.mayImport.union(room.owns).union(outside).contains(module), "\(file) imports \(module)")
      }
    }
  }

  @Test("A library from outside belongs to one room")
  func owners() {
    let owned = Self.rooms.values.flatMap(\.owns)
    #expect(Set(owned).count == owned.count)
  }

  @Test("Rendering knows of a report its Sheet, and nothing of what makes it")
  func sheetOnly() throws {
    for file in try House.files(below: "Sources/Rendering").filter({ $0.ends("swift") }) {
      #expect(!Self.imports(of: file.text).contains("Portfolio"), "\(file)")
      #expect(file.text.firstMatch(of: /\b\w+Report\b/) == nil, "\(file) names a report")
    }
  }

  @Test("Every folder under Sources is a room with files, and no file lies outside one")
  func rooms() throws {
    let files = try House.files(below: "Sources")
    for file in files { #expect(file.parts.count > 2, "\(file) lies in no room") }
    let found = Set(files.compactMap { $0.parts.dropFirst().first })
    #expect(found.subtracting(Self.cRooms) == Set(Self.rooms.keys).subtracting(["Schema"]))
    for file in files where Self.cRooms.contains(room(of: file)) {
      #expect(!file.ends("swift"), "\(file) is Swift in a room of C")
    }
    for name in Self.rooms.keys where name != "Schema" {
      #expect(files.contains { $0.isIn("Sources/\(name)") && $0.ends("swift") }, "\(name) has no Swift")
    }
  }

  @Test("The manifest gives every room its table's neighbours and no others")
  func manifest() throws {
    let text = try String(contentsOf: House.root.appending(path: "Package.swift"), encoding: .utf8)
    var seen: Set<String> = []
    for match in text.matches(of: /room\(\s*"(\w+)"(?:,\s*\[([^\]]*)\])?/) {
      let name = String(match.1)
      let room = try #require(Self.rooms[name], "\(name)")
      let plain = (match.2 ?? "").replacing(/\.product\(name: "(\w+)"[^)]*\)/) { "\"\($0.1)\"" }
      for neighbour in plain.matches(of: /"(\w+)"/).map({ String($0.1) }) {
        #expect(room.mayImport.union(room.owns).contains(neighbour), "\(name) depends on \(neighbour)")
      }
      seen.insert(name)
    }
    #expect(
      seen.isSuperset(of: ["Values", "Wording", "Store", "Portfolio", "Ledgers", "Reports", "Rendering", "Shell"]))
  }
}
