/** Files that others leave for us under names of their choosing: a folder on a laptop, a bucket's prefix when deployed. */
export interface Deliveries {
  /** The key of every file that was left, in ascending order. */
  list(): Promise<readonly string[]>;

  /**
   * Copies a delivered file into a folder of this machine, under its own name.
   *
   * @param version exactly this version of the key, where the place keeps versions
   * @returns path of the copy
   * @throws DeliveryMissingError when nothing can be read under the key, yet or any more
   * @throws DeliveryRefusedError when the key or the size is none that we take
   */
  fetch(key: string, folder: string, version?: string): Promise<string>;
}

/** Nothing can be read under the key of a delivery. */
export class DeliveryMissingError extends Error {
  override readonly name = 'DeliveryMissingError';

  constructor(options?: ErrorOptions) {
    super('nothing can be read under the key of this delivery; leave the file again', options);
  }
}

/** A delivery that is none of ours to take. */
export class DeliveryRefusedError extends Error {
  override readonly name = 'DeliveryRefusedError';
}
