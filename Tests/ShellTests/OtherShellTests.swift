import Foundation
import Testing

/// The scripts that `completion bash|zsh|fish` prints, in those shells.
@Suite struct OtherShellTests {
  private let world: World

  init() throws {
    world = try World(.practice)
    world.environment["LANG"] = "C.UTF-8"
    world.environment["PATH"] = (try World.program() as NSString).deletingLastPathComponent + ":/usr/bin:/bin"
  }

  private func play(_ shell: String, _ script: String) throws -> [String] {
    try world.run(["-c", script], input: Data(), executable: "/bin/\(shell)").lines
  }

  @Test("bash is given names so that no sign in them means anything to it")
  func bashQuotes() throws {
    let script = try world.run("completion", "bash").output
    let told = try play(
      "bash",
      script + #"""
        luban() { printf '%s\n' '鬼`id`' '狼|reboot' 'a b' '滕州市' 'x;y'; }
        COMP_LINE="luban show "; COMP_POINT=11; COMP_WORDS=(luban show ""); COMP_CWORD=2
        _luban 2>/dev/null; printf '%s\n' "${COMPREPLY[@]}"
        """#)
    #expect(told == [#"鬼\`id\`"#, #"狼\|reboot"#, #"a\ b"#, "滕州市", #"x\;y"#])
  }

  @Test("fish offers what the program does: commands, values, names, options")
  func fish() throws {
    try world.run("completion", "fish").output.write(
      toFile: world.folder + "/luban.fish", atomically: true, encoding: .utf8)
    func offers(_ line: String) throws -> [String] {
      let lines = try play("fish", "source '\(world.folder)/luban.fish'; complete -C '\(line)'")
      return lines.map { String($0.split(separator: "\t", maxSplits: 1)[0]) }
    }
    #expect(try offers("luban summ") == ["summary"])
    #expect(try offers("luban projects region:滕") == ["region:滕州市"])
    #expect(try offers("luban projects light:r") == ["light:red"])
    #expect(try offers("luban show 演练台儿庄水") == ["演练台儿庄水街旅游度假村"])
    #expect(try offers("luban summary --publ") == ["--published"])
  }

  @Test(
    "zsh writes out what the program offers",
    arguments: [
      ("luban summ", "luban summary"), ("luban projects region:滕", "luban projects region:滕州市"),
      ("luban projects light:r", "luban projects light:red"),
      ("luban show 演练台儿庄水", "luban show 演练台儿庄水街旅游度假村"),
    ])
  func zsh(typed: String, whole: String) throws {
    let file = world.folder + "/_luban"
    try world.run("completion", "zsh").output.write(toFile: file, atomically: true, encoding: .utf8)
    let shell = try PseudoTerminal(
      executable: "/bin/zsh", arguments: ["-f"], environment: world.environment, columns: 120)
    defer { shell.close() }
    // The file of dumped functions must not be the user's own, and no owner is questioned.
    shell.send("autoload -Uz compinit; compinit -u -D; source \(file); PS1='re''ady> '\r")
    _ = try shell.expect("ready> ", within: World.patience)
    // Tab, then to the beginning of the line: it is printed and not run.
    shell.send(typed + "\t")
    _ = try shell.expect(String(whole.dropFirst(typed.count)), within: World.patience)
    shell.send("\u{01}print -r -- @\r")
    _ = try shell.expect("\n@\(whole)", within: World.patience)
  }
}
