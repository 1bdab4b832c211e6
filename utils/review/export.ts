import type { Card, ThreadSummary } from './card.ts';
import { verdictsOf } from './verdicts.ts';

const oneLine = (words: string) => words.replace(/\s+/g, ' ').trim();

/** The page's words, so that they stay words in a Markdown document. */
const escaped = (words: string) => oneLine(words).replace(/[\\`*_[\]<>#|~!]/g, '\\$&');

const shown = ({ cards }: ThreadSummary) => cards.filter(({ hidden }) => !hidden);

/** One place of a subject: the words, who wrote them and where, who put them right. */
function placeAsMarkdown({ quote, author, permalink, correctedBy }: Card): string {
  const by = escaped(author ?? 'somebody');
  const link = permalink === null ? by : `[${by}](<${permalink.replace(/[<>\s]/g, encodeURIComponent)}>)`;
  const corrected = correctedBy && `Corrected in the thread by ${escaped(correctedBy.author ?? 'somebody')}.`;
  return [`> ${escaped(quote)}`, `– ${link}`, corrected].filter(Boolean).join('\n\n');
}

/** The review of a thread as a Markdown document: each subject that is not hidden, its places, and what is true with its source. */
export function reviewAsMarkdown(summary: ThreadSummary): string {
  const cards = shown(summary);
  const subjects = verdictsOf(cards).map(({ places, truth, misleadsMost }) =>
    [
      ...(misleadsMost ? ['**In a reply marked as the answer or recommended, and not corrected:**'] : []),
      ...places.map(placeAsMarkdown),
      truth,
      places[0]?.citation.markdown,
    ].join('\n\n'),
  );
  const counts = `${summary.posts} posts and ${summary.sentences} sentences read; notes: ${cards.length}.`;
  return `${[`# ${escaped(summary.title)}`, counts, ...subjects].join('\n\n')}\n`;
}

/** The same as JSON, with the evidence of each note and what was seen but not flagged. */
export function reviewAsJson(summary: ThreadSummary): string {
  const { site, title, posts, sentences, notFlagged } = summary;
  const notes = shown(summary).map((card) => ({
    misconception: card.misconception,
    topic: card.topic,
    severity: card.severity,
    quote: card.quote,
    author: card.author,
    permalink: card.permalink,
    claim: card.claim,
    truth: card.truth,
    source: card.citation,
    stance: card.stance,
    confidence: card.confidence,
    evidence: card.evidence,
    correctedBy: card.correctedBy,
  }));
  const review = { format: 'errata-review', version: 1, site, title, posts, sentences, notes, notFlagged };
  return `${JSON.stringify(review, null, 2)}\n`;
}
