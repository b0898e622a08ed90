import type { LakePrefix } from './lake-layout.ts';

/** Memory (and with it processor), time and disk. */
export interface FunctionSize {
  readonly memoryMebibytes: number;
  readonly timeoutSeconds: number;
  /** Space under /tmp. @default 512, Lambda's own */
  readonly diskMebibytes?: number;
}

/** What one function of the pipeline gets and may do. */
export interface FunctionSettings {
  readonly size: FunctionSize;
  /** Prefixes of the lake it reads. */
  readonly reads: readonly LakePrefix[];
  /** Prefixes of the lake it creates objects below. A creator reads back what is there, so it may read them too. */
  readonly creates: readonly LakePrefix[];
  /** Reads or only lists the files that were left for us, or lets callers leave them. */
  readonly deliveries?: 'read' | 'list' | 'leave';
  /** Queries with Athena, not with DuckDB in the function. */
  readonly athena?: true;
  /** Makes reports: has Typst and the fonts beside it, and is given the site's address and the embargo. */
  readonly reports?: true;
}

/** Every function of the pipeline by its file in functions/lambda. Memory and time: docs/cost.md. */
export const pipelineFunctions = {
  receive: {
    size: { memoryMebibytes: 2048, timeoutSeconds: 300, diskMebibytes: 1024 },
    reads: [],
    creates: ['raw/', 'receipts/', 'submissions/', 'arrivals/'],
    deliveries: 'read',
  },
  check: {
    size: { memoryMebibytes: 3008, timeoutSeconds: 600, diskMebibytes: 4096 },
    reads: ['receipts/', 'raw/'],
    creates: ['staged/', 'checks/', 'quarantine/'],
  },
  plan: {
    size: { memoryMebibytes: 512, timeoutSeconds: 120 },
    // The views too: a release with one that is gone is made once more.
    reads: ['releases/', 'receipts/', 'submissions/', 'checks/', 'quarantine/', 'audit/', 'runs/', 'views/'],
    creates: ['work/'],
  },
  build: {
    size: { memoryMebibytes: 512, timeoutSeconds: 900, diskMebibytes: 1024 },
    reads: ['work/', 'staged/'],
    creates: ['marts/', 'athena-tables/', 'athena-results/'],
    athena: true,
  },
  hold: {
    size: { memoryMebibytes: 1024, timeoutSeconds: 900, diskMebibytes: 1024 },
    reads: ['work/', 'staged/', 'releases/'],
    creates: ['marts/', 'holds/', 'runs/', 'work/', 'athena-tables/', 'athena-results/'],
    athena: true,
  },
  assess: {
    size: { memoryMebibytes: 8192, timeoutSeconds: 900, diskMebibytes: 2048 },
    // Earlier releases too: where practices are restricted, what they told counts as known.
    reads: ['marts/', 'releases/'],
    creates: ['views/', 'work/'],
  },
  publish: {
    size: { memoryMebibytes: 512, timeoutSeconds: 120 },
    reads: ['work/'],
    // What a re-issue changed is a view of its own, compared from those of the release before.
    creates: ['releases/', 'runs/', 'views/'],
  },
  report: {
    size: { memoryMebibytes: 3008, timeoutSeconds: 900 },
    reads: ['releases/', 'views/'],
    creates: ['reports/', 'downloads/'],
    reports: true,
  },
  sweep: { size: { memoryMebibytes: 512, timeoutSeconds: 120 }, reads: [], creates: [], deliveries: 'list' },
  collect: {
    size: { memoryMebibytes: 2048, timeoutSeconds: 600, diskMebibytes: 1024 },
    reads: ['checks/', 'quarantine/', 'audit/'],
    creates: ['raw/', 'receipts/', 'submissions/', 'arrivals/', 'notices/'],
    deliveries: 'list',
  },
} as const satisfies Readonly<Record<string, FunctionSettings>>;

export type PipelineFunction = keyof typeof pipelineFunctions;
