#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A program that reads what luban writes: a pager, or what stands behind a typed `|`.
final class ChildProcess {
  /// What `sh` ends with where there is no such program.
  static let notFound: Int32 = 127

  private let input: Int32
  private let process: pid_t
  private var hasEnded = false

  /// Starts a command line of the system's shell; nil: it cannot be started.
  init?(shell line: String, environment: [String: String]) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_adddup2(&actions, ends[0], STDIN_FILENO)
    defer { posix_spawn_file_actions_destroy(&actions) }
    var words: [UnsafeMutablePointer<CChar>?] = (["sh", "-c", line] as [String]).map { strdup($0) } + [nil]
    var settings: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in words + settings { free(pointer) } }
    var child: pid_t = 0
    let code = posix_spawn(&child, "/bin/sh", &actions, nil, &words, &settings)
    close(ends[0])
    guard code == 0 else {
      close(ends[1])
      return nil
    }
    (input, process) = (ends[1], child)
  }

  /// Writes all of it, unless the program has read enough and gone away.
  func write(_ bytes: some Sequence<UInt8>) {
    guard !hasEnded else { return }
    // Or the end of the reader would be ours as well.
    let before = signal(SIGPIPE, SIG_IGN)
    defer { _ = signal(SIGPIPE, before) }
    Array(bytes).withUnsafeBufferPointer { buffer in
      var written = 0
      while written < buffer.count, let start = buffer.baseAddress {
        let count = Glibc.write(input, start + written, buffer.count - written)
        if count < 0 {
          guard errno == EINTR else {
            hasEnded = true
            return
          }
        } else {
          written += count
        }
      }
    }
  }

  /// Says that nothing more comes, and waits for the program to end.
  ///
  /// - Returns: its exit status; that of a signal as the system's shell counts it.
  @discardableResult
  func finish() -> Int32 {
    close(input)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 { guard errno == EINTR else { return Self.notFound } }
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }
}
