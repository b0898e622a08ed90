import { finishMeanwhile } from '../../functions/local/finish-meanwhile.ts';
import { serveCommand } from '../../functions/local/serve-command.ts';

// What `npm start` does once its store is there, on a store of a test; says the number of the process it started.
const [data = '', store = ''] = process.argv.slice(2);
process.exitCode = await serveCommand({
  store,
  port: 0,
  meanwhile: async () => {
    const finishing = await finishMeanwhile({ data, store }, (line) => process.stderr.write(`${line}\n`));
    process.stderr.write(`finishing in process ${finishing.pid}\n`);
    return finishing;
  },
});
