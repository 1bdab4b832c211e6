import { expect, it } from 'vitest';
import { plainText } from '../../../utils/sites/plain-text.ts';

it.each([
  ['<p>One</p><p>Two &amp; <b>three</b></p>', 'One\n\nTwo & three'],
  ['One<br/>Two', 'One\nTwo'],
  ['One\nTwo   three', 'One\nTwo three'],
  ['a < b and c > d', 'a < b and c > d'],
  ['5 &lt; 6 &#8217; &#x2019; &nope;', '5 < 6 ’ ’ &nope;'],
  ['<p>a < b</p>', 'a < b'],
  ['', ''],
])('%s', (html, text) => {
  expect(plainText(html)).toBe(text);
});
