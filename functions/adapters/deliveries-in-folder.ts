import { copyFile, readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Deliveries, DeliveryMissingError } from '../ports/deliveries.ts';
import { assertDeliverySize, deliveredName } from './delivered-name.ts';

/** Deliveries as files of a folder, below the same prefix as in a bucket. */
export class DeliveriesInFolder implements Deliveries {
  readonly #root: string;
  readonly #prefix: string;

  constructor(root: string, prefix: string) {
    this.#root = resolve(root);
    this.#prefix = prefix;
  }

  async list(): Promise<readonly string[]> {
    const entries = await readdir(join(this.#root, this.#prefix), { withFileTypes: true }).catch(() => []);
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => `${this.#prefix}${entry.name}`)
      .sort();
  }

  async fetch(key: string, folder: string): Promise<string> {
    const name = deliveredName(key, this.#prefix);
    // The name alone decides where we read, so that no key can point outside the folder.
    const source = join(this.#root, this.#prefix, name);
    const path = join(folder, name);
    try {
      assertDeliverySize((await stat(source)).size);
      await copyFile(source, path);
    } catch (cause) {
      if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') {
        throw new DeliveryMissingError({ cause });
      }
      throw cause;
    }
    return path;
  }
}
