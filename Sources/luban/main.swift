import Foundation
import Shell

exit(
  Luban.run(
    Array(CommandLine.arguments.dropFirst()), environment: ProcessInfo.processInfo.environment))
