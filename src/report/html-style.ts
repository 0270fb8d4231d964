/** More columns than any table of a report has. */
const MOST_COLUMNS = 16;

const HEADS = Array.from({ length: MOST_COLUMNS }, (_, at) => {
  const column = String(at + 1);
  return `  .cards tr > :nth-child(${column})::before { content: var(--head-${column}); }`;
}).join("\n");

/**
 * Colours that are told apart without red and green, by 4.5 : 1 or more from what is behind them, on a dark screen too; paper is
 * light, and A4. On a phone each row is a card.
 */
export const REPORT_STYLE = `
:root {
  color-scheme: light;
  --paper: #fff; --ink: #1b1f24; --quiet: #4a5560; --faint: #59636e; --rule: #d5dae0; --strong-rule: #6b7783; --accent: #1b4f8a;
  --good: #0b5a8a; --fair: #6b4e00; --poor: #a3260f;
  --heat-1: #e3eef7; --heat-2: #c3dbee; --heat-3: #9cc4e2; --heat-4: #75abd4;
  --bar: #dde2e7; --share: #1b6ca8;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    color-scheme: dark;
    --paper: #15191e; --ink: #e4e8ec; --quiet: #b3bdc7; --faint: #a3adb8; --rule: #363e47; --strong-rule: #77828e; --accent: #6fb0ea;
    --good: #84c5f4; --fair: #e2bd5a; --poor: #ff9f8a;
    --heat-1: #17293a; --heat-2: #1a3a56; --heat-3: #1d4b73; --heat-4: #205d90;
    --bar: #3a434d; --share: #5aa7e0;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.55 system-ui, "Noto Sans", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
main { max-width: 72rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1, h2, h3 { overflow-wrap: break-word; }
h1 { font-size: 1.7rem; line-height: 1.25; margin: 0 0 1rem; }
h2 { font-size: 1.25rem; margin: 2.2rem 0 .6rem; border-bottom: 2px solid var(--accent); padding-bottom: .2rem; }
h3 { font-size: 1.05rem; margin: 1.4rem 0 .4rem; }
p { margin: .3rem 0; overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem; margin: 0; }
dt { color: var(--quiet); }
dd { margin: 0; overflow-wrap: anywhere; }
.table { overflow-x: auto; margin: .6rem 0; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
th, td { text-align: left; vertical-align: top; padding: .3rem .55rem; border-bottom: 1px solid var(--rule); min-width: 4.5rem; }
thead th { border-bottom: 2px solid var(--strong-rule); vertical-align: bottom; }
tbody th { font-weight: 500; min-width: 10rem; }
.right { text-align: right; font-variant-numeric: tabular-nums; width: 1%; }
td.right, tbody th.right { white-space: nowrap; min-width: 0; }
.whole { white-space: nowrap; }
.tone-good { color: var(--good); font-weight: 600; }
.tone-fair { color: var(--fair); font-weight: 600; }
.tone-poor { color: var(--poor); font-weight: 600; }
.tone-unknown { color: var(--faint); }
.tone-good, .tone-fair, .tone-poor, .tone-unknown { white-space: nowrap; }
.text { white-space: normal; }
.long { overflow-wrap: anywhere; white-space: normal; }
.heat-0 { background: var(--paper); }
.heat-1 { background: var(--heat-1); }
.heat-2 { background: var(--heat-2); }
.heat-3 { background: var(--heat-3); }
.heat-4 { background: var(--heat-4); }
.bar { display: block; width: 3rem; height: .35rem; margin: .25rem 0 0 auto; }
.bar rect { fill: var(--bar); }
.bar .share { fill: var(--share); }
.spark { width: 5rem; height: 1.25rem; }
.spark polyline { fill: none; stroke: var(--share); stroke-width: 1.5; }
.spark circle { fill: var(--accent); }
@media screen and (max-width: 40rem) {
  main { padding: 1rem .8rem 3rem; }
  h1 { font-size: 1.35rem; }
  th, td { padding: .3rem .35rem; min-width: 0; overflow-wrap: anywhere; }
  tbody th { min-width: 5rem; }
  .cards, .cards tbody, .cards tr, .cards th, .cards td { display: block; }
  .cards thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .cards tr { display: grid; grid-template-columns: repeat(auto-fill, minmax(5.4rem, 1fr)); gap: .25rem .5rem; padding: .55rem 0; border-bottom: 1px solid var(--rule); }
  .cards tbody tr > * { min-width: 0; width: auto; padding: 0; border: 0; text-align: left; white-space: normal; }
  .cards td[class*="heat-"] { padding: 0 .3rem; }
  .cards th:not(.right), .cards .text { grid-column: 1 / -1; }
  .cards td:empty { display: none; }
  .cards .bar { margin: .2rem 0 0; }
  .cards tr > ::before { display: block; font-size: .75rem; font-weight: 400; line-height: 1.3; color: var(--quiet); white-space: normal; }
${HEADS}
  .cards th:not(.right)::before { content: none; }
}
@page { size: A4; margin: 15mm; }
@media print {
  body { font-size: 10pt; }
  main { max-width: none; padding: 0; }
  .table { overflow: visible; }
  table { font-size: 8.5pt; line-height: 1.4; }
  th, td { min-width: 3.2em; padding: .2rem .35rem; }
  tbody th { min-width: 7em; }
  tbody th.text { min-width: 14em; }
  tbody th.right { min-width: 0; }
  .right { width: auto; }
  .spark { width: 3.5rem; }
  td.right:not(.whole), [class*="tone-"]:not(.whole) { white-space: normal; }
  h2, h3 { break-after: avoid; }
  tr, .short { break-inside: avoid; }
  thead { display: table-header-group; }
  tbody tr:first-child { break-before: avoid; }
  .tone-good, .tone-fair, .tone-poor, .heat-1, .heat-2, .heat-3, .heat-4, .bar { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
