// Fails when a test was skipped, above all one that needs a browser, and closes with a line any reader understands.
import { readFileSync } from 'node:fs';

const results = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const skipped = results.numPendingTests + results.numTodoTests;
const inBrowser = results.testResults.filter(({ name }) => name.includes('/test/browser/'));

const faults = [
  skipped > 0 && `${skipped} tests were skipped; every test must run`,
  inBrowser.length === 0 && 'no browser test ran; see test/browser',
].filter(Boolean);
for (const fault of faults) console.error(fault);
console.log(`${results.numPassedTests} passed, ${results.numFailedTests} failed`);
process.exitCode = faults.length > 0 || results.numFailedTests > 0 ? 1 : 0;
