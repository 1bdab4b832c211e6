import { defineConfig } from 'vitest/config';

// The pure rooms' own tests: fast enough to run once for each mutant. What trains or measures the model says nothing of one.
export default defineConfig({
  test: {
    environment: 'node',
    include: ['tests/unit/{language,review,claims}/**/*.test.ts', 'tests/threads/review.test.ts'],
    exclude: ['tests/unit/claims/model.test.ts'],
  },
});
