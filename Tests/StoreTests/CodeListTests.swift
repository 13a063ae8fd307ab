import Store
import Testing

/// The code lists of domain.md §4, as a new registry holds them.
@Suite struct CodeListTests {
  let scratch: Scratch
  let store: RegistryFile

  init() throws {
    scratch = try Scratch()
    store = try RegistryFile.create(scratch.path)
  }

  private func column(_ sql: String, _ arguments: [SQLValue] = []) throws -> [String] {
    try store.read { try $0.rows(sql, arguments).map { $0.value(0).plainText ?? "NULL" } }
  }

  @Test(
    "A lifecycle has its stages in their order",
    arguments: [
      (
        "government 政府投资",
        """
        planning 谋划, proposal 项目建议书, site 用地预审与选址, feasibility 可研批复, design 初步设计及概算, drawings 施工图, \
        tender 招标, start 开工, structure 主体完工, acceptance 竣工验收, in-service 投用
        """
      ),
      (
        "airport 机场",
        """
        site-selection 选址, pre-feasibility 预可研, approval 立项批复, feasibility 可研, master-plan 总规, design 初设, \
        drawings 施工图设计, tender 施工招标, start 开工, structure 主体完工, acceptance 竣工验收, flight-check 校飞, \
        sector-acceptance 行业验收, open 通航
        """
      ),
      (
        "railway 铁路",
        """
        feasibility 可研批复, design 初设批复, start 开工, substructure 线下工程, track 铺轨, commissioning 联调联试, open 开通
        """
      ),
      (
        "road 公路",
        "feasibility 可研批复, design 初设批复, tender 招标, start 开工, structure 主体完工, open 通车"
      ),
      (
        "industrial 产业",
        """
        negotiation 洽谈, signed 签约, filing 备案, start 开工, equipment 设备安装, trial 试生产, production 投产, capacity 达产
        """
      ),
    ])
  func stages(lifecycle: String, stages: String) throws {
    let code = SQLValue.text(String(lifecycle.prefix { $0 != " " }))
    #expect(try column("SELECT code || ' ' || name_zh FROM lifecycle WHERE code = ?", [code]) == [lifecycle])
    let found = try column(
      "SELECT code || ' ' || name_zh FROM lifecycle_stage WHERE lifecycle = ? ORDER BY ordinal", [code])
    #expect(found.joined(separator: ", ") == stages)
    let ordinals = try column("SELECT ordinal FROM lifecycle_stage WHERE lifecycle = ? ORDER BY ordinal", [code])
    #expect(ordinals == (1...found.count).map(String.init))
  }

