/**
 * Lets what has been read on this device be read again without a connection, for the current release. A browser that
 * cannot keep anything shows the pages all the same.
 */
export async function keepForOffline(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const { serviceWorker } = navigator;
  try {
    await serviceWorker.register('/service-worker.js');
  } catch {
    // Private windows and strict settings refuse: then nothing is kept, and nothing else changes.
    return;
  }
  const { active } = await serviceWorker.ready;
  const answers = performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => name.startsWith(`${location.origin}/v1/`));
  active?.postMessage([...new Set(answers)]);
}
