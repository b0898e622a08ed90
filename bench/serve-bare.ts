import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { SentAnswers } from './answer-requests.ts';
import { answerUsage } from './server-usage.ts';

const answers = new Map(
  SentAnswers.parse(JSON.parse(await readFile(process.argv[2] ?? '', 'utf8'))).map(
    ({ path, status, headers, body }) => [path, { status, headers, body: Buffer.from(body, 'base64') }],
  ),
);

/** As little as a server can do: the same status, headers and bytes, by the address. */
const server = createServer((request, response) => {
  const { status, headers, body } = answers.get(request.url ?? '') ?? {};
  response.writeHead(status ?? 404, headers);
  response.end(body);
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  answerUsage(`http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`);
});
