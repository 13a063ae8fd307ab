import Randomness
import Testing
import Values

@Suite struct ExactDecimalTests {
  @Test(
    "A number keeps the digits it was stated with",
    arguments: [
      ("-12.50", "-12.50", 2), ("1,200.5", "1200.5", 1), ("１２．３", "12.3", 1), ("+7", "7", 0),
      ("0.000000000000000001", "0.000000000000000001", 18), ("-0.0", "0.0", 1), (" 5 ", "5", 0),
      ("9999999999999999999", "9999999999999999999", 0), ("007", "7", 0), ("−3", "-3", 0),
    ])
  func read(written: String, text: String, digits: Int) throws {
    let number = try ExactDecimal(parsing: written)
    #expect(number.text == text)
    #expect(number.digits == digits)
  }

  @Test("A number is made of its digits and where the point stands")
  func parts() throws {
    #expect(try ExactDecimal(-1250, decimals: 2).text == "-12.50")
    #expect(try ExactDecimal(5, decimals: 18).text == "0.000000000000000005")
    #expect(throws: DecimalError.tooManyDigits) { try ExactDecimal(5, decimals: 19) }
    #expect(throws: DecimalError.tooManyDigits) { try ExactDecimal(Int128.min, decimals: 18) }
    #expect(throws: DecimalError.tooManyDigits) { try ExactDecimal(10_000_000_000_000_000_000, decimals: 0) }
  }

  @Test(
    "Junk is refused", arguments: ["12a", "1.2.3", "1,23", "--1", ".", "-", "1e3", "\u{0}", "👷", "5亿", "½"])
  func junk(text: String) {
    #expect(throws: DecimalError.notANumber(text)) { try ExactDecimal(parsing: text) }
  }

  @Test("Nothing is empty, and numbers have an end")
  func limits() throws {
    #expect(throws: DecimalError.empty) { try ExactDecimal(parsing: " \u{3000}") }
    for text in ["10000000000000000000", "0.0000000000000000000", String(repeating: "9", count: 150)] {
      #expect(throws: DecimalError.tooManyDigits) { try ExactDecimal(parsing: text) }
    }
    let most = try ExactDecimal(parsing: "9999999999999999999.999999999999999999")
    #expect(throws: DecimalError.tooManyDigits) { try most.plus(ExactDecimal(1)) }
    #expect(try most.minus(most) == ExactDecimal(0))
    #expect(ExactDecimal(.min) < ExactDecimal(.max))
    #expect(throws: DecimalError.self) { try ExactDecimal(parsing: String(repeating: "1", count: 1 << 20)) }
  }

  @Test("Value decides equality and order, not the digits")
  func order() throws {
    #expect(try ExactDecimal(parsing: "12.50") == ExactDecimal(parsing: "12.5"))
    #expect(try Set([ExactDecimal(parsing: "1.0"), ExactDecimal(1)]).count == 1)
    #expect(try ExactDecimal(parsing: "-0.1") < ExactDecimal(parsing: "0.05"))
    #expect(try ExactDecimal(parsing: "2.9") < ExactDecimal(3))
  }

  @Test("A sum has the decimals of the finer number")
  func arithmetic() throws {
    #expect(try ExactDecimal(parsing: "1.5").plus(ExactDecimal(parsing: "2.25")).text == "3.75")
    #expect(try ExactDecimal(parsing: "1.50").minus(ExactDecimal(parsing: "2.5")).text == "-1.00")
    #expect(try ExactDecimal(parsing: "0.1").plus(ExactDecimal(parsing: "0.2")).text == "0.3")
  }

  @Test("Numbers survive being printed and read; adding and taking away comes back")
  func roundTrip() throws {
    var random = SplitMix64(seed: 5)
    func number() throws -> ExactDecimal {
      let whole = Int.random(in: -(.max)...(.max), using: &random) >> Int.random(in: 0...62, using: &random)
      let digits = (0..<Int.random(in: 1...18, using: &random)).map { _ in
        String(Int.random(in: 0...9, using: &random))
      }
      return try ExactDecimal(parsing: "\(whole).\(digits.joined())")
    }
    for _ in 0..<1000 {
      let (one, other) = (try number(), try number())
      #expect(try ExactDecimal(parsing: one.text).text == one.text)
      guard let sum = try? one.plus(other) else { continue }
      #expect(try sum.minus(other) == one)
    }
  }
}
