import CReadline
import Dispatch
import Foundation
import Synchronization

/// Ctrl-C while a command runs.
///
/// The signal's handler may do next to nothing, `sqlite3_interrupt` included: hence a thread that waits for it.
final class InterruptWatch: Sendable {
  private static let current = Mutex<InterruptWatch?>(nil)
  private static let askingAgain: UInt32 = 2_000  // microseconds
  private static let interrupt = LUBAN_SIGNAL_INTERRUPT.rawValue
  private static let stop = LUBAN_SIGNAL_STOP_WATCH.rawValue

  private let onInterrupt: @Sendable () -> Void
  private let ended = DispatchSemaphore(value: 0)
  private let hasCome = Mutex(false)

  private init(_ onInterrupt: @escaping @Sendable () -> Void) { self.onInterrupt = onInterrupt }

  /// Runs the body; Ctrl-C meanwhile calls `onInterrupt`, on another thread, until the body ends.
  ///
  /// The thread has ended before this returns, so what `onInterrupt` refers to may go away then. Inside another watch
  /// the outer one answers.
  static func whileRunning<T>(
    _ onInterrupt: @escaping @Sendable () -> Void, _ body: () throws -> T
  ) rethrows -> T {
    // Without the handlers Ctrl-C ends the process, as it does for any program.
    let watch = InterruptWatch(onInterrupt)
    guard luban_signals_open() == 0, begins(watch) else { return try body() }
    watch.start()
    defer {
      watch.end()
      current.withLock { $0 = nil }
    }
    return try body()
  }

  /// Runs the body without a watch: at a question Ctrl-C belongs to the line editor.
  static func pausing<T>(_ body: () throws -> T) rethrows -> T {
    guard let watch = current.withLock({ $0 }) else { return try body() }
    watch.end()
    defer { watch.start() }
    return try body()
  }

  /// Runs the body again and again, with so many seconds between, until Ctrl-C.
  static func repeating(every seconds: Int, _ body: () throws -> Void) throws {
    try whileRunning({}) {
      while true {
        try body()
        for _ in 0..<(seconds * 50) {
          if current.withLock({ $0 })?.hasCome.withLock({ $0 }) ?? false { return }
          usleep(20_000)
        }
      }
    }
  }

  private static func begins(_ watch: InterruptWatch) -> Bool {
    current.withLock { current in
      guard current == nil else { return false }
      current = watch
      return true
    }
  }

  private func start() {
    Thread.detachNewThread { [self] in
      var came: UInt32 = 0
      repeat {
        came = luban_signals_wait(Self.interrupt | Self.stop, -1, nil)
        if came & Self.interrupt != 0 { hasCome.withLock { $0 = true } }
        // Between two statements of a command there is nothing to interrupt: asked again until one is hit.
        while came & Self.interrupt != 0, came & Self.stop == 0 {
          onInterrupt()
          usleep(Self.askingAgain)
          came |= luban_signals_take(Self.stop)
        }
      } while came & Self.stop == 0
      ended.signal()
    }
  }

  private func end() {
    luban_signals_post(Self.stop)
    ended.wait()
  }
}
