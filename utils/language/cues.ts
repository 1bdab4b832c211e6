/**
 * Cue patterns are written as in the lists below: words between single spaces, alternatives with "|", and
 * {adv} for up to three adverbs, {i} for the writer, {one} for somebody else, {subj} for a short subject.
 * One level of quantifiers only.
 */
const PARTS: Record<string, string> = {
  adv: '(?:(?:really|honestly|just|still|also|actually|simply|quite|very|even|so|too|always|all|rather|seriously|highly|kind|of|sort|genuinely|only|totally|completely|at|that|entirely|fully|truly|absolutely|sincerely|already|often|well|much|strongly|quite|deeply) ){0,3}',
  i: "(?:i|we|i'm|i am|im|we're|i've|ive|me|am)",
  be: "(?:is|are|was|were|am|'s|'re|be|been|being)",
  clause: '(?:if|whether|how|what|where|when|which|who|why|that)',
};

export function cue(source: string): RegExp {
  const pattern = source
    .replace(/\{(after|unless) ([^}]*)\}/g, (_, kind: string, words: string) => {
      const before = words
        .split('|')
        .map((word) => (word === '^' ? '^' : ` ${word}`))
        .join('|');
      return `(?<${kind === 'after' ? '=' : '!'}(?:${before}) )`;
    })
    .replace(/\{(\w+)\}/g, (_, name: string) => PARTS[name] ?? name)
    .replace(/\s*\n\s*/g, '|');
  return new RegExp(`(?<= )(?:${pattern}) `, 'g');
}
