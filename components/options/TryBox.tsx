import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Finding, Judgement } from '../../utils/claims/finding.ts';
import { cite } from '../../utils/guide/cite.ts';
import { byId } from '../../utils/knowledge/index.ts';
import type { Misconception } from '../../utils/knowledge/misconception.ts';
import { reviewText } from '../../utils/review/text.ts';
import { SEVERITY_SIGN } from '../notes/severity.ts';
import { meaningText, reasonText } from '../ui/reasons.ts';
import { StanceReading } from './StanceReading.tsx';

export interface TryBoxProps {
  /** Whether the reader is shown findings of this check. */
  isShown: (check: Misconception) => boolean;
}

/** A long page's worth; more would hold the page up. */
const LONGEST = 20_000;

/** Judges a pasted text as if it stood in a reply: what is found, and what was seen and why it was left alone. */
export function TryBox({ isShown }: TryBoxProps) {
  const [text, setText] = useState('');
  const [judgement, setJudgement] = useState<Judgement | null>(null);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setJudgement(reviewText(text, [], true));
      }}
    >
      <label class="field">
        {i18n.t('tryBox.text')}
        <textarea
          rows={5}
          maxLength={LONGEST}
          required
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <button type="submit">{i18n.t('tryBox.check')}</button>
      <div role="status">{judgement && <Result judgement={judgement} isShown={isShown} />}</div>
    </form>
  );
}

function Result({ judgement, isShown }: { judgement: Judgement } & TryBoxProps) {
  const wanted = ({ id }: Finding) => {
    const check = byId(id);
    return check !== null && isShown(check);
  };
  const findings = judgement.findings.filter(wanted);
  const turnedOff = i18n.t('tryBox.turnedOff');
  const unwanted = judgement.findings
    .filter((finding) => !wanted(finding))
    .map(({ id, start, quote, stance }) => ({ id, start, quote, stance, why: turnedOff }));
  const silent = judgement.notFlagged.map(({ id, start, quote, stance, reason, exception }) => ({
    id,
    start,
    quote,
    stance,
    why: reasonText(reason, exception),
  }));
  const seen = [...unwanted, ...silent];
  return (
    <>
      {findings.length === 0 && <p>{i18n.t('tryBox.none')}</p>}
      {findings.length > 0 && (
        <>
          <h3>{i18n.t('tryBox.found')}</h3>
          <ul>
            {findings.map((finding) => (
              <Found key={`${finding.start}${finding.id}`} finding={finding} />
            ))}
          </ul>
        </>
      )}
      {seen.length > 0 && (
        <>
          <h3>{i18n.t('tryBox.seen')}</h3>
          <ul>
            {seen.map(({ id, start, quote, stance, why }) => (
              <li key={`${start}${id}`}>
                “{quote}”
                <br />
                {i18n.t('card.check', [byId(id)?.claim ?? id])}
                <br />
                <small>
                  {i18n.t('tryBox.stance', [i18n.t(`stance.${stance}`)])} · {why}
                </small>
                <StanceReading sentence={quote} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Found({ finding }: { finding: Finding }) {
  const check = byId(finding.id);
  if (!check) return null;
  const { url, title } = cite(check.source);
  return (
    <li>
      <span aria-hidden="true">{SEVERITY_SIGN[check.severity]}</span> “{finding.quote}”
      <p>
        {check.truth}{' '}
        <a href={url} target="_blank" rel="noreferrer">
          {title}
        </a>
      </p>
      <p>
        <small>{i18n.t('tryBox.stance', [i18n.t(`stance.${finding.stance}`)])}</small>
      </p>
      <ul>
        {finding.evidence.map(({ words, meaning }) => (
          <li key={`${words}${meaning}`}>
            “{words}” – {meaningText(meaning, check.claim)}
          </li>
        ))}
      </ul>
    </li>
  );
}
