/// What keeps a workbook or an export from being written.
extension ErrorWords {
  package static let workbookToTerminal = Phrase(
    en: "a workbook is no text: write it to a file with -o FILE.xlsx", zh: "工作簿不是文本：请用 -o 文件.xlsx 写入文件")
  package static func secondAnswer(_ path: String) -> Phrase {
    Phrase(
      en: "\(path) holds an answer already; a workbook takes one: name another file",
      zh: "\(path) 已写入一次结果；一个工作簿只放一次结果，请换一个文件")
  }
  package static func missingOutput(_ usage: Phrase) -> Phrase {
    Phrase(
      en: "say where to: -o FOLDER, or -o FILE.xlsx for one reporter (\(usage.en))",
      zh: "请用 -o 指明写到哪里：文件夹，或一家单位的 文件.xlsx（\(usage.zh)）")
  }
  package static func severalReporters(_ names: [String]) -> Phrase {
    Phrase(
      en: "\(names.count) reporters do not go into one file; name a folder, or one of them with --from: "
        + names.prefix(8).joined(separator: ", ") + (names.count > 8 ? ", …" : ""),
      zh: "\(names.count) 家填报单位不能写入一个文件；请指定文件夹，或用 --填报单位 指定一家："
        + names.prefix(8).joined(separator: "、") + (names.count > 8 ? "……" : ""))
  }
  package static func libraryMissing(_ name: String, _ detail: String) -> Phrase {
    Phrase(
      en: "workbooks need \(name) (package libxlsxwriter-dev on Debian and Ubuntu): \(detail)",
      zh: "写工作簿需要 \(name)（Debian、Ubuntu 的软件包 libxlsxwriter-dev）：\(detail)")
  }
  package static func tooManyRows(_ most: Int) -> Phrase {
    Phrase(
      en: "a sheet of a workbook holds at most \(most) rows; use csv, or a filter",
      zh: "工作簿一张表最多 \(most) 行；请用 csv，或加条件")
  }
  package static func tooManyColumns(_ most: Int) -> Phrase {
    Phrase(en: "a sheet of a workbook holds at most \(most) columns", zh: "工作簿一张表最多 \(most) 列")
  }
  package static func cannotMakeWorkbook(_ reason: String) -> Phrase {
    Phrase(en: "the workbook could not be written: \(reason)", zh: "无法写成工作簿：\(reason)")
  }
}
