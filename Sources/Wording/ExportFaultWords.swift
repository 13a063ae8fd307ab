/// Why the registry cannot be exported to a folder.
extension ErrorWords {
  package static func notAFolder(_ path: String) -> Phrase {
    Phrase(en: "\(path) is a file and stays as it is; name a folder", zh: "\(path) 是文件，未作改动；请写文件夹名")
  }
  package static func folderHoldsOther(_ path: String, _ name: String) -> Phrase {
    Phrase(
      en: "\(path) holds \(name), which no export wrote, and stays as it is; name a new folder",
      zh: "\(path) 中有 \(name)，不是导出的文件，未作改动；请另写一个新文件夹")
  }
  package static func folderAtHand(_ path: String) -> Phrase {
    Phrase(
      en: "\(path) holds the folder you are in and cannot be replaced; name a new one in it",
      zh: "\(path) 是当前所在的文件夹或其上级，不能替换；请写其中的一个新文件夹")
  }
}
