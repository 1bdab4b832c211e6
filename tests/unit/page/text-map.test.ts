import { fc, test } from '@fast-check/vitest';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { mapText, TEXT_CAP } from '../../../utils/page/text-map.ts';

function body(html: string): Element {
  const { document } = parseHTML(`<!doctype html><html><body><div id="root">${html}</div></body></html>`);
  return document.querySelector('#root') as unknown as Element;
}
const text = (html: string) => mapText(body(html)).text;

describe('the text that a page shows', () => {
  it.each([
    ['paragraphs', '<p>One</p><p>Two</p>', 'One\nTwo'],
    ['a spacer paragraph', '<p>One</p><p><br></p><p>Two</p>', 'One\n\nTwo'],
    ['line breaks', 'One<br>Two<br><br>Three<br>', 'One\nTwo\n\nThree'],
    ['many blank lines', 'One<br><br><br><br><br>Two', 'One\n\nTwo'],
    ['a rule', 'One<hr>Two', 'One\n\nTwo'],
    ['folded white space', '  One \n\t two<b> three </b> four ', 'One two three four'],
    ['white space beside a block', 'One <p> Two </p> three', 'One\nTwo\nthree'],
    ['no-break spaces', 'One&nbsp;two', 'One\u00a0two'],
    [
      'lists and cells',
      '<ul><li>a</li><li>b</li></ul><table><tr><td>c</td><td>d</td></tr></table>',
      'a\nb\nc\nd',
    ],
    ['code', '<p>See:</p><pre><code>if  x\n  y\n</code></pre><p>End</p>', 'See:\nif  x\n  y\nEnd'],
    ['a line feed right after <pre>', '<pre>\nx\n</pre>', 'x'],
    ['an entity in code', '<pre>10 &lt;b</pre>', '10 <b'],
    ['inline elements inside a word', 'pass<b>co</b>de', 'passcode'],
    ['nothing', '', ''],
  ])('%s', (_name, html, expected) => {
    expect(text(html)).toBe(expected);
  });

  it('leaves out what nobody sees', () => {
    expect(
      text(
        'a<script>1</script><style>2</style><template>3</template><span hidden>4</span><i aria-hidden="true">5</i><svg><text>6</text></svg><button>7</button><b style="color:red;display:none">8</b>z',
      ),
    ).toBe('az');
  });

  it('leaves out what the caller skips, with all in it', () => {
    const root = body('<p>One <span class="x">no <b>no</b></span>two</p>');
    expect(mapText(root, { skip: ({ classList }) => classList.contains('x') }).text).toBe('One two');
  });

  it('reads text nested thousands deep', () => {
    const { document } = parseHTML('<!doctype html><html><body></body></html>');
    const root = document.createElement('div');
    let inner = root;
    for (let depth = 0; depth < 5_000; depth += 1) inner = inner.appendChild(document.createElement('div'));
    inner.textContent = 'down here';
    expect(mapText(root as unknown as Element).text).toBe('down here');
  });
});

describe('the cap', () => {
  it('drops whole lines', () => {
    const line = 'x'.repeat(999);
    const map = mapText(body(`<p>${line}</p>`.repeat(50)));
    expect(map.text.split('\n').every((part) => part === line)).toBe(true);
    expect(map.text.length).toBeLessThanOrEqual(TEXT_CAP);
    expect(map.text.length).toBeGreaterThan(TEXT_CAP - 1_001);
  });

  it('cuts one endless line, never inside a character', () => {
    const map = mapText(body(`a${'💡'.repeat(TEXT_CAP)}`));
    expect(map.text.length).toBe(TEXT_CAP - 1);
    expect(map.text.endsWith('💡')).toBe(true);
  });

  it('still knows where its elements stand', () => {
    const root = body('<div><p>aaaa</p><p>bbbb</p><p>cccc</p></div>');
    const map = mapText(root, { cap: 10 });
    expect(map.text).toBe('aaaa\nbbbb');
    expect(map.span(root.querySelector('div') as Element)).toEqual({ start: 0, end: 9 });
    expect(map.span(root.querySelectorAll('p')[2] as Element)).toBeNull();
  });
});

describe('the way back to the page', () => {
  it('finds the nodes of a stretch over several elements', () => {
    const map = mapText(body('<p>The <b>pass code</b> is</p><p>gone</p>'));
    const at = map.text.indexOf('code');
    const points = map.points(at, map.text.length);
    expect(points?.startNode.data.slice(points.startOffset)).toBe('code');
    expect(points?.endNode.data.slice(0, points.endOffset)).toBe('gone');
  });

  it('has no nodes for an empty stretch or a mere line break', () => {
    const map = mapText(body('<p>a</p><p>b</p>'));
    expect(map.points(1, 1)).toBeNull();
    expect(map.points(1, 2)).toBeNull();
    expect(map.points(5, 9)).toBeNull();
  });

  it('tells an element’s own stretch', () => {
    const root = body('<p>One</p><blockquote> <p>Two</p><p>three</p> </blockquote>four<i></i>');
    const map = mapText(root);
    const span = map.span(root.querySelector('blockquote') as Element);
    expect(map.text.slice(span?.start, span?.end)).toBe('Two\nthree');
    expect(map.span(root.querySelector('i') as Element)).toBeNull();
  });

  const piece = fc.constantFrom(
    'one',
    ' ',
    '\n',
    'two ',
    '<p>',
    '</p>',
    '<br>',
    '<b>',
    '</b>',
    '<pre>',
    '</pre>',
    'é💡',
  );
  test.prop([fc.array(piece, { maxLength: 40 })])(
    'gives the character that stands in the text, anywhere',
    (pieces) => {
      const map = mapText(body(pieces.join('')));
      for (let at = 0; at < map.text.length; at += 1) {
        const points = map.points(at, at + 1);
        const shown = points?.startNode.data.slice(points.startOffset, points.endOffset) ?? '\n';
        expect(shown.trim()).toBe(map.text.charAt(at).trim());
      }
    },
  );
});
