import { Receipt } from '../contracts/receipt.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import { getJson } from '../runtime/json-object.ts';
import { receiptKey } from '../steps/receive.ts';
import type { Finding } from './verify.ts';

/**
 * What heals a finding, in one sentence that holds the command.
 *
 * @param place the store as the commands are given it
 * @param isRepaired after `repair`, which has done what it can: what is left needs something that the store does not hold
 */
export async function adviceOn(
  store: ObjectStore,
  { key, fault }: Finding,
  { place, isRepaired = false }: { readonly place: string; readonly isRepaired?: boolean },
): Promise<string> {
  const run = `pcn run --store ${place}`;
  const repair = `pcn repair --store ${place}`;
  const [folder = '', name = ''] = key.split('/');
  if (folder === 'audit' || folder === 'submissions') {
    return `nothing else in the store knows what it said: put ${key} back from a copy of the store`;
  }
  if (fault === 'damaged' && !isRepaired) return repair;
  if (fault === 'damaged') {
    return 'this store lets nobody take it away: two people restore its first version, as the runbook says under “Restore”';
  }
  if (folder === 'raw') {
    const file = await fileOf(store, name);
    return `put ${file} into a folder and run: pcn run --data FOLDER --store ${place}`;
  }
  if (folder === 'receipts' && !isRepaired) return repair;
  if (folder === 'receipts') {
    return `send the file of this sha256 again (pcn run --data FOLDER --store ${place}), or put the receipt back from a copy of the store`;
  }
  if (folder === 'releases') {
    return `put it back from a copy of the store; if it was the newest, this publishes it anew under its number: ${run}`;
  }
  if (folder === 'reports' || folder === 'downloads' || folder === 'marts') return run;
  if (!isRepaired) return repair;
  return `it was made by another version of this program, or of files that are lost: put it back from a copy of the store, or run repair with that version`;
}

async function fileOf(store: ObjectStore, sha256: string): Promise<string> {
  const receipt = await getJson(store, receiptKey(sha256), Receipt).catch(() => undefined);
  return receipt === undefined ? `the file with the sha256 ${sha256}` : `the file ${receipt.name}`;
}
