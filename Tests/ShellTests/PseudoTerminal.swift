import Foundation

/// A program at a terminal of its own, as a person has it: keys go in, the text of the screen comes out.
final class PseudoTerminal {
  enum Failure: Error, CustomStringConvertible {
    case system(call: String, code: Int32)
    /// `screen` is what came instead.
    case missing(text: String, screen: String)
    case stillRunning(screen: String)

    var description: String {
      switch self {
      case .system(let call, let code): "\(call): \(String(cString: strerror(code)))"
      case .missing(let text, let screen): "expected “\(text)” on the screen, which holds:\n\(screen)"
      case .stillRunning(let screen): "the program still runs; the screen holds:\n\(screen)"
      }
    }
  }

  /// Tests run side by side; a program must not inherit the terminal that another test is just opening.
  private static let starting = NSLock()

  private let keyboard: Int32
  private let process: pid_t
  private var stripper = TerminalText()
  /// What has come and was not expected yet.
  private(set) var screen = ""
  /// All that has come, escape sequences too.
  private(set) var received: [UInt8] = []
  /// Whatever must live as long as the program.
  var kept: AnyObject?
  private var hasEnded = false
  private var status: Int32?
  private var isClosed = false

  /// The environment is the program's whole environment. A path without `/` is not searched for.
  init(
    executable: String, arguments: [String] = [], environment: [String: String], columns: Int = 80,
    rows: Int = 24
  ) throws {
    (keyboard, process) = try Self.starting.withLock {
      let (keyboard, terminal, name) = try Self.openTerminal()
      // Open until the program has it open: a terminal that nobody holds reads as ended.
      defer { Foundation.close(terminal) }
      Self.setSize(of: keyboard, columns: columns, rows: rows)
      do {
        return (keyboard, try Self.spawn(executable, arguments, environment, at: name))
      } catch {
        Foundation.close(keyboard)
        throw error
      }
    }
  }

  deinit {
    close()
  }

  /// Presses keys; control characters are keys too.
  func send(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      // A terminal's queue is short: a program that writes must be listened to while it reads.
      receive(for: 0)
      let count = bytes.withUnsafeBytes { write(keyboard, $0.baseAddress, $0.count) }
      if count > 0 {
        bytes = bytes.dropFirst(count)
      } else if count < 0, errno == EAGAIN, !hasEnded {
        receive(for: 10)
      } else if count >= 0 || errno != EINTR {
        return
      }
    }
  }

  /// Waits for a text; gives all that came since the last one, up to its end.
  @discardableResult
  func expect(_ text: String, within seconds: Double = 5) throws -> String {
    let deadline = Date(timeIntervalSinceNow: seconds)
    while true {
      if let found = screen.range(of: text) {
        defer { screen.removeSubrange(..<found.upperBound) }
        return String(screen[..<found.upperBound])
      }
      let left = deadline.timeIntervalSinceNow
      guard left > 0, !hasEnded else { throw Failure.missing(text: text, screen: screen) }
      receive(for: Int32(left * 1000) + 1)
    }
  }

  /// Waits until the program has left; gives its exit status, or 128 and the signal that ended it.
  func exitStatus(within seconds: Double = 5) throws -> Int32 {
    let deadline = Date(timeIntervalSinceNow: seconds)
    while status == nil {
      var raw: Int32 = 0
      if waitpid(process, &raw, WNOHANG) == process {
        status = raw & 0x7F == 0 ? (raw >> 8) & 0xFF : 128 + (raw & 0x7F)
      } else {
        guard deadline.timeIntervalSinceNow > 0 else {
          throw Failure.stillRunning(screen: screen)
        }
        if hasEnded { usleep(5_000) } else { receive(for: 10) }
      }
    }
    return status ?? 0
  }

  func resize(columns: Int, rows: Int) {
    Self.setSize(of: keyboard, columns: columns, rows: rows)
  }

  func signal(_ number: Int32) {
    if status == nil { kill(process, number) }
  }

  /// Takes the terminal away; a program that is still there is killed.
  func close() {
    guard !isClosed else { return }
    isClosed = true
    if status == nil {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
      status = 128 + SIGKILL
    }
    Foundation.close(keyboard)
  }

  private func receive(for milliseconds: Int32) {
    var watched = pollfd(fd: keyboard, events: Int16(POLLIN), revents: 0)
    guard poll(&watched, 1, milliseconds) > 0 else { return }
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(keyboard, &chunk, chunk.count)
    // When the last program has left the terminal, Linux gives EIO.
    if count == 0 || (count < 0 && errno == EIO) { hasEnded = true }
    if count > 0 {
      received += chunk.prefix(count)
      screen += stripper.take(chunk.prefix(count))
    }
  }
}

