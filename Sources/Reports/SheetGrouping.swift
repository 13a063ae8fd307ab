package import Wording

extension Sheet {
  /// The rows of a sheet sorted into groups by a column.
  ///
  /// A row that belongs to several groups stands in each of them for people and counts whole in each; among `rows`,
  /// which machines read, and in the total it stands once.
  package struct Grouping: Sendable {
    package var groups: [Group]
    /// All rows, each once.
    package var whole: Group
    /// The key under which a machine finds how many rows count in a group: `projects`, or `rows`.
    package var countKey: String

    package init(groups: [Group], whole: Group, countKey: String) {
      (self.groups, self.whole, self.countKey) = (groups, whole, countKey)
    }

    mutating func choose(_ positions: [Int]) {
      for index in groups.indices { groups[index].choose(positions) }
      whole.choose(positions)
    }
  }

  package struct Group: Sendable {
    /// The code or the words by which a machine knows the group; unknown: the rows that have no value.
    package var key: Cell
    package var name: Phrase
    /// Positions in `rows`, in their order.
    package var rows: [Int]
    /// How many of them count: of a bundle and its parts only the parts.
    package var count = 0
    /// What they add up to, by the keys of columns.
    package var sums: [(key: String, cell: Cell)] = []
    /// How many of those that count have a known amount, by the keys of columns that are summed.
    package var known: [(key: String, count: Int)] = []
    /// The line under the rows, as many cells as there are columns; nil where nothing is summed.
    package var subtotal: [Cell]?

    package init(key: Cell, name: Phrase, rows: [Int], count: Int = 0) {
      (self.key, self.name, self.rows, self.count) = (key, name, rows, count)
    }

    mutating func choose(_ positions: [Int]) { subtotal = subtotal.map { cells in positions.map { cells[$0] } } }
  }

  /// A line of a list as people see it.
  package struct Line: Sendable {
    package enum Kind: Equatable, Sendable {
      /// The name of the group that follows; it has no cells.
      case title(Phrase)
      case row, subtotal, total
    }
    package var kind: Kind
    package var cells: [Cell]
  }

  /// The rows in their groups, each under its title and over its subtotal, and the total.
  package var linesForPeople: [Line] {
    var lines: [Line] = []
    if let grouping {
      for group in grouping.groups {
        lines.append(Line(kind: .title(TableWords.group(group.name, group.count)), cells: []))
        lines += group.rows.map { Line(kind: .row, cells: rows[$0]) }
        if let subtotal = group.subtotal { lines.append(Line(kind: .subtotal, cells: subtotal)) }
      }
    } else {
      lines = rows.map { Line(kind: .row, cells: $0) }
    }
    if let total = totalForPeople { lines.append(Line(kind: .total, cells: total)) }
    return lines
  }
}
