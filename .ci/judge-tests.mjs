// Fails when a test was skipped, or none ran of a folder that must run, and closes with a line any reader understands.
import { readFileSync } from 'node:fs';

const [, , file, folder] = process.argv;
const results = JSON.parse(readFileSync(file, 'utf8'));
const skipped = results.numPendingTests + results.numTodoTests;
const inFolder = results.testResults.filter(({ name }) => name.includes(`/${folder}/`));

const faults = [
  skipped > 0 && `${skipped} tests were skipped; every test must run`,
  inFolder.length === 0 && `no test of ${folder} ran`,
].filter(Boolean);
for (const fault of faults) console.error(fault);
console.log(`${results.numPassedTests} passed, ${results.numFailedTests} failed`);
process.exitCode = faults.length > 0 || results.numFailedTests > 0 ? 1 : 0;
