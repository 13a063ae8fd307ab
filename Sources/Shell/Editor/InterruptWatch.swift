import CReadline
import Dispatch
import Foundation
import Synchronization

/// Ctrl-C while a command runs.
enum InterruptWatch {
  private static let isWatching = Mutex(false)
  /// Ctrl-C came since the watch began.
  private static let hasCome = Mutex(false)
  private static let askingAgain: UInt32 = 2_000  // microseconds

  /// Runs the body; Ctrl-C meanwhile calls `onInterrupt`, on another thread, until the body ends.
  ///
  /// The signal's handler may do next to nothing, `sqlite3_interrupt` included: hence the thread. It has
  /// ended before this returns, so what `onInterrupt` refers to may go away then. Inside another watch the
  /// outer one answers.
  static func whileRunning<T>(
    _ onInterrupt: @escaping @Sendable () -> Void, _ body: () throws -> T
  ) rethrows -> T {
    // Without the handlers Ctrl-C ends the process, as it does for any program.
    guard luban_signals_open() == 0, begins() else { return try body() }
    let ended = DispatchSemaphore(value: 0)
    let interrupt = LUBAN_SIGNAL_INTERRUPT.rawValue
    let stop = LUBAN_SIGNAL_STOP_WATCH.rawValue
    Thread.detachNewThread {
      var came: UInt32 = 0
      repeat {
        came = luban_signals_wait(interrupt | stop, -1, nil)
        // Between two statements of a command there is nothing to interrupt: asked again until one is hit.
        if came & interrupt != 0 { hasCome.withLock { $0 = true } }
        while came & interrupt != 0, came & stop == 0 {
          onInterrupt()
          usleep(askingAgain)
          came |= luban_signals_take(stop)
        }
      } while came & stop == 0
      ended.signal()
    }
    defer {
      luban_signals_post(stop)
      ended.wait()
      isWatching.withLock { $0 = false }
    }
    return try body()
  }

  /// Runs the body again and again, with so many seconds between, until Ctrl-C.
  static func repeating(every seconds: Int, _ body: () throws -> Void) throws {
    try whileRunning({}) {
      while true {
        try body()
        for _ in 0..<(seconds * 50) {
          if hasCome.withLock({ $0 }) { return }
          usleep(20_000)
        }
      }
    }
  }

  private static func begins() -> Bool {
    isWatching.withLock { isWatching in
      defer { isWatching = true }
      if !isWatching { hasCome.withLock { $0 = false } }
      return !isWatching
    }
  }
}
