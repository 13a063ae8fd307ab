import Foundation
import Spreadsheets
import Testing

@Suite struct FileFingerprintTests {
  @Test("Content makes the fingerprint, not the name; the sum is the published one")
  func content() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (one, two) = (folder.appending(path: "a.csv"), folder.appending(path: "b.csv"))
    // The check value of CRC-32/ISO-HDLC.
    try Data("123456789".utf8).write(to: one)
    try Data("123456789".utf8).write(to: two)
    #expect(FileFingerprint.of(path: one.path) == "crc32:cbf43926:9")
    #expect(FileFingerprint.of(path: two.path) == FileFingerprint.of(path: one.path))
    try Data("123456788".utf8).write(to: two)
    #expect(FileFingerprint.of(path: two.path) != FileFingerprint.of(path: one.path))
    #expect(FileFingerprint.of(path: folder.path + "/none") == nil)
  }
}
