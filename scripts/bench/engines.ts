import { reviewPostWhole } from '../../utils/review/post.ts';
import { asPost } from '../../utils/review/text.ts';

/** What reads texts: one post at a time, as it stands in a page. */
export interface Engine {
  name: string;
  /** Made anew for each measurement of a cold start. @returns what reads one post; its result keeps the work from being left out */
  start: () => Promise<(post: string) => number | Promise<number>>;
  /** Module to bundle for its size, from this folder; null for what the browser brings. */
  bundle: string | null;
  /** Reads the whole text where 1; a share of it where it is too slow to wait for. */
  share: number;
}

/** Peers are installed beside this file alone: the project's own checks do not know their types. */
const peer = (name: string): Promise<unknown> => import(name);

type Compromise = (text: string) => { json: (options: object) => unknown[] };
interface WinkNlp {
  default: (model: unknown) => { readDoc: (text: string) => { tokens: () => { length: () => number } } };
}
interface Harper {
  LocalLinter: new (options: {
    binary: unknown;
  }) => {
    setup: () => Promise<void>;
    lint: (text: string) => Promise<unknown[]>;
  };
}

export const engines: readonly Engine[] = [
  {
    name: 'Errata',
    start: async () => (text) => {
      const { findings, notFlagged } = reviewPostWhole(asPost(text), []);
      return findings.length + notFlagged.length;
    },
    bundle: '../../utils/review/post.ts',
    share: 1,
  },
  {
    name: 'wink-nlp',
    start: async () => {
      const { default: winkNlp } = (await peer('wink-nlp')) as WinkNlp;
      const nlp = winkNlp(((await peer('wink-eng-lite-web-model')) as { default: unknown }).default);
      return (text) => nlp.readDoc(text).tokens().length();
    },
    bundle: './bundles/wink.js',
    share: 1,
  },
  {
    name: 'compromise',
    start: async () => {
      const { default: nlp } = (await peer('compromise')) as { default: Compromise };
      return (text) => nlp(text).json({ offset: false }).length;
    },
    bundle: './bundles/compromise.js',
    share: 1 / 16,
  },
  {
    name: 'harper.js',
    start: async () => {
      const { LocalLinter } = (await peer('harper.js')) as Harper;
      const { binaryInlined } = (await peer('harper.js/binaryInlined')) as { binaryInlined: unknown };
      const linter = new LocalLinter({ binary: binaryInlined });
      await linter.setup();
      return async (text) => (await linter.lint(text)).length;
    },
    bundle: './bundles/harper.js',
    share: 1 / 64,
  },
  {
    name: 'Intl.Segmenter',
    start: async () => {
      const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
      const words = new Intl.Segmenter('en', { granularity: 'word' });
      return (text) => {
        let count = 0;
        for (const { segment } of sentences.segment(text)) for (const _ of words.segment(segment)) count++;
        return count;
      };
    },
    bundle: null,
    share: 1 / 4,
  },
  {
    name: 'charCodeAt',
    start: async () => (text) => {
      let sum = 0;
      for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0;
      return sum;
    },
    bundle: null,
    share: 1,
  },
];
