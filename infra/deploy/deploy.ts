import { execFileSync } from 'node:child_process';

/** Builds, packages, deploys every stack and uploads the pages; what follows the command goes to the deployment. */
const steps: readonly (readonly [string, ...string[]])[] = [
  ['npm', 'run', 'build'],
  ['node', 'infra/packaging/package.ts'],
  ['cdk', 'deploy', '--all', '--outputs-file', 'build/outputs.json', ...process.argv.slice(2)],
  ['node', 'infra/deploy/upload-site.ts'],
];

for (const [program, ...args] of steps) execFileSync(program, args, { stdio: 'inherit' });
