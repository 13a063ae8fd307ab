/// All commands, listed once.
enum CommandList {
  static let all: [any Command.Type] = [
    TodayCommand.self, ProjectsCommand.self, ShowCommand.self, MilestonesCommand.self, DueCommand.self,
    OverdueCommand.self, SlipsCommand.self, SummaryCommand.self, FundsCommand.self, CurveCommand.self,
    OutlookCommand.self, GanttCommand.self,
    FunnelCommand.self, ReportCommand.self,
    TargetsCommand.self, ObstaclesCommand.self, ProgrammesCommand.self,
    ClustersCommand.self, ReportingCommand.self, ChaseCommand.self, SearchCommand.self, HistoryCommand.self,
    WhyCommand.self, CheckCommand.self,
    RestatementsCommand.self, SQLCommand.self,
    AddCommand.self, EditCommand.self, NoteCommand.self, FlagCommand.self, SuspendCommand.self, ResumeCommand.self,
    CancelCommand.self, DoneCommand.self, ForecastCommand.self, RescheduleCommand.self, MilestonesAddCommand.self,
    MilestonesDropCommand.self, MilestonesSetCommand.self, MilestonesLinkCommand.self, MilestonesUnlinkCommand.self,
    PlanCommand.self, InvestCommand.self, FillCommand.self, ProgressCommand.self,
    ObstaclesRaiseCommand.self, ObstaclesHandleCommand.self, ObstaclesResolveCommand.self,
    ObstaclesFeedbackCommand.self, TargetsSetCommand.self, TargetsRecordCommand.self, ProgrammesNewCommand.self,
    ProgrammesAddCommand.self, ProgrammesRemoveCommand.self, ReportingAddCommand.self, ReportingDropCommand.self,
    ReturnCommand.self,
    ViewCommand.self, LastCommand.self, WatchCommand.self, ViewSaveCommand.self, ViewDropCommand.self,
    BeginCommand.self, CommitCommand.self, RollbackCommand.self,
    LockCommand.self, UnlockCommand.self, UndoCommand.self, RedoCommand.self, ImportCommand.self, ExportAllCommand.self,
    ExportProjectsCommand.self, ExportMilestonesCommand.self,
    ExportInvestmentCommand.self, ExportLedgerCommand.self, InitCommand.self, OpenCommand.self, BackupCommand.self,
    UseCommand.self, SetCommand.self, ConfigCommand.self, AliasCommand.self, AliasDropCommand.self, SourceCommand.self,
    CompletionCommand.self, HelpCommand.self, QuitCommand.self,
  ]

  private static let byName: [String: any Command.Type] = {
    var names: [String: any Command.Type] = [:]
    for command in all {
      names[command.declaration.en] = command
      names[command.declaration.zh] = command
      // The verb of a noun may be glued to it in Chinese: 问题登记.
      names[command.declaration.zh.replacing(" ", with: "")] = command
    }
    for (word, command) in others { names[word] = command }
    return names
  }()

  /// Words that people type for the same.
  private static let others: [String: any Command.Type] = [
    "exit": QuitCommand.self, "q": QuitCommand.self, "?": HelpCommand.self, "project": ProjectsCommand.self,
    "list": ProjectsCommand.self, "ls": ProjectsCommand.self, "programme": ProgrammesCommand.self,
    "programme new": ProgrammesNewCommand.self, "清单 新建": ProgrammesNewCommand.self, "find": SearchCommand.self,
    "取消": CancelCommand.self, "录入": InvestCommand.self,
  ]

  static func command(named name: String) -> (any Command.Type)? { byName[name] }

  /// The words of all commands, for suggestions and completion.
  static let words: [String] = all.flatMap { [$0.declaration.en, $0.declaration.zh] }
}
