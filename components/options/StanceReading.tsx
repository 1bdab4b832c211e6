import { i18n } from '#i18n';
import { readStance } from '../../utils/claims/stance.ts';

interface Cue {
  start: number;
  end: number;
  words: string;
  meaning: string;
}

/** The words of a sentence that tell what its writer does with it, in their order. */
function cuesOf(sentence: string): Cue[] {
  const { scopes, negations } = readStance(sentence, { before: [] });
  const cues = [
    ...scopes.map(({ cue, stance }) => ({ ...cue, meaning: i18n.t(`stance.${stance}`) })),
    ...negations.map(({ cue }) => ({ ...cue, meaning: i18n.t('stance.denied') })),
  ];
  const known = new Map(cues.map((cue) => [`${cue.start} ${cue.meaning}`, cue]));
  return [...known.values()].filter(({ words }) => words !== '').sort((a, b) => a.start - b.start);
}

/** How a sentence was read, word by word. */
export function StanceReading({ sentence }: { sentence: string }) {
  const cues = cuesOf(sentence);
  if (cues.length === 0) return <p>{i18n.t('tryBox.plain')}</p>;
  return (
    <ul>
      {cues.map(({ start, words, meaning }) => (
        <li key={`${start}${meaning}`}>
          <mark lang="en">{words}</mark> – {meaning}
        </li>
      ))}
    </ul>
  );
}
