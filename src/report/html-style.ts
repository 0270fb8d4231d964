/** More columns than any table of a report has. */
const MOST_COLUMNS = 16;

const HEADS = Array.from({ length: MOST_COLUMNS }, (_, at) => {
  const column = String(at + 1);
  return `  .cards tr > :nth-child(${column})::before { content: var(--head-${column}); }`;
}).join("\n");

/** Colours that are told apart without red and green, dark on light by 4.5 : 1 or more; A4 when printed. On a phone each row is a card. */
export const REPORT_STYLE = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: #1b1f24; font: 15px/1.55 system-ui, "Noto Sans", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
main { max-width: 72rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1, h2, h3 { overflow-wrap: break-word; }
h1 { font-size: 1.7rem; line-height: 1.25; margin: 0 0 1rem; }
h2 { font-size: 1.25rem; margin: 2.2rem 0 .6rem; border-bottom: 2px solid #1b4f8a; padding-bottom: .2rem; }
h3 { font-size: 1.05rem; margin: 1.4rem 0 .4rem; }
p { margin: .3rem 0; overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem; margin: 0; }
dt { color: #4a5560; }
dd { margin: 0; overflow-wrap: anywhere; }
.table { overflow-x: auto; margin: .6rem 0; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
th, td { text-align: left; vertical-align: top; padding: .3rem .55rem; border-bottom: 1px solid #d5dae0; min-width: 4.5rem; }
thead th { border-bottom: 2px solid #6b7783; vertical-align: bottom; }
tbody th { font-weight: 500; min-width: 10rem; }
.right { text-align: right; font-variant-numeric: tabular-nums; width: 1%; }
td.right, tbody th.right { white-space: nowrap; min-width: 0; }
.whole { white-space: nowrap; }
.tone-good { color: #0b5a8a; font-weight: 600; }
.tone-fair { color: #6b4e00; font-weight: 600; }
.tone-poor { color: #a3260f; font-weight: 600; }
.tone-unknown { color: #59636e; }
.tone-good, .tone-fair, .tone-poor, .tone-unknown { white-space: nowrap; }
.text { white-space: normal; }
.long { overflow-wrap: anywhere; white-space: normal; }
.heat-0 { background: #fff; }
.heat-1 { background: #e3eef7; }
.heat-2 { background: #c3dbee; }
.heat-3 { background: #9cc4e2; }
.heat-4 { background: #75abd4; }
.bar { display: block; width: 3rem; height: .35rem; margin: .25rem 0 0 auto; }
.bar rect { fill: #dde2e7; }
.bar .share { fill: #1b6ca8; }
.spark { width: 5rem; height: 1.25rem; }
.spark polyline { fill: none; stroke: #1b6ca8; stroke-width: 1.5; }
.spark circle { fill: #1b4f8a; }
@media screen and (max-width: 40rem) {
  main { padding: 1rem .8rem 3rem; }
  h1 { font-size: 1.35rem; }
  th, td { padding: .3rem .35rem; min-width: 0; overflow-wrap: anywhere; }
  tbody th { min-width: 5rem; }
  .cards, .cards tbody, .cards tr, .cards th, .cards td { display: block; }
  .cards thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .cards tr { display: grid; grid-template-columns: repeat(auto-fill, minmax(5.4rem, 1fr)); gap: .25rem .5rem; padding: .55rem 0; border-bottom: 1px solid #d5dae0; }
  .cards tbody tr > * { min-width: 0; width: auto; padding: 0; border: 0; text-align: left; white-space: normal; }
  .cards td[class*="heat-"] { padding: 0 .3rem; }
  .cards th:not(.right), .cards .text { grid-column: 1 / -1; }
  .cards td:empty { display: none; }
  .cards .bar { margin: .2rem 0 0; }
  .cards tr > ::before { display: block; font-size: .75rem; font-weight: 400; line-height: 1.3; color: #4a5560; white-space: normal; }
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
  tbody th.right { min-width: 0; }
  .right { width: auto; }
  td.right:not(.whole), .tone-good, .tone-fair, .tone-poor, .tone-unknown { white-space: normal; }
  h2, h3 { break-after: avoid; }
  tr { break-inside: avoid; }
  thead { display: table-header-group; }
  tbody tr:first-child { break-before: avoid; }
  .tone-good, .tone-fair, .tone-poor, .heat-1, .heat-2, .heat-3, .heat-4, .bar { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
