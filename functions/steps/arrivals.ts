import { z } from 'zod';
import { Sha256 } from '../contracts/codes.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import { sha256Of } from '../runtime/content-id.ts';
import { putJson } from '../runtime/json-object.ts';

/** That the bytes of a place were taken in: a place is a delivery's key or a file's address. */
const Arrival = z.strictObject({ place: z.string().min(1), sha256: Sha256 });
type Arrival = z.infer<typeof Arrival>;

/** Notes that a place was looked at and its bytes received. New bytes under the same place are a second note. */
export async function noteArrival(store: ObjectStore, arrival: Arrival): Promise<void> {
  await putJson(store, `${prefixOf(arrival.place)}${arrival.sha256}.json`, Arrival.parse(arrival));
}

/** Says of any place whether its bytes were ever received; the store is listed once. */
export async function arrivedPlaces(store: ObjectStore): Promise<(place: string) => boolean> {
  const places = new Set(
    (await store.list('arrivals/')).map((key) => key.slice(0, key.lastIndexOf('/') + 1)),
  );
  return (place) => places.has(prefixOf(place));
}

/** A place is other people's text, so its hash makes the key. */
function prefixOf(place: string): string {
  return `arrivals/${sha256Of(place)}/`;
}
