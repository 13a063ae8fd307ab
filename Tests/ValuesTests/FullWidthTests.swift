import Randomness
import Testing
import Values

@Suite struct FullWidthTests {
  @Test(
    "An input method's full-width forms become plain ones; other Chinese marks stay",
    arguments: [
      ("３．２亿", "3.2亿"), ("２０２１年６月", "2021年6月"), ("（Ａ：Ｂ，＞＝－１）", "(A:B,>=-1)"),
      ("甲\u{3000}乙\u{A0}丙", "甲 乙 丙"), ("１～６月", "1~6月"), ("1〜6", "1~6"), ("完。、", "完。、"),
      ("plain", "plain"), ("", ""), ("🏗\u{0}", "🏗\u{0}"),
    ])
  func folding(written: String, plain: String) {
    #expect(FullWidth.folded(written) == plain)
  }

  @Test("Folding twice is folding once")
  func foldingTwice() {
    var random = SplitMix64(seed: 1)
    for _ in 0..<500 {
      let scalars = (0..<8).compactMap { _ in Unicode.Scalar(UInt32.random(in: 0...0xFFFF, using: &random)) }
      let once = FullWidth.folded(String(String.UnicodeScalarView(scalars)))
      #expect(FullWidth.folded(once) == once)
    }
  }
}
