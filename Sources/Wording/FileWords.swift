/// What is wrong with a file: the registry's, or one that comes in.
extension ErrorWords {
  // MARK: files

  package static func noRegistry(_ path: String) -> Phrase {
    Phrase(en: "there is no registry at \(path); `init` makes one", zh: "\(path) 处没有项目库；“建库”可新建")
  }
  package static func noSuchFile(_ path: String) -> Phrase {
    Phrase(en: "there is no file \(path)", zh: "没有文件 \(path)")
  }
  package static func scriptCircle(_ path: String) -> Phrase {
    Phrase(en: "\(path): scripts that run each other in a circle", zh: "\(path)：脚本循环调用")
  }
  package static func cannotWrite(_ path: String) -> Phrase {
    Phrase(
      en: "\(path) cannot be written: is there such a folder, may it be written, is the disk full?",
      zh: "无法写入 \(path)：请检查文件夹是否存在、有无权限、磁盘是否已满")
  }
  package static func exists(_ path: String) -> Phrase {
    Phrase(en: "\(path) exists already and stays as it is", zh: "\(path) 已存在，未作改动")
  }
  package static func notARegistry(_ path: String) -> Phrase {
    Phrase(en: "\(path) is no registry of luban", zh: "\(path) 不是鲁班项目库")
  }
  package static func newerSchema(_ path: String, _ version: Int, _ known: Int) -> Phrase {
    Phrase(
      en: "\(path) was written by a newer luban (schema \(version), this one knows \(known)); update luban",
      zh: "\(path) 由更新的版本写成（结构 \(version)，本程序为 \(known)）；请更新程序")
  }
  package static func networkFileSystem(_ path: String, _ kind: String) -> Phrase {
    Phrase(
      en: "\(path) lies on a network file system (\(kind)), where data could be lost; keep it on a local disk",
      zh: "\(path) 位于网络文件系统（\(kind)），可能丢失数据；请放在本机磁盘")
  }
  package static func unreachable(_ path: String, _ reason: String) -> Phrase {
    Phrase(
      en: "\(path.isEmpty ? "the registry" : path) cannot be reached: \(reason)",
      zh: "\(path.isEmpty ? "项目库" : path) 无法访问：\(reason)")
  }
  package static let busy = Phrase(
    en: "another program is writing to the registry; try again in a moment", zh: "另一程序正在写入项目库，请稍后再试")
  package static let full = Phrase(en: "the disk is full; nothing was recorded", zh: "磁盘已满；未入库")
  package static let readOnly = Phrase(en: "the registry may only be read", zh: "项目库只读，不能写入")
  package static func damaged(_ reason: String) -> Phrase {
    Phrase(en: "the registry is damaged (\(reason)); go back to a backup", zh: "项目库已损坏（\(reason)）；请恢复备份")
  }
  package static let interrupted = Phrase(en: "interrupted", zh: "已中断")
  package static func badSQL(_ reason: String) -> Phrase { Phrase(en: "SQL: \(reason)", zh: "SQL：\(reason)") }
  package static let oneStatement = Phrase(en: "SQL: one statement at a time", zh: "SQL：一次只能写一条语句")
  package static let writesInSQL = Phrase(
    en: "`sql` only reads; what is recorded goes in by commands, so that it can be taken back",
    zh: "sql 只读；登记请用命令，以便撤销与留痕")
  package static func internalFault(_ reason: String) -> Phrase {
    Phrase(en: "a fault of luban's own: \(reason); nothing was recorded", zh: "程序内部错误：\(reason)；未入库")
  }

  // MARK: import

  package static func noKnownFile(_ folder: String) -> Phrase {
    Phrase(
      en: "\(folder) holds none of the registry's files (projects.csv …)", zh: "\(folder) 中没有可导入的文件（projects.csv 等）")
  }
  package static func unknownFile(_ name: String) -> Phrase {
    Phrase(
      en: "\(name) is none of the registry's files (projects.csv, plans.csv …)",
      zh: "\(name) 不是可导入的文件（projects.csv、plans.csv 等）")
  }
  package static func noHeading(_ file: String) -> Phrase {
    Phrase(en: "\(file) is empty: no heading row", zh: "\(file) 为空：没有表头")
  }
  package static func unknownColumns(_ file: String, _ columns: [String], _ known: [String]) -> Phrase {
    let (a, b) = (columns.joined(separator: ", "), known.joined(separator: ", "))
    return Phrase(en: "\(file): unknown columns \(a); it may have \(b)", zh: "\(file)：未知的列 \(a)；可有 \(b)")
  }
  package static func repeatedColumn(_ file: String, _ column: String) -> Phrase {
    Phrase(en: "\(file): the column \(column) stands twice", zh: "\(file)：列 \(column) 重复")
  }
  package static func notUTF8(_ line: Int) -> Phrase {
    Phrase(en: "line \(line) is no UTF-8; save the file as “CSV UTF-8”", zh: "第 \(line) 行不是 UTF-8；请另存为“CSV UTF-8”")
  }
  package static func openCSVQuote(_ line: Int) -> Phrase {
    Phrase(en: "a quote that opens on line \(line) is never closed", zh: "第 \(line) 行的引号没有闭合")
  }
  package static func tooManyFields(_ known: Int, _ found: Int) -> Phrase {
    Phrase(en: "\(found) cells under \(known) headings", zh: "表头 \(known) 列，本行 \(found) 格")
  }
}
