// Reads for inner loops whose bounds hold by construction. One function an array type, because one function for
// all of them runs about ten times slower: the engine then cannot know what it reads.

/** An element of a list of floats; not a number outside it, so that a fault shows instead of passing as 0. */
export function floatAt(values: Float64Array, index: number): number {
  return values[index] ?? Number.NaN;
}

/** A small whole number; 255, which stands for nothing, outside the list. */
export function byteAt(values: Uint8Array, index: number): number {
  return values[index] ?? 255;
}

/** A position; −1 outside the list. */
export function positionAt(values: Int32Array, index: number): number {
  return values[index] ?? -1;
}
