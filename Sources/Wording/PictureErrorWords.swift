/// What keeps a page or a picture from being written.
package enum PictureErrorWords {
  package static let noPicture = Phrase(
    en: "there is nothing to draw in this answer; svg is for curve and gantt",
    zh: "这一结果没有可画的内容；svg 用于曲线和横道")
  package static func pageToTerminal(_ ending: String) -> Phrase {
    Phrase(
      en: "\(ending) is for a browser, not for a screen: write it to a file with -o FILE.\(ending)",
      zh: "\(ending) 要用浏览器看：请用 -o 文件.\(ending) 写入文件")
  }
  package static func secondPage(_ path: String) -> Phrase {
    Phrase(
      en: "\(path) holds an answer already; a page or a picture takes one: name another file",
      zh: "\(path) 已写入一次结果；一个网页或图只放一次结果，请换一个文件")
  }
}
