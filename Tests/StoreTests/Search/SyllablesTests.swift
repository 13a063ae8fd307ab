import Store
import Testing

/// Syllables of pinyin written without blanks, by the initials that stand beside it.
struct SyllablesTests {
  @Test(
    "Whole readings are parted where the initials say, however they could be read otherwise",
    arguments: [
      ("jzgt jizaogaotie", "jzgt ji'zao'gao'tie"), ("xa xian", "xa xi'an"), ("jn jinan", "jn ji'nan"),
      ("fa fangan", "fa fang'an"), ("fg fangan", "fg fan'gan"), ("cl changle cy changyue", "cl chang'le cy chang'yue"),
      ("zd zhuangding", "zd zhuang'ding"), ("tez taierzhuang", "tez tai'er'zhuang"), ("lc lvchen", "lc lv'chen"),
      ("s318tl s318tanlan", "s318tl s'3'1'8'tan'lan"), ("lng lngang", "lng l'n'gang"), ("5gj 5gji", "5gj 5'g'ji"),
      ("dt dating daiting", "dt da'ting dai'ting"), ("", ""), ("x xia", "x xia"),
    ])
  func parted(_ pinyin: String, _ expected: String) {
    #expect(Syllables.parted(pinyin) == expected)
  }

  @Test("What is no pinyin stays whole, and a long name takes no longer", arguments: ["ab xyz", "jz zj", "a zzzzzz"])
  func other(_ text: String) {
    #expect(Syllables.parted(text).filter { $0 != "'" } == text)
  }

  @Test("Hundreds of syllables that could all be parted in several ways are parted")
  func long() {
    let count = 300
    let text = String(repeating: "a", count: count) + " " + String(repeating: "an", count: count)
    let expected = Array(repeating: "an", count: count).joined(separator: "'")
    #expect(Syllables.parted(text) == String(repeating: "a", count: count) + " " + expected)
  }
}
