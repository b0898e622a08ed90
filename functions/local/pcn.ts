#!/usr/bin/env node
import { runCli } from './cli.ts';
import { mindStandardStreams } from './standard-streams.ts';

mindStandardStreams();
process.exitCode = await runCli(process.argv.slice(2));
