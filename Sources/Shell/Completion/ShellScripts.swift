/// Completion in bash, zsh and fish: each script asks luban itself, so that they know all that the prompt knows.
enum ShellScripts {
  static let names = ["bash", "zsh", "fish"]

  static func script(for shell: String) -> String? {
    switch shell {
    case "bash": bash
    case "zsh": zsh
    case "fish": fish
    default: nil
    }
  }

  /// bash parts words at `:` and `=`: what stands before its own last word is taken off each candidate.
  private static let bash = #"""
    # bash completion for luban; made by `luban completion bash`.
    _luban_has_ascii() { case $1 in *[$'\x01'-$'\x7f']*) return 0 ;; esac; return 1; }
    _luban() {
      local line=${COMP_LINE:0:COMP_POINT} typed own candidate signs
      typed=${line##*[[:blank:]]}
      own=${COMP_WORDS[COMP_CWORD]}
      own=${own:0:$((${#own} < ${#typed} ? ${#own} : ${#typed}))}
      case $own in :|=) own= ;; esac
      local before=${typed%"$own"}
      COMPREPLY=()
      while IFS=$'\t' read -r candidate _; do
        candidate=${candidate#"$before"}
        # Whatever bash might take for a sign of its own is quoted; letters of other scripts are none.
        signs=${candidate//[A-Za-z0-9_.,:=\/@%+-]/}
        if LC_ALL=C _luban_has_ascii "$signs"; then candidate=$(printf %q "$candidate"); fi
        COMPREPLY+=("$candidate")
      done < <("${COMP_WORDS[0]}" completion --line "$line" 2>/dev/null)
      case ${COMPREPLY[0]} in *:|*=|*\>|*\<) compopt -o nospace ;; esac
      compopt -o nosort 2>/dev/null
    }
    complete -F _luban luban

    """#

  private static let zsh = #"""
    #compdef luban
    # zsh completion for luban; made by `luban completion zsh`.
    _luban() {
      local line candidate shown
      local -a candidates displayed
      while IFS=$'\t' read -r candidate shown; do
        candidates+=("$candidate")
        displayed+=("${shown:-$candidate}")
      done < <("${words[1]}" completion --line "${(j: :)words[1,CURRENT-1]} ${PREFIX}" 2>/dev/null)
      local -a ending
      [[ ${candidates[1]} == *[:=\<\>] ]] && ending=(-S '')
      compadd -U -V luban "${ending[@]}" -d displayed -- "${candidates[@]}"
    }
    if [[ ${funcstack[1]} == _luban ]]; then _luban "$@"; else compdef _luban luban; fi

    """#

  private static let fish = #"""
    # fish completion for luban; made by `luban completion fish`.
    function __luban_candidates
      set -l line (commandline --cut-at-cursor --current-process)
      set -l words (string split ' ' -- (string trim --left -- $line))
      command $words[1] completion --line "$line" 2>/dev/null
    end
    complete --command luban --no-files --keep-order --arguments '(__luban_candidates)'

    """#
}
