import { DeliveryRefusedError } from '../ports/deliveries.ts';

/** The widest national month is 150 MB unpacked; nothing we know of comes near this. */
const DELIVERY_LIMIT_BYTES = 500_000_000;

/**
 * The file name of a delivery: the last part of its key.
 *
 * @throws DeliveryRefusedError when the key is not below `prefix`, or its name cannot be a file's
 */
export function deliveredName(key: string, prefix: string): string {
  if (!key.startsWith(prefix)) {
    throw new DeliveryRefusedError(`a delivery belongs below ${prefix}; leave the file there`);
  }
  const name = key.slice(key.lastIndexOf('/') + 1);
  const isUsable = Buffer.byteLength(name) <= 200 && !/^\.{0,2}$|[\p{Cc}\\]/u.test(name);
  if (!isUsable) {
    throw new DeliveryRefusedError(
      `a delivery's name has 1 to 200 bytes, no control character and no backslash; this one has ${name.length} characters`,
    );
  }
  return name;
}

/** @throws DeliveryRefusedError when a delivery has more bytes than any file we know of */
export function assertDeliverySize(bytes: number): void {
  if (bytes <= DELIVERY_LIMIT_BYTES) return;
  throw new DeliveryRefusedError(
    `a delivery has at most ${DELIVERY_LIMIT_BYTES} bytes and this one has ${bytes}; split it`,
  );
}
