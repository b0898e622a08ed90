/**
 * The look of a report on paper, in Typst's language.
 *
 * @param chapterSize size of chapters' titles, in points
 * @param scale size of all type, as a share of what it is in the report
 */
export function reportTemplate(chapterSize: number, scale: number): string {
  return `#let pt-size = ${scale} * 1pt\n#let chapter-size = ${chapterSize} * pt-size\n#let chapter-space = ${chapterSize * CHAPTER_SPACE} * pt-size${TEMPLATE}`;
}

/** Room above a chapter, in sizes of its title. */
const CHAPTER_SPACE = 1.3;

const TEMPLATE = `
#let ink = rgb("#212B32")
#let blue = rgb("#12436D")
#let quiet = rgb("#4C6272")
#let line-colour = rgb("#D8DDE0")
#set text(font: "Open Sans", size: 10 * pt-size, fill: ink, lang: "en", region: "GB", hyphenate: false)
#set par(leading: 0.75em, spacing: 1.1em)
#set list(indent: 0.5em, spacing: 0.9em)
#show heading.where(level: 1): it => block(above: chapter-space, below: 0.9em, sticky: true, {
  line(length: 100%, stroke: 3pt + blue)
  v(0.2em)
  text(size: chapter-size, weight: "bold", it.body)
})
#show heading.where(level: 2): it => block(above: 1.6em, below: 0.8em, sticky: true, text(size: 12 * pt-size, weight: "bold", it.body))
#show link: it => text(fill: rgb("#005EB8"), underline(it))
#show figure.where(kind: table): set block(breakable: true)
#show figure.where(kind: table): set figure.caption(position: top)
#show figure.caption: it => align(left, text(weight: "bold", it.body))
#set table(inset: (x: 5pt, y: 4.5 * pt-size), stroke: (x, y) => (bottom: 0.5pt + line-colour))
#let note(body) = text(size: 8.5 * pt-size, fill: quiet, body)
#let status(body, draft) = block(width: 100%, inset: 10pt, fill: rgb("#F0F4F5"),
  stroke: (left: 5pt + if draft { rgb("#801650") } else { blue }), text(weight: if draft { "bold" } else { "regular" }, body))
#let chart(title, subtitle, path, alt, notes) = block(breakable: false, above: 1.4em, below: 1.4em, {
  text(size: 11.5 * pt-size, weight: "bold", title)
  linebreak()
  text(size: 9 * pt-size, subtitle)
  v(-0.3em)
  figure(image(path, width: 100%, alt: alt), alt: alt)
  v(-0.3em)
  note(notes)
})
#let data-table(caption, widths, aligns, head, cells, remark) = {
  // A short table stays on one page; a long one repeats its heads.
  let rows = cells.len() / widths.len()
  block(breakable: rows > 14, above: 1.2em, below: 1.2em, {
    figure(kind: table, supplement: none, numbering: none, caption: caption, {
      set text(size: 8.5 * pt-size)
      set par(leading: 0.5em)
      table(columns: widths, align: aligns,
        table.header(..head.map(it => table.cell(stroke: (bottom: 1pt + ink), text(size: 8 * pt-size, weight: "bold", it)))), ..cells)
    })
    if remark != none { block(above: 0.5em, note(remark)) }
  })
}
`;
