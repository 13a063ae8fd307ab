import Store
import Testing

@Suite struct MountTableTests {
  static let table = """
    overlay / overlay rw,relatime 0 0
    proc /proc proc rw 0 0
    office:/export /srv/office nfs4 rw,vers=4.2 0 0
    /dev/sdb1 /srv/office/local ext4 rw 0 0
    //server/台账 /mnt/县\\040ledgers cifs rw 0 0
    me@host:/ /home/me/back\\134slash fuse.sshfs rw 0 0
    share /mnt/twice 9p rw 0 0
    /dev/sdc1 /mnt/twice xfs rw 0 0
    short line

    """

  @Test(
    "The longest mount point over a path decides, and of two at one point the later",
    arguments: [
      ("/var/registry.db", nil), ("/srv/office", "nfs4"), ("/srv/office/a/registry.db", "nfs4"),
      ("/srv/office/local/registry.db", nil), ("/srv/officer/registry.db", nil),
      ("/mnt/县 ledgers/registry.db", "cifs"), ("/mnt/县\\040ledgers/registry.db", nil),
      ("/home/me/back\\slash/registry.db", "fuse.sshfs"), ("/mnt/twice/registry.db", nil), ("/proc/1", nil),
      ("registry.db", nil),
    ])
  func kinds(path: String, kind: String?) {
    #expect(MountTable(Self.table).networkKind(of: path) == kind)
  }

  @Test("A root on the network is a network file system everywhere but on local mounts")
  func networkRoot() {
    let mounts = MountTable("server:/ / nfs rw 0 0\ntmpfs /tmp tmpfs rw 0 0\n")
    #expect(mounts.networkKind(of: "/registry.db") == "nfs")
    #expect(mounts.networkKind(of: "/tmp/registry.db") == nil)
    #expect(MountTable("").networkKind(of: "/registry.db") == nil)
  }
}
