/// What can go wrong with the file, as facts; the shell words them.
package enum StoreError: Error, Equatable {
  case noSuchFile(path: String)
  case alreadyExists(path: String)
  case notARegistry(path: String)
  case newerSchema(path: String, version: Int, known: Int)
  case networkFileSystem(path: String, kind: String)
  case unreachable(path: String, reason: String)
  /// Another process kept the file locked for longer than the busy timeout.
  case busy
  case full
  case readOnly
  case damaged(reason: String)
  /// The index of words alone: it can be made anew from the rows.
  case damagedIndex
  case interrupted
  /// A step is open already.
  case stepIsOpen
  /// There is no open step to end.
  case noOpenStep
  /// SQLite took the whole open step back: an interrupt hit a statement that writes, or the disk is full.
  case openStepLost(interrupted: Bool)
  case constraint(reason: String)
  /// Text given to `sql` that SQLite does not take, or that would write.
  case badSQL(reason: String)
  case internalFault(reason: String)
}
