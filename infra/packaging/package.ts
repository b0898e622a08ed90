import { besideReports, bundleFunctions } from './bundle-functions.ts';
import { packDuckDb } from './duckdb-for-lambda.ts';
import { deployedFolders } from './folders.ts';
import { packPackages } from './pack-packages.ts';

const { api } = await bundleFunctions(deployedFolders);
await packDuckDb('build/duckdb-arm64', deployedFolders.pipeline);
await packDuckDb('build/duckdb-arm64', deployedFolders.report);
await packPackages(besideReports, deployedFolders.report);
const bytes = Object.values(api.outputs).reduce((sum, output) => sum + output.bytes, 0);
console.log(`packaged for Lambda; the API's bundle has ${Math.round(bytes / 1000)} kB`);
