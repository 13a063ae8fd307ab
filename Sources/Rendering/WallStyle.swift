/// How the wall page looks, on a screen and on A3.
enum WallStyle {
  static let text = screen + "\n" + paper

  private static let screen = """
    :root { --ink: #1f2933; --faint: #52606d; --rule: #d5dbe1; --band: #f4f6f8; --deep: #12487a; }
    * { box-sizing: border-box; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    body { margin: 0; padding: 1.2em 2em 3em; font: 15px/1.45 system-ui, sans-serif; color: var(--ink); }
    header { border-bottom: 4px solid var(--deep); margin-bottom: 1em; padding-bottom: .4em; display: flex;
      flex-wrap: wrap; gap: 0 2em; align-items: baseline; }
    h1 { font-size: 2.1em; margin: 0; color: var(--deep); }
    header p { margin: 0; color: var(--faint); }
    h2 { font-size: 1.3em; margin: 1.4em 0 .5em; border-left: .35em solid var(--deep); padding-left: .5em; }
    h3 { font-size: 1em; margin: .9em 0 .3em; }
    small { font-weight: normal; color: var(--faint); font-size: .78em; }
    a { color: inherit; text-decoration-color: var(--plan, #8a94a0); text-underline-offset: .2em; }
    p { margin: .4em 0; }
    .notes { color: var(--faint); font-size: .9em; margin: .25em 0; }
    .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
    .tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(10.6em, 1fr)); gap: .6em; margin: 0 0 .6em; }
    .tiles > div { border: 1px solid var(--rule); border-top: 4px solid var(--deep); padding: .5em .7em .4em; }
    dt { color: var(--faint); }
    dd { margin: 0; font-size: 1.95em; font-weight: 600; line-height: 1.25; font-variant-numeric: tabular-nums;
      white-space: nowrap; }
    dd small { font-size: .4em; margin-left: .3em; }
    dd.under { font-size: .9em; font-weight: normal; color: var(--faint); white-space: normal; }
    dd .chip { font-size: .8em; }
    .remarks { display: flex; flex-wrap: wrap; gap: 0 2em; }
    .pair { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 0 2.5em; align-items: start; }
    figure { margin: 0; }
    svg { display: block; width: 100%; height: auto; }
    .shares { display: flex; height: 1.6em; gap: 2px; }
    .shares i { min-width: 3px; }
    .counts { list-style: none; display: flex; flex-wrap: wrap; gap: .3em 2em; padding: 0; margin: .6em 0; }
    .counts b { font-size: 1.6em; font-variant-numeric: tabular-nums; margin-left: .2em; }
    .chip { display: inline-block; padding: 0 .55em; border-radius: .25em; font-weight: 600; white-space: nowrap; }
    .chip.good, .shares .good { background: #2e7d4f; color: #fff; }
    .chip.warning, .shares .warning { background: #ffd451; color: #1f2933; }
    .chip.bad, .shares .bad { background: #98151b; color: #fff; }
    .chip.faint, .shares .faint { background: #e4e8ec; color: #1f2933; }
    .grid { border-top: 2px solid var(--faint); }
    .line, .grid summary { display: grid; grid-template-columns: var(--columns); gap: 0 1em; align-items: center;
      padding: .22em .4em .22em 1.6em; border-bottom: 1px solid var(--rule); position: relative; }
    .line.head { font-weight: 600; align-items: end; }
    .line.head span { white-space: normal; }
    .reason { font-weight: normal; }
    .line.sum { font-weight: 600; border-top: 2px solid var(--faint); }
    summary { cursor: pointer; }
    .grid summary { list-style: none; }
    .grid summary::-webkit-details-marker { display: none; }
    .grid summary::before { content: "▸"; position: absolute; left: .5em; color: var(--faint); }
    .grid details[open] > summary::before { content: "▾"; }
    .district > summary { font-weight: 600; }
    .district[open] > summary { background: #e8eef5; }
    .project > summary { background: var(--band); font-size: .95em; }
    .project[open] > summary { background: #fff6dc; }
    .project .name { padding-left: 1em; }
    .told { scroll-margin-top: 6em; }
    .told:target { border-left: .3em solid var(--deep); }
    .bar { display: inline-block; width: 4.5em; height: .8em; margin: .35em .6em 0 0; float: left; position: relative;
      background: linear-gradient(to right, var(--deep) var(--share), var(--rule) var(--share)); }
    .bar::after { content: ""; position: absolute; left: var(--time); top: -.2em; bottom: -.2em; width: 2px;
      margin-left: -1px; background: #98151b; }
    .how { margin: .5em 0 .5em 1.6em; padding-left: 1.2em; color: var(--faint); }
    .parts { display: flex; flex-wrap: wrap; gap: 0 2.5em; align-items: flex-start; padding: 0 0 1em 1.6em; }
    .parts > div { max-width: 100%; overflow-x: auto; }
    table { border-collapse: collapse; font-size: .9em; }
    th, td { padding: .15em .6em; text-align: left; vertical-align: top; border-bottom: 1px solid var(--rule); }
    thead th { border-bottom: 1px solid var(--faint); }
    tr.sum td { font-weight: 600; border-top: 1px solid var(--faint); }
    .whole, td.good, td.warning, td.bad { white-space: nowrap; }
    td.good { color: #17613a; } td.warning { color: #855c00; } td.bad { color: #98151b; font-weight: 600; }
    td.faint { color: var(--faint); }
    .columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(52em, 1fr)); gap: .5em 2em;
      align-items: start; }
    .columns figure { max-width: 75em; }
    @media screen and (max-width: 1100px) {
      .pair, .columns { grid-template-columns: minmax(0, 1fr); }
      .grid { overflow-x: auto; }
      .line, .grid summary { min-width: 66em; }
    }
    """

  private static let paper = """
    @page { size: A3 landscape; margin: 10mm; }
    @media print {
      body { padding: 0; font-size: 9.5pt; }
      h2 { margin-top: .9em; break-after: avoid; }
      h3, .line.head { break-after: avoid; }
      .tiles { grid-template-columns: repeat(auto-fit, minmax(9em, 1fr)); }
      .tiles, .pair, figure, .line, summary, tr { break-inside: avoid; }
      .columns { display: block; columns: 2; column-gap: 2em; }
      .columns figure { max-width: none; margin-bottom: .5em; }
      .grid summary::before { content: none; }
    }
    """
}
