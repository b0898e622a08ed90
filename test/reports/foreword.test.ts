import { describe, expect, test } from 'vitest';
import { readForeword } from '../../functions/reports/foreword.ts';
import * as fc from '../property/fast-check.ts';

function outcomeOf(text: string): string {
  try {
    readForeword(text);
    return 'read';
  } catch (error) {
    return error instanceof Error ? error.name : 'not an error';
  }
}

describe('a foreword', () => {
  test('takes headings, paragraphs, lists, bold, italic and links', () => {
    const blocks = readForeword(
      '# Dear all\n\nThis is **bold** and *soft*,\nand [a link](https://example.org/a).\n\n- one\n- two',
    );
    expect(blocks).toEqual([
      { kind: 'heading', text: 'Dear all' },
      {
        kind: 'prose',
        inlines: [
          { kind: 'text', text: 'This is ' },
          { kind: 'strong', text: 'bold' },
          { kind: 'text', text: ' and ' },
          { kind: 'emphasis', text: 'soft' },
          { kind: 'text', text: ', and ' },
          { kind: 'link', text: 'a link', href: 'https://example.org/a' },
          { kind: 'text', text: '.' },
        ],
      },
      {
        kind: 'prose-list',
        items: [[{ kind: 'text', text: 'one' }], [{ kind: 'text', text: 'two' }]],
      },
    ]);
  });

  test.each([
    ['a script', 'Hello\n\n<script>alert(1)</script>', 3, 'HTML is not taken'],
    ['a tag', 'a <b>bold</b> word', 1, 'HTML is not taken'],
    ['a closing tag', '\nx </div>', 2, 'HTML is not taken'],
    ['a comment', '<!-- hidden -->', 1, 'HTML is not taken'],
    ['a picture', 'one\n![x](https://example.org/x.png)', 2, 'pictures are not taken'],
    ['a link that runs', 'one\n\n[x](javascript:alert)', 3, 'a link must begin with https:// or mailto:'],
    ['a link to a file', '- one\n- [x](file:///etc/passwd)', 2, 'a link must begin with https:// or mailto:'],
    ['a control character', 'one\ntw\u0007o', 2, 'a control character is not taken'],
  ])('refuses %s and names its line', (_what, text, line, problem) => {
    expect(() => readForeword(text)).toThrow(`foreword, line ${line}: ${problem}`);
  });

  test('takes a plain comparison: it is no HTML', () => {
    expect(readForeword('fewer than 5 < 10 & more')).toEqual([
      { kind: 'prose', inlines: [{ kind: 'text', text: 'fewer than 5 < 10 & more' }] },
    ]);
  });

  test('is read, or refused with a line, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(outcomeOf(text)).toMatch(/^(read|ForewordError)$/);
      }),
    );
  });
});
