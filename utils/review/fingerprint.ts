/** FNV-1a over UTF-16 code units, twice with different offsets: 64 bits as 16 hex digits. */
function hash(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x01000193) ^ (a >>> 15);
  }
  return [a, b].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}

/**
 * What a hidden note is remembered by: the misconception and the sentence's words, whatever their case, spacing or
 * punctuation. It holds no text and no address, and survives edits elsewhere in the post.
 */
export function fingerprint(misconception: string, quote: string): string {
  const words =
    quote
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return hash(`${misconception}\n${words.join(' ')}`);
}
