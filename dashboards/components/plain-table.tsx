import type { ComponentChildren } from 'preact';

export interface PlainColumn {
  readonly heading: string;
  readonly numeric?: boolean;
}

/**
 * A small table whose first column names its rows. On a narrow screen each row of three cells or more is a block, its
 * cells below each other; else it scrolls sideways where it is wider than its place, and the names of rows stay.
 */
export function PlainTable({
  caption,
  captionHidden = false,
  columns,
  rows,
}: {
  caption: string;
  /** Where a heading just above says the same. */
  captionHidden?: boolean;
  columns: readonly PlainColumn[];
  rows: readonly { readonly key: string; readonly cells: readonly ComponentChildren[] }[];
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a place that scrolls must be reachable by keyboard
    <section class="scroll-place" aria-label={caption} tabIndex={0}>
      <table class={`nhsuk-table nhsuk-table--compact${columns.length > 2 ? ' stacking-table' : ''}`}>
        <caption class={`nhsuk-table__caption${captionHidden ? ' nhsuk-u-visually-hidden' : ''}`}>
          {caption}
        </caption>
        <thead class="nhsuk-table__head">
          <tr class="nhsuk-table__row">
            {columns.map(({ heading, numeric }) => (
              <th key={heading} scope="col" class={cellClass('header', numeric)}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody class="nhsuk-table__body">
          {rows.map(({ key, cells: [name, ...rest] }) => (
            <tr key={key} class="nhsuk-table__row">
              <th scope="row" class="nhsuk-table__header">
                {name}
              </th>
              {rest.map((cell, i) => (
                <td
                  key={i}
                  class={cellClass('cell', columns[i + 1]?.numeric)}
                  data-heading={columns[i + 1]?.heading}
                >
                  <span class="stacking-value">{cell}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function cellClass(part: 'header' | 'cell', numeric: boolean | undefined): string {
  return `nhsuk-table__${part}${numeric === true ? ` nhsuk-table__${part}--numeric` : ''}`;
}
