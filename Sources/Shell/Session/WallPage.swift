internal import Rendering
internal import Reports

extension Session {
  /// Writes the wall page: into a file of its own, or into a pipe.
  ///
  /// - Throws: ``UsageError/onlyPage(format:)`` for a format other than HTML, ``UsageError/pageToTerminal(_:)``
  ///   and ``UsageError/secondPage(_:)``.
  func show(_ chart: WallChart) throws {
    let format = askedFormat ?? .html
    guard format == .html else { throw UsageError.onlyPage(format: format.rawValue) }
    try refuseHere(format)
    var chart = chart
    if let moment { chart.caption.append(moment.caption) }
    try write(WallRenderer().output(chart, layout: try pageLayout()))
  }
}
