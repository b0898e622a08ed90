import type { Receipt } from '../contracts/receipt.ts';

/**
 * Which of two submissions counts when both speak of the same thing: the higher declared version, then the one
 * received later, then the greater sha256. Never the order in which they happened to be processed.
 */
export function bySubmissionOrder(
  a: { readonly receipt: Receipt },
  b: { readonly receipt: Receipt },
): number {
  return (
    a.receipt.version - b.receipt.version ||
    compareText(a.receipt.receivedAt, b.receipt.receivedAt) ||
    compareText(a.receipt.sha256, b.receipt.sha256)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
