import { defineConfig } from 'vitest/config';

/**
 * The tests that a mutant of each room is run against: the room's own, and those of who reads it where that costs little. What
 * trains or measures the model, or loads it for a language test, says nothing of one mutant and takes seconds for each.
 */
const TESTS: Record<string, string[]> = {
  language: ['tests/unit/language/**/*.test.ts', 'tests/unit/claims/{stance,correction,narrative}.test.ts'],
  claims: ['tests/unit/claims/**/*.test.ts'],
  review: ['tests/unit/review/**/*.test.ts', 'tests/threads/review.test.ts'],
};

export default defineConfig({
  test: {
    environment: 'node',
    include: TESTS[process.env.MUTATED_ROOM ?? ''] ?? Object.values(TESTS).flat(),
    exclude: ['tests/unit/claims/{model,work}.test.ts'],
  },
});
