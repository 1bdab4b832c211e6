import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { compress, expand } from '../../../utils/claims/model/arithmetic.ts';

const symbols = fc
  .integer({ min: 1, max: 93 })
  .chain((kinds) =>
    fc.record({ kinds: fc.constant(kinds), from: fc.uint8Array({ max: kinds - 1, maxLength: 2_000 }) }),
  );

describe('arithmetic coding', () => {
  test.prop([symbols])('gives back what went in', ({ kinds, from }) => {
    expect(expand(compress(from, kinds), kinds, from.length)).toEqual(from);
  });

  it('spends little on what is met often', () => {
    const rare = Uint8Array.from({ length: 8_000 }, (_, i) => (i % 100 === 0 ? 1 : 0));
    // entropy: 0.081 bits each, 81 bytes in all
    expect(compress(rare, 2).length).toBeLessThan(90);
  });
});
