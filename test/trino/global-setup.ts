import type { TestProject } from 'vitest/node';
import { startTrino } from './start-trino.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the Trino that all these tests share. */
    trinoUrl: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const trino = await startTrino();
  project.provide('trinoUrl', trino.url);
  return () => trino.stop();
}