extension PseudoTerminal {
  /// Both ends; the program opens the terminal's again, by name.
  private static func openTerminal() throws -> (keyboard: Int32, terminal: Int32, name: String) {
    var keyboard: Int32 = -1
    var terminal: Int32 = -1
    guard openpty(&keyboard, &terminal, nil, nil, nil) == 0, let name = ttyname(terminal) else {
      throw Failure.system(call: "openpty", code: errno)
    }
    for end in [keyboard, terminal] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(keyboard, F_SETFL, O_NONBLOCK)
    return (keyboard, terminal, String(cString: name))
  }

  private static func setSize(of keyboard: Int32, columns: Int, rows: Int) {
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(keyboard, UInt(TIOCSWINSZ), &size)
  }

  /// The child leads a new session and opens the terminal by name: on Linux the first terminal that such a
  /// process opens becomes the one that controls it, and Ctrl-C reaches it.
  private static func spawn(
    _ executable: String, _ arguments: [String], _ environment: [String: String], at terminal: String
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // The test runner's own ways with signals are not the program's.
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigdefault(&attributes, &all)
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    let newSession: Int32 = 0x80  // POSIX_SPAWN_SETSID, which Swift's view of <spawn.h> leaves out
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | newSession))

    var words = ([executable] + arguments).map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in words + variables { free(text) } }
    var process: pid_t = 0
    let code = posix_spawn(&process, executable, &actions, &attributes, &words, &variables)
    guard code == 0 else { throw Failure.system(call: "posix_spawn \(executable)", code: code) }
    return process
  }
}

/// The text among the bytes that a terminal receives, without escape sequences and carriage returns.
private struct TerminalText {
  private enum State {
    case text
    case escape
    case control
    case title
    case characterSet
  }

  private var state = State.text
  /// A read may end within a character.
  private var unfinished: [UInt8] = []

  mutating func take(_ bytes: ArraySlice<UInt8>) -> String {
    unfinished += bytes
    let whole = Self.endOfWholeCharacters(unfinished)
    defer { unfinished.removeFirst(whole) }
    var text = String.UnicodeScalarView()
    for scalar in String(decoding: unfinished[..<whole], as: UTF8.self).unicodeScalars {
      if isShown(scalar) { text.append(scalar) }
    }
    return String(text)
  }

  private mutating func isShown(_ scalar: Unicode.Scalar) -> Bool {
    switch (state, scalar) {
    case (.text, "\u{1B}"): state = .escape
    case (.text, _): return scalar != "\r" && scalar != "\u{7}"
    case (.escape, "["): state = .control
    case (.escape, "]"): state = .title
    case (.escape, "("): state = .characterSet
    case (.control, "\u{20}"..."\u{3F}"): break
    case (.title, _) where scalar != "\u{7}" && scalar != "\\": break
    case (.escape, _), (.control, _), (.title, _), (.characterSet, _): state = .text
    }
    return false
  }

  private static func endOfWholeCharacters(_ bytes: [UInt8]) -> Int {
    guard let lead = bytes.lastIndex(where: { $0 & 0xC0 != 0x80 }) else { return bytes.count }
    // The leading ones of a first byte count the bytes of the character.
    let length = max(1, (~bytes[lead]).leadingZeroBitCount)
    return bytes.count - lead < length ? lead : bytes.count
  }
}
