/// What is wrong with a table in a text file.
extension ErrorWords {
  package static let workbook = Phrase(
    en: "this is a workbook or another archive, no text; save it as “CSV UTF-8”",
    zh: "这是工作簿或压缩文件，不是文本；请另存为“CSV UTF-8”")
  package static let oldWorkbook = Phrase(
    en: "this is a workbook of the old kind (.xls), which is not read; save it as .xlsx or “CSV UTF-8”",
    zh: "这是旧式工作簿（.xls），无法读取；请另存为 .xlsx 或“CSV UTF-8”")
  package static let binary = Phrase(en: "this is no text file", zh: "这不是文本文件")
  package static func recordTooLong(_ line: Int) -> Phrase {
    Phrase(
      en: "the row that begins on line \(line) is longer than 16 MiB; is a quote left open there?",
      zh: "第 \(line) 行开始的一行超过 16 MiB；是否有引号没有闭合？")
  }
  package static let noConverter = Phrase(
    en: "this system has no table for GB18030; save the file as “CSV UTF-8”",
    zh: "本机没有 GB18030 编码表；请将文件另存为“CSV UTF-8”")
}
