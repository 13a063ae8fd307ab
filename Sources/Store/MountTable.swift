#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Which file systems are mounted where; as Linux tells it in /proc.
struct MountTable {
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

  /// Lines of `device point kind options …`; blanks in a point stand as \040.
  init(_ text: String) {
    mounts = text.split(separator: "\n").compactMap { line -> (point: String, kind: String)? in
      let words = line.split(separator: " ")
      guard words.count > 2 else { return nil }
      return (String(words[1]).replacing("\\040", with: " "), String(words[2]))
    }
  }

  /// The kind of network file system that a path lies on; nil: none.
  func networkKind(of path: String) -> String? {
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
