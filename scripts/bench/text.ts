import { type Labelled, labelledExamples, ordinarySentences } from '../examples.ts';
import { randomFrom } from '../learn/random.ts';

/** Of a hundred sentences, how many are near-misses, and how many are misstatements: a few times what real threads hold; the others are ordinary. */
const NEAR_MISSES = 1;
const MISSTATEMENTS = 0.2;

/** What people write in forums about Apple's devices, made of the corpus: three to ten sentences a post. */
export function forumPosts(units: number): string[] {
  const random = randomFrom(20261125);
  const pick = (rows: readonly Labelled[]) => (rows[Math.floor(random() * rows.length)] as Labelled).text;
  const examples = labelledExamples();
  const nearMisses = examples.filter(({ asserts }) => !asserts);
  const misstatements = examples.filter(({ asserts }) => asserts);
  const ordinary = ordinarySentences();
  const sentence = () => {
    const kind = random() * 100;
    if (kind < MISSTATEMENTS) return pick(misstatements);
    return pick(kind < MISSTATEMENTS + NEAR_MISSES ? nearMisses : ordinary);
  };
  const posts: string[] = [];
  for (let length = 0; length < units; length += (posts.at(-1) as string).length) {
    posts.push(Array.from({ length: 3 + Math.floor(random() * 8) }, sentence).join(' '));
  }
  return posts;
}
