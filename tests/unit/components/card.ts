import type { Card } from '../../../utils/review/card.ts';

/** A card as the page would give it. */
export function card(postId: string, more: Partial<Card> = {}): Card {
  return {
    key: `${postId}:0:apple-master-key`,
    misconception: 'apple-master-key',
    topic: 'unlocking',
    severity: 'misleading',
    postId,
    author: postId,
    permalink: null,
    quote: `words of ${postId}`,
    start: 0,
    claim: 'Apple has a master key.',
    truth: 'No such key exists.',
    citation: {
      title: 'Passcodes',
      url: 'https://support.apple.com/guide/security/x/web',
      heading: null,
      group: 'Encryption',
      edition: 'May 2024',
      article: null,
      plain: 'Passcodes, Apple Platform Security',
      markdown: '[Passcodes](https://support.apple.com/guide/security/x/web)',
    },
    valid: null,
    stance: 'asserted',
    confidence: 0.97,
    evidence: [],
    fingerprint: postId,
    correctedBy: null,
    isTrusted: false,
    ...more,
  };
}
