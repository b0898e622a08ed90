/** What stored views were called before, by the first part of their names and by the `view` that they say they are. */
const EARLIER: readonly { readonly name: RegExp; readonly view: string; readonly now: string }[] = [
  { name: /^closing(?=\/)/, view: 'closing', now: 'gap-change' },
  { name: /^restatements(?=\/)/, view: 'restatements', now: 'revisions' },
  { name: /^adjusted-gap(?=\/)/, view: 'adjusted-gap', now: 'expected-progress' },
  { name: /^like-for-like(?=\/)/, view: 'like-for-like', now: 'similar-networks' },
  { name: /^location(?=\/[^\d])/, view: 'location', now: 'gap-breakdown' },
  { name: /^needs(?=\/)/, view: 'needs', now: 'patients-needed' },
  { name: /^own-indicators(?=\/)/, view: 'own-indicators', now: 'local-indicators' },
  { name: /^priorities(?=\/)/, view: 'priorities', now: 'local-priorities' },
  { name: /^reality(?=\/)/, view: 'reality', now: 'chance' },
  { name: /^scenarios(?=\/)/, view: 'scenarios', now: 'what-if' },
  { name: /^location(?=\/\d)/, view: 'month-location', now: 'gap-within-areas' },
];

/** Fields that rows of a view were called by before, and what they are called now. */
const FIELDS: readonly {
  readonly view: string;
  readonly rows: string;
  readonly field: string;
  readonly now: string;
}[] = [
  { view: 'similar-networks', rows: 'networks', field: 'progress', now: 'value' },
  { view: 'expected-progress', rows: 'residuals', field: 'progress', now: 'value' },
];

/** The name of today for a view that an earlier version of the product stored; any other name as it is. */
export function nameOfToday(stored: string): string {
  const earlier = EARLIER.find(({ name }) => name.test(stored));
  return earlier === undefined ? stored : stored.replace(earlier.name, earlier.now);
}

/** A stored view that says it is of an earlier kind, as it would say it today; anything else as it is. */
export function viewOfToday(view: unknown): unknown {
  if (typeof view !== 'object' || view === null || !('view' in view)) return view;
  const earlier = EARLIER.find((kind) => kind.view === view.view);
  const named = earlier === undefined ? view : { ...view, view: earlier.now };
  const renamed = FIELDS.find((kind) => kind.view === named.view);
  return renamed === undefined ? named : withRowsOfToday(named, renamed);
}

function withRowsOfToday(view: object, { rows, field, now }: (typeof FIELDS)[number]): object {
  const found: unknown = Reflect.get(view, rows);
  if (!Array.isArray(found)) return view;
  const ofToday = (row: unknown): unknown => {
    if (typeof row !== 'object' || row === null || !(field in row) || now in row) return row;
    return Object.fromEntries(
      Object.entries(row).map(([name, value]) => [name === field ? now : name, value]),
    );
  };
  return { ...view, [rows]: found.map(ofToday) };
}
