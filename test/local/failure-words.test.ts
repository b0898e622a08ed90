import { describe, expect, test } from 'vitest';
import { failureWords } from '../../functions/local/failure-words.ts';

/** As Node throws it where the operating system refuses. */
function refusedByTheSystem(code: string, message: string): Error {
  return Object.assign(new Error(`${code}: ${message}`), { code });
}

describe('a failure of the machine', () => {
  test.each([
    ['ENOSPC', 'no space left on device, write', 'make room and run the same command again'],
    ['EACCES', "permission denied, open 'NCDesMay26.zip'", 'You have no right to that file'],
    ['ENOTDIR', "not a directory, mkdir '/a/b'", 'There is a file where a folder should be'],
  ])('says what to do: %s', (code, message, todo) => {
    expect(failureWords(refusedByTheSystem(code, message))).toEqual([
      `Error: ${code}: ${message}`,
      expect.stringContaining(todo),
    ]);
  });

  test('is found behind the error that it caused', () => {
    const cause = refusedByTheSystem('ENOSPC', 'no space left on device, write');

    expect(failureWords(new Error('the query was rejected', { cause }))).toEqual([
      'Error: the query was rejected',
      '  because: ENOSPC: no space left on device, write',
      expect.stringContaining('The disk is full'),
    ]);
  });

  test('that the system does not name is told as it is', () => {
    expect(failureWords(new RangeError('no mart was built'))).toEqual(['RangeError: no mart was built']);
    expect(failureWords('thrown')).toEqual(['Something failed']);
  });
});
