const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
]);

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES.get(name.toLowerCase()) ?? whole;
    const code = Number.parseInt(decimal ?? hex, decimal === undefined ? 16 : 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** The text of a structured data's value, which may hold HTML: tags give line breaks, entities their characters. */
export function plainText(value: string): string {
  const isHtml = /<\/?(?:p|br|div|li|ul|ol|a|b|i|em|strong|blockquote|pre|code)\b[^<>]{0,500}>/i.test(value);
  const text = isHtml
    ? value
        .replace(/\s+/g, ' ')
        .replace(/<\/?(?:p|br|div|li|ul|ol|blockquote|pre|h[1-6])\b[^<>]{0,500}>/gi, '\n')
        .replace(/<[a-z/!][^<>]{0,500}>/gi, '')
    : value;
  return decoded(text)
    .split('\n')
    .map((line) => line.replace(/[ \t\r\f]+/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
