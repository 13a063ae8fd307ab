#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Which file systems are mounted where; as Linux tells it in /proc.
package struct MountTable {
  private let mounts: [(point: String, kind: String)]

  /// Those on which another machine may write at the same time.
  private static let networkKinds: Set<String> = [
    "nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "glusterfs", "lustre", "fuse.sshfs",
    "fuse.glusterfs", "fuse.s3fs", "fuse.rclone", "davfs", "ncpfs",
  ]

  /// nil where the system does not say.
  static var current: MountTable? {
    guard let file = fopen("/proc/self/mounts", "r") else { return nil }
    defer { fclose(file) }
    var text = ""
    var buffer = [CChar](repeating: 0, count: 4096)
    while fgets(&buffer, Int32(buffer.count), file) != nil {
      text += String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
    return MountTable(text)
  }

  /// Lines of `device point kind options …`; blanks and their like stand in a point as \040.
  package init(_ text: String) {
    mounts = text.split(separator: "\n").compactMap { line -> (point: String, kind: String)? in
      let words = line.split(separator: " ")
      guard words.count > 2 else { return nil }
      return (MountTable.unescaped(words[1]), String(words[2]))
    }
  }

  /// A backslash and three octal digits stand for one byte.
  private static func unescaped(_ word: Substring) -> String {
    guard word.contains("\\") else { return String(word) }
    var bytes: [UInt8] = []
    var rest = word.utf8[...]
    while let byte = rest.first {
      let digits = String(decoding: rest.dropFirst().prefix(3), as: UTF8.self)
      if byte == UInt8(ascii: "\\"), digits.utf8.count == 3, let escaped = UInt8(digits, radix: 8) {
        bytes.append(escaped)
        rest = rest.dropFirst(4)
      } else {
        bytes.append(byte)
        rest = rest.dropFirst()
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The kind of network file system that a path lies on; nil: none.
  package func networkKind(of path: String) -> String? {
    var kindOver = ""
    var longest = -1
    for mount in mounts {
      let folder = mount.point.hasSuffix("/") ? mount.point : mount.point + "/"
      // Of two mounts at the same point the later one hides the earlier.
      guard path == mount.point || path.hasPrefix(folder), mount.point.count >= longest else { continue }
      longest = mount.point.count
      kindOver = mount.kind
    }
    return MountTable.networkKinds.contains(kindOver) ? kindOver : nil
  }
}
