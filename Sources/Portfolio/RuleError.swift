package import Values

/// A project as an error or an answer names it.
package struct ProjectRef: Hashable, Sendable {
  package let id: Int
  package let code: String
  package let name: Name
}

/// Why the registry says no, as facts; the shell words them.
package enum RuleError: Error, Equatable {
  // choosing
  case unknownProject(String, near: [String])
  case ambiguousProject(String, [ProjectRef])
  case unknownMilestone(String, project: ProjectRef, known: [String])
  case ambiguousMilestone(String, project: ProjectRef, [String])
  case unknownProgramme(String, near: [String])
  case ambiguousProgramme(String, [String])
  case unknownTarget(String, near: [String])
  case ambiguousTarget(String, [String])
  /// A year to date of less than nothing, without a reason.
  case belowZero(project: ProjectRef, month: Month, amount: Money)
  /// A milestone that is met already was to be met again, and no date was given.
  case alreadyMet(String, project: ProjectRef, on: PartialDate)
  case unknownView(String, near: [String])
  case unknownObstacle(String)
  case unknownOrganization(String, near: [String])
  case ambiguousOrganization(String, [String])
  case unknownSource(String)
  case notOnProgramme(project: ProjectRef, programme: String)
  // recording
  case futureDate(String, today: Day)
  case futureMilestone(String, today: Day)
  case resumedBefore(ProjectRef, date: String)
  case futureMonth(Month, today: Day)
  /// It would change what was published; the first of the locked months, and the others in order.
  case lockedMonth(Month, others: [Month] = [])
  case monthNotOver(Month, today: Day)
  case alreadyLocked(Month)
  case notLocked(Month)
  case nothingStated(Month)
  case notPublished(Month)
  case nothingPublished
  case fallingYTD(project: ProjectRef, month: Month, amount: Money, other: Month, otherAmount: Money)
  case bundleHasNoMoney(ProjectRef)
  case moneyOnParent(ProjectRef)
  case parentLoop(ProjectRef)
  case nameTaken(String, by: ProjectRef)
  case codeTaken(String, by: ProjectRef)
  case emptyName
  case likeOrganization(String, near: [String])
  case noLifecycle(project: ProjectRef, word: String)
  case milestoneExists(String, project: ProjectRef)
  /// Days between two milestones that nobody means.
  case badLag(Int)
  /// An approval would end before it was given.
  case expiresBefore(PartialDate, met: PartialDate)
  /// A milestone would wait for itself: each of these waits for the next one.
  case linkCircle([String])
  case notLinked(String, after: String)
  case alreadyStatus(ProjectRef, status: String)
  case wrongOrderOfStates(title: String, state: String)
  case progressOutOfRange(String)
  case planNeedsYearOrMonth(String)
  case planVersionGap(Int, next: Int)
  case programmeExists(String)
  case nothingSentIn(reporter: String, month: Month)
  case alreadyReturned(reporter: String, month: Month, on: Day?)
  case badReportingDay(String, days: ClosedRange<Int>)
  case badSetting(Setting, value: String)
  case fiscalYearFixed
  case missingField(String)
  /// Of a target: no kind of computing it.
  case unknownMeasure(String, near: [String])
  /// Of a target: a sum of money in a unit of counting, or the other way round.
  case measureUnit(TargetMeasure.Kind, unit: String?)
  case badValue(field: String, value: String)
  case fieldNotSettable(String)
  case overflow
}

/// Why a step cannot be taken back.
package enum UndoRefusal: Error, Equatable {
  case noSuchStep(Int)
  case alreadyUndone(Int, by: Int)
  case changedLater(step: Int, table: String, by: Int)
  case referredTo(step: Int, table: String, by: Int?)
  case valueTaken(step: Int, table: String, by: Int?)
  case othersStep(Int, who: String)
  case nothingToUndo
  case nothingToRedo
}
