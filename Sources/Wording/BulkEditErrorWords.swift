/// Why many projects are not edited at once.
package enum BulkEditErrorWords {
  package static let noFilter = Phrase(
    en: "say which projects before `--`, as for `projects`; every one of them is --all",
    zh: "请在“--”前写明条件，写法同“项目”；全部项目用 --全部")
  package static func unconfirmed(_ projects: Phrase) -> Phrase {
    Phrase(
      en: "\(projects.en)\nnothing was done: --dry-run shows what would change, --yes changes it",
      zh: "\(projects.zh)\n未作改动：加 --试行 先看会改什么，加 --确认 即修改")
  }
}
