/** The look of a report on a screen and on paper. In the document itself, so that it can be passed on alone. */
export const REPORT_STYLE = `
:root { color: #212b32; background: #fff; font: 1.0625rem/1.5 Arial, sans-serif; }
body { margin: 0 auto; max-width: 60rem; padding: 0 1rem 3rem; }
h1 { font-size: 2rem; line-height: 1.2; margin: 2rem 0 .5rem; overflow-wrap: anywhere; }
h2 { font-size: 1.5rem; line-height: 1.25; margin: 3rem 0 1rem; padding-top: .75rem; border-top: 4px solid #12436d; }
h3 { font-size: 1.1875rem; margin: 2rem 0 .5rem; }
p, li { max-width: 44rem; }
a { color: #005eb8; }
a:focus { outline: 3px solid #ffeb3b; outline-offset: 0; background: #ffeb3b; color: #212b32; }
.subtitle { font-size: 1.25rem; margin: 0 0 1rem; }
.status { border-left: 8px solid #12436d; background: #f0f4f5; padding: .75rem 1rem; }
.draft .status { border-color: #801650; font-weight: bold; }
.draft body::before { content: "DRAFT"; position: fixed; inset: 0; z-index: -1; display: grid; place-items: center; color: #f1f3f4; font-size: 25vmin; font-weight: bold; rotate: -35deg; }
.skip { position: absolute; left: -999rem; }
.skip:focus { position: static; }
figure { margin: 1.5rem 0; }
figcaption strong { display: block; font-size: 1.1875rem; }
/* On a narrow screen a chart keeps letters that can be read and is moved sideways, as tables are. */
figure svg { min-width: 32rem; max-width: 100%; height: auto; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; margin: 1rem 0; font-size: .9375rem; }
caption { text-align: left; font-weight: bold; padding-bottom: .5rem; }
caption span { display: inline-block; position: sticky; left: 0; max-width: min(100%, calc(100vw - 2rem)); }
th, td { text-align: left; vertical-align: top; padding: .375rem .75rem .375rem 0; border-bottom: 1px solid #d8dde0; }
tbody th, td:not(.number) { min-width: 5.5rem; overflow-wrap: break-word; }
tbody th { font-weight: normal; min-width: 8rem; }
thead th { border-bottom: 2px solid #3d3d3d; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
th.number { white-space: normal; }
.note { color: #4c6272; font-size: .9375rem; }
@media print {
  @page { size: A4; margin: 20mm 18mm; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  h2 { break-before: page; }
  figure, tr { break-inside: avoid; }
  thead { display: table-header-group; }
  .scroll { overflow: visible; }
  figure svg { min-width: 0; }
  .skip, .contents a::after { display: none; }
}
`;
