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

/** The name of today for a view that an earlier version of the product stored; any other name as it is. */
export function nameOfToday(stored: string): string {
  const earlier = EARLIER.find(({ name }) => name.test(stored));
  return earlier === undefined ? stored : stored.replace(earlier.name, earlier.now);
}

/** A stored view that says it is of an earlier kind, as it would say it today; anything else as it is. */
export function viewOfToday(view: unknown): unknown {
  if (typeof view !== 'object' || view === null || !('view' in view)) return view;
  const earlier = EARLIER.find((kind) => kind.view === view.view);
  return earlier === undefined ? view : { ...view, view: earlier.now };
}
