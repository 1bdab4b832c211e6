/** Opens an answer: what was asked is part of what is said. */
const ANSWERS = new Set(
  'yes yeah yep yup no nope nah sure right exactly true false wrong correct not never only same both neither none nothing because if then'.split(
    ' ',
  ),
);
/** Stands for something that was named before. */
const POINTERS = new Set('it they this that these those he she there its their'.split(' '));
/** Opens a sentence without saying anything of what it is about. */
const FILLERS = new Set('well and but so or also actually still in on at by with from'.split(' '));

/**
 * Does a sentence point back at those before it: an answer, or a pronoun where its subject should be? One that does not is read
 * without them, so that the same statement is judged alike wherever it stands.
 * @param words lower case
 */
export function pointsBack(words: readonly string[]): boolean {
  const [first = '', second = ''] = words.filter((word) => /\w/.test(word));
  const opening = FILLERS.has(first) ? [first, second] : [first];
  return opening.some((word) => {
    const [base = ''] = word.split("'");
    return ANSWERS.has(base) || POINTERS.has(base);
  });
}
