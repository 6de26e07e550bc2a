import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { writeInner, writePage } from '../../../utils/scrub/page/write-markup.ts';
import { scrubSaved } from '../../tools/scrub-saved.ts';

const parse = (html: string): Document => parseHTML(html).document as unknown as Document;

describe('markup that is written', () => {
  test.each([
    '<!DOCTYPE html><html lang="en"><head><title>A &amp; B</title><style>.a > .b{color:red}</style></head><body><p>1 &lt; 2<br>x</p></body></html>',
    '<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01//EN" "http://www.w3.org/TR/html4/strict.dtd"><html><head></head><body></body></html>',
    '<html><head></head><body><input type="text" disabled><img alt="a &quot;b&quot; &amp; c"><td hidden>x</td></body></html>',
  ])('is as it was read: %s', (html) => {
    expect(writePage(parse(html))).toBe(html);
  });

  test('what a text says never becomes an element', () => {
    const document = parse('<html><head></head><body><p></p></body></html>');
    const [p] = document.querySelectorAll('p');
    p?.append('<script>alert(1)</script> & <b>');
    p?.setAttribute('title', '"><script>alert(2)</script>');
    const again = parse(writePage(document));
    expect(again.querySelectorAll('script, b')).toHaveLength(0);
    expect(again.querySelector('p')?.textContent).toBe('<script>alert(1)</script> & <b>');
    expect(again.querySelector('p')?.getAttribute('title')).toBe('"><script>alert(2)</script>');
  });

  test('a style cannot be ended from within', () => {
    const document = parse('<html><head><style></style></head><body></body></html>');
    const [style] = document.querySelectorAll('style');
    style?.append('a{} </style><script>alert(1)</script>');
    expect(writePage(document)).not.toContain('</style><script>');
  });

  test('no-break spaces stay what they are', () => {
    expect(writeInner(parse('<html><body><p>1&nbsp;900</p></body></html>').body)).toBe('<p>1\u00A0900</p>');
  });
});

test('a shadow root that is declared in another is scrubbed too', () => {
  const inner = '<template shadowrootmode="open"><table><tr><td>18 Nov 2026</td><td>Nyquist Schuhhaus</td><td>-23.90</td></tr><tr><td>17 Nov 2026</td><td>Wertheimer</td><td>-17.10</td></tr></table></template>';
  const page = `<!doctype html><html lang="en"><head></head><body><bank-app><template shadowrootmode="open"><h1>Everyday account</h1><bank-list>${inner}</bank-list></template></bank-app></body></html>`;
  const { text } = scrubSaved(page);
  expect(text).toMatch(/<bank-app><template shadowrootmode="open"><h1>Everyday account<\/h1><bank-list><template shadowrootmode="open"><table>/);
  expect(text).not.toMatch(/nyquist|schuhhaus|wertheimer|23\.90|17\.10/i);
});
