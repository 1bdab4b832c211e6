/**
 * Cue patterns are written as in the lists below: words between single spaces, alternatives with "|", and
 * {adv} for up to three adverbs, {after …} and {unless …} for what must, or must not, stand right before.
 * One level of quantifiers only.
 */
const PARTS: Record<string, string> = {
  adv: '(?:(?:really|honestly|just|still|also|actually|simply|quite|very|even|so|too|always|all|rather|seriously|highly|kind|of|sort|genuinely|only|totally|completely|at|that|entirely|fully|truly|absolutely|sincerely|already|often|well|much|strongly|quite|deeply) ){0,3}',
};

/** Units of a part of several lines: a longer one takes longer to compile, and each part goes over the sentence anew. */
const LONGEST = 1_200;

const all: Cue[] = [];

/**
 * Words that tell how a sentence is meant. A pattern in parts: where several fit at a place, the first of them counts. As a
 * single expression the longest cue takes a browser five times as long to compile.
 */
export class Cue {
  readonly #sources: () => readonly string[];
  #parts: readonly RegExp[] | undefined;

  /** @param sources of the parts, asked for when the cue is first looked for */
  constructor(sources: () => readonly string[]) {
    this.#sources = sources;
    all.push(this);
  }

  get parts(): readonly RegExp[] {
    this.#parts ??= this.#sources().map((source) => new RegExp(source, 'g'));
    return this.#parts;
  }

  /** Whether one of the parts fits somewhere. */
  isIn(text: string): boolean {
    return this.parts.some((part) => {
      part.lastIndex = 0;
      return part.test(text);
    });
  }
}

/** @param source alternatives, one or more a line */
export const cue = (source: string): Cue => new Cue(() => partsOf(source).map((part) => ` (?:${part}) `));

function partsOf(source: string): string[] {
  const parts: string[] = [];
  for (const line of source.split('\n').map((each) => filled(each.trim()))) {
    const last = parts.at(-1);
    if (last !== undefined && last.length + line.length < LONGEST)
      parts[parts.length - 1] = `${last}|${line}`;
    else parts.push(line);
  }
  return parts;
}

function filled(line: string): string {
  return line
    .replace(/\{(after|unless) ([^}]*)\}/g, (_, kind: string, words: string) => {
      const before = words
        .split('|')
        .map((word) => (word === '^' ? '^' : ` ${word}`))
        .join('|');
      return `(?<${kind === 'after' ? '=' : '!'}(?:${before}) )`;
    })
    .replace(/\{(\w+)\}/g, (_, name: string) => PARTS[name] ?? name);
}

/** Has the browser compile every cue, so that the first sentence does not wait for all of them; yields after each part. */
export function* prepareCues(): Generator<undefined, void> {
  for (let cue = all.pop(); cue; cue = all.pop()) {
    for (const part of cue.parts) {
      // compiled when it is first asked, and better when it is asked again
      for (let times = 0; times < 2; times++) {
        part.lastIndex = 0;
        part.test(' ');
        yield;
      }
    }
  }
}