  @Test("There are five lifecycles, each starts, and their phases are OC4IDS codes that never go back")
  func phases() throws {
    #expect(
      try column("SELECT code FROM lifecycle ORDER BY ordinal")
        == ["government", "airport", "railway", "road", "industrial"])
    #expect(
      try store.count("SELECT count(*) FROM lifecycle_stage WHERE code = 'start' AND phase = 'implementation'") == 5)
    let order = ["identification", "preparation", "implementation", "completion"]
    for lifecycle in try column("SELECT code FROM lifecycle") {
      let phases = try column(
        "SELECT phase FROM lifecycle_stage WHERE lifecycle = ? ORDER BY ordinal", [.text(lifecycle)])
      let places = phases.compactMap { order.firstIndex(of: $0) }
      #expect(places.count == phases.count, "\(lifecycle)")
      #expect(places == places.sorted(), "\(lifecycle)")
    }
  }

  @Test("Fund sources are the seven of the statistics, two of them parts of the first")
  func funds() throws {
    #expect(
      try column("SELECT code || ' ' || name_zh FROM fund ORDER BY ordinal") == [
        "budget 国家预算资金", "budget.central 中央预算内", "budget.special-bond 地方专项债", "loan 国内贷款", "foreign 利用外资",
        "own 自筹资金", "other 其他资金",
      ])
    #expect(
      try column("SELECT code FROM fund WHERE parent = 'budget' ORDER BY ordinal")
        == ["budget.central", "budget.special-bond"])
    #expect(try store.count("SELECT count(*) FROM fund WHERE parent IS NULL") == 5)
  }

  @Test("Natures are the six of the statistics")
  func natures() throws {
    #expect(
      try column("SELECT code || ' ' || name_zh FROM nature ORDER BY ordinal") == [
        "new 新建", "expansion 扩建", "rebuilding 改建", "technical-upgrade 技改", "relocation 迁建", "restoration 恢复",
      ])
  }

  @Test("Size bands join without gap or overlap from nothing to 100亿 and more")
  func sizeBands() throws {
    let bounds = try store.read { reader in
      try reader.rows("SELECT from_fen, below_fen FROM size_band ORDER BY ordinal").map { [$0.int64(0), $0.int64(1)] }
    }
    let yi: Int64 = 10_000_000_000
    let limits: [Int64?] = [0, 1 * yi, 5 * yi, 10 * yi, 50 * yi, 100 * yi, nil]
    #expect(bounds == zip(limits, limits.dropFirst()).map { [$0, $1] })
  }

  @Test("Industry has sections A to T and divisions 01 to 97, each once and in its own section")
  func industry() throws {
    let sections = try column("SELECT code FROM sector WHERE scheme = 'gbt4754' AND length(code) = 1 ORDER BY code")
    #expect(sections == "ABCDEFGHIJKLMNOPQRST".map(String.init))
    let divisions = try column(
      "SELECT substr(code, 2) FROM sector WHERE scheme = 'gbt4754' AND length(code) = 3 ORDER BY substr(code, 2)")
    #expect(divisions == (1...97).map { ($0 < 10 ? "0" : "") + String($0) })
    #expect(
      try column(
        "SELECT code FROM sector WHERE scheme = 'gbt4754' AND length(code) = 3 AND parent <> substr(code, 1, 1)") == [])
    #expect(try store.count("SELECT count(*) FROM sector WHERE scheme = 'gbt4754'") == 20 + 97)
    // The last division of each section: GB/T 4754-2017.
    let last = try column(
      "SELECT parent || max(substr(code, 2)) FROM sector WHERE length(code) = 3 AND scheme = 'gbt4754' GROUP BY parent")
    #expect(
      last == [
        "A05", "B12", "C43", "D46", "E50", "F52", "G60", "H62", "I65", "J69", "K70", "L72", "M75", "N79", "O82", "P83",
        "Q85", "R90", "S96", "T97",
      ])
  }

  @Test("OC4IDS sectors are its own codes, and the industry's sections hang below them")
  func oc4ids() throws {
    let tops = try column("SELECT code FROM sector WHERE parent IS NULL ORDER BY code")
    #expect(
      tops == [
        "communications", "cultureSportsAndRecreation", "economy", "education", "energy", "governance", "health",
        "naturalResources", "socialHousing", "transport", "waterAndWaste",
      ])
    #expect(
      try column("SELECT code FROM sector WHERE parent = 'transport' AND scheme = 'oc4ids' ORDER BY code")
        == ["transport.air", "transport.rail", "transport.road", "transport.urban", "transport.water"])
    #expect(
      try store.count(
        "SELECT count(*) FROM sector s WHERE scheme = 'oc4ids' AND parent IS NOT NULL AND code NOT LIKE parent || '.%'")
        == 0)
    #expect(try store.count("SELECT count(*) FROM sector WHERE length(code) = 1 AND parent IS NULL") == 0)
  }

  @Test(
    "A code list is ordered without gap or tie, and every name stands in both languages, once",
    arguments: ["sector", "fund", "nature", "size_band", "lifecycle", "light_rule"])
  func names(table: String) throws {
    let ordinals = try column("SELECT ordinal FROM \(table) ORDER BY ordinal")
    #expect(ordinals == (1...max(1, ordinals.count)).map(String.init))
    for name in ["name_zh", "name_en"] {
      #expect(try store.count("SELECT count(*) FROM \(table) WHERE trim(\(name)) = ''") == 0)
      // Two words alike could not be told apart when they are typed; the standard itself has one such pair:
      // section K and its only division.
      let twins = try column("SELECT \(name) FROM \(table) GROUP BY \(name) HAVING count(*) > 1")
      #expect(twins == (table == "sector" && name == "name_zh" ? ["房地产业"] : []), "\(name)")
    }
  }

  @Test("Light rules have the limits of the cities that published them")
  func lights() throws {
    let rules = try column(
      """
      SELECT code || ' ' || kind || ' ' || green_limit || ' ' || yellow_limit || ' ' || ifnull(start_late_months, '—')
      FROM light_rule ORDER BY ordinal
      """)
    #expect(rules == ["ratio-80-60 ratio 80 60 —", "points-10-30 points 10 30 3", "ratio-50 ratio 100 50 —"])
  }

  @Test("A second reading is one character and plain letters")
  func readings() throws {
    #expect(try column("SELECT character FROM reading WHERE length(character) <> 1 OR pinyin GLOB '*[^a-z]*'") == [])
    // A character with two readings has the common one too.
    #expect(try column("SELECT pinyin FROM reading WHERE character = '行' ORDER BY pinyin") == ["hang", "xing"])
  }
}
