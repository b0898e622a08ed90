import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { z } from 'zod';

const Started = z.object({ url: z.string() });
/** Of the processor since the process began, in seconds, and the most memory that it held. */
const Usage = z.object({ cpuSeconds: z.number(), peakMebibytes: z.number() });

/** A server in a process of its own. */
export interface BenchServer {
  readonly url: string;
  usage(): Promise<z.infer<typeof Usage>>;
  stop(): Promise<void>;
}

/** In the server: tells its address, and what it has used whenever it is asked. */
export function answerUsage(url: string): void {
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    const peakMebibytes = process.resourceUsage().maxRSS / 1024;
    process.send?.({ cpuSeconds: (user + system) / 1_000_000, peakMebibytes });
  });
  process.send?.({ url });
}

/** Starts a script that ends with `answerUsage`. */
export async function startServer(script: URL, args: readonly string[]): Promise<BenchServer> {
  const child = fork(script, args);
  const { url } = Started.parse(await messageOf(child));
  return {
    url,
    usage: async () => {
      child.send('usage');
      return Usage.parse(await messageOf(child));
    },
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}

async function messageOf(child: ChildProcess): Promise<unknown> {
  const [message] = await once(child, 'message');
  return message;
}
