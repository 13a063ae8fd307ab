/// What keeps the wall page from being written.
package enum WallErrorWords {
  package static func onlyPage(_ format: String) -> Phrase {
    Phrase(
      en:
        "the wall page cannot be \(format): write it with -o FILE.html; `summary` gives the same figures in any format",
      zh: "挂图是网页，不能写成 \(format)：请用 -o 文件.html；“汇总”以各种格式给出同样的数字")
  }
}
