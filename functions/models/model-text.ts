import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type Model, models } from './registry.ts';

/** The SELECT of a model, as it stands in its file. */
export async function modelText(model: Model): Promise<string> {
  return readFile(new URL(model.file, import.meta.url), 'utf8');
}

/** One sha256 over the text of every model: a mart made by other SQL has another identity. */
export async function modelsVersion(): Promise<string> {
  const hash = createHash('sha256');
  for (const model of models) hash.update(`${model.name}\n${await modelText(model)}\n`);
  return hash.digest('hex');
}
