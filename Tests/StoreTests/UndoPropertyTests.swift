import Store
import Testing

@Suite struct UndoPropertyTests {
  /// A registry with random steps; every state it went through, the first of them empty.
  private func written(
    _ edits: inout RandomEdits, _ store: RegistryFile, steps count: Int
  ) throws -> (steps: [Int], states: [Set<String>]) {
    var (steps, states): ([Int], [Set<String>]) = ([], [try store.dump()])
    while steps.count < count {
      var copy = edits
      let step = try store.write(info("edit")) { try copy.edit($0) }.step
      edits = copy
      guard let number = step?.number else {
        try #require(try store.dump() == states.last)
        continue
      }
      steps.append(number)
      states.append(try store.dump())
    }
    return (steps, states)
  }

  @Test(
    "Random steps undone last to first give each state before them, and done again each state after", arguments: 1...6)
  func backAndForth(seed: UInt64) throws {
    let scratch = try Scratch()
    let store = try RegistryFile.create(scratch.path)
    var edits = RandomEdits(seed: seed)
    let (steps, states) = try written(&edits, store, steps: 20)
    var undos: [Int] = []
    for (index, step) in steps.enumerated().reversed() {
      undos.append(try store.takeBack(step))
      try #require(try store.dump() == states[index], "undo of step \(step), seed \(seed)")
    }
    for (index, undo) in undos.reversed().enumerated() {
      try store.takeBack(undo)
      try #require(try store.dump() == states[index + 1], "redo of step \(steps[index]), seed \(seed)")
    }
    #expect(try store.faults() == [])
  }

  @Test("Bare undo and redo, at random, always stand at a state that was there", arguments: 1...4)
  func walk(seed: UInt64) throws {
    let scratch = try Scratch()
    let store = try RegistryFile.create(scratch.path)
    var edits = RandomEdits(seed: seed &+ 1_000)
    let states = try written(&edits, store, steps: 10).states
    var place = states.count - 1
    for _ in 0..<40 {
      if place == 0 || (place < states.count - 1 && edits.number(0...1) == 0) {
        try store.redo()
        place += 1
      } else {
        try store.undo()
        place -= 1
      }
      try #require(try store.dump() == states[place], "seed \(seed)")
    }
  }

  @Test("Any one step is refused with a later step's number, or leaves a sound registry", arguments: 1...6)
  func anyStep(seed: UInt64) throws {
    let scratch = try Scratch()
    let store = try RegistryFile.create(scratch.path)
    var edits = RandomEdits(seed: seed &+ 2_000)
    _ = try written(&edits, store, steps: 25)
    var (taken, refused) = (0, 0)
    for _ in 0..<40 {
      let (before, last) = (try store.dump(), try store.stepCount())
      let target = edits.number(1...last)
      do {
        let step = try store.write(info("undo", undoes: target)) { try $0.takeBack(target) }.step
        let changes = try #require(step?.changes)
        // What the undo did is the reverse of what the step did, row for row.
        let done = try store.read { try $0.changes(ofStep: target) }
        #expect(changes.map { [$0.before, $0.after] } == done.map { [$0.after, $0.before] }, "seed \(seed)")
        taken += 1
      } catch let conflict as StepConflict {
        #expect(blamed(conflict).map { $0 > target && $0 <= last } == true, "\(conflict), seed \(seed)")
        #expect(try store.dump() == before)
        refused += 1
      }
      try #require(try store.faults() == [], "seed \(seed)")
    }
    #expect(taken > 0)
    #expect(refused > 0)
  }

  @Test("Whoever takes back the step that is named comes to the end of it", arguments: 1...6)
  func following(seed: UInt64) throws {
    let scratch = try Scratch()
    let store = try RegistryFile.create(scratch.path)
    var edits = RandomEdits(seed: seed &+ 3_000)
    let (steps, states) = try written(&edits, store, steps: 20)
    var way = [try edits.choice(steps)]
    var turns = 0
    while let target = way.last {
      turns += 1
      try #require(turns < 500, "seed \(seed)")
      do {
        try store.takeBack(target)
        way.removeLast()
      } catch let conflict as StepConflict {
        if case .alreadyUndone = conflict { way.removeLast() } else { way.append(try #require(blamed(conflict))) }
      }
    }
    #expect(try store.faults() == [])
    #expect(states.count == steps.count + 1)
  }

  private func blamed(_ conflict: StepConflict) -> Int? {
    switch conflict {
    case .alreadyUndone(_, let by): by
    case .changedLater(_, _, let by): by
    case .referredTo(_, _, let by): by
    case .valueTaken(_, _, let by): by
    case .noSuchStep, .nothingToUndo, .nothingToRedo: nil
    }
  }
}
