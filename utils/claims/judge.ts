import type { Judgement } from './finding.ts';

/** Judges one sentence; `context` is the sentences just before it, oldest first. Offsets are relative to `text`. */
export function judgeSentence(text: string, _context: string[]): Judgement {
  const judged: Judgement = { findings: [], notFlagged: [] };
  if (!/passcode/.test(text) || !/stored/.test(text)) return judged;
  const base = { id: 'passcode-stored-on-device', start: 0, end: text.length, quote: text };
  if (/ not /.test(text)) judged.notFlagged.push({ ...base, stance: 'denied', reason: 'the writer denies it' });
  else
    judged.findings.push({
      ...base,
      stance: 'asserted',
      confidence: 0.9,
      evidence: [{ words: 'stored locally', meaning: 'kept on the device' }],
    });
  return judged;
}
