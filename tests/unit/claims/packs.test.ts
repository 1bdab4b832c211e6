import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { judgeSentence } from '../../../utils/claims/judge.ts';
import { packedEntries, packModel, packModels, setPacks } from '../../../utils/claims/packs.ts';
import { byId } from '../../../utils/knowledge/index.ts';
import { type Pack, type PackFile, packOf } from '../../../utils/knowledge/pack.ts';

const ANDROID: PackFile = JSON.parse(readFileSync('utils/knowledge/packs/android.json', 'utf8'));
type Encoded = NonNullable<PackFile['model']>;

/** The Android pack with a proposer that somebody changed. */
function changed(change: (model: Encoded, file: PackFile) => void): Pack {
  const file = structuredClone(ANDROID);
  change(file.model as Encoded, file);
  return packOf(file);
}

function bytes(base64: string, change: (values: number[]) => void): string {
  const values = [...Buffer.from(base64, 'base64')];
  change(values);
  return Buffer.from(values).toString('base64');
}

describe('a proposer that came with a pack', () => {
  it('is used where it is whole, and takes no sentence for one about other devices', () => {
    const model = packModel(packOf(ANDROID));
    expect(model?.entries).toHaveLength(ANDROID.entries.length);
    expect(model?.isElsewhere(['iphone'], [])).toBe(false);
  });

  it.each<[string, (model: Encoded, file: PackFile) => void]>([
    ['its entries are others', (model) => model.entries.fill('other')],
    ['its last entry is another', (model) => model.entries.splice(-1, 1, 'other')],
    ['its entries stand in another order', (model) => model.entries.reverse()],
    ['it has an entry more', (model) => model.entries.push('more')],
    ['it has an entry less', (model) => model.entries.pop()],
    ['it is no base64', (model) => Object.assign(model, { features: '%' })],
    [
      'a feature stands twice',
      (model) => {
        // the last difference becomes 0, in as many bytes
        model.features = bytes(model.features, (values) => {
          let at = values.length - 1;
          values[at] = 0;
          while ((values[--at] as number) >= 128) values[at] = 128;
        });
      },
    ],
    [
      'a weight of all entries is missing',
      (model) => {
        model.shared = bytes(model.shared, (values) => values.pop());
      },
    ],
    ...(['topic', 'own'] as const).flatMap((rows) =>
      (['widths', 'columns', 'weights'] as const).map((part): [string, (model: Encoded) => void] => [
        `one of the ${part} of “${rows}” is missing`,
        (model) => {
          model[rows][part] = bytes(model[rows][part], (values) => values.pop());
        },
      ]),
    ),
    ...(['topic', 'own'] as const).map((rows): [string, (model: Encoded, file: PackFile) => void] => [
      `a column of “${rows}” points just beyond the entries`,
      (model, file) => {
        const width = file.entries.length + (rows === 'topic' ? 1 : 0);
        model[rows].columns = bytes(model[rows].columns, (values) => values.splice(0, 1, width));
      },
    ]),
  ])('is not used where %s', (_, change) => {
    expect(packModel(changed(change))).toBeNull();
  });

  it('is not used where there is none', () => {
    expect(packModel(changed((_, file) => delete file.model))).toBeNull();
  });
});

describe('the packs in use', () => {
  afterEach(() => setPacks([]));

  const said = ANDROID.entries.flatMap(({ id, examples }) =>
    examples
      .filter(({ label, context }) => label === 'match' && context.length === 0)
      .map(({ text }) => ({ id, text })),
  )[0];

  it('are judged with, found by id and told, until they are taken away', () => {
    const found = () => judgeSentence(said?.text ?? '', []).findings.map(({ id }) => id);
    expect(found()).toEqual([]);
    setPacks([packOf(ANDROID)]);
    expect(found()).toEqual([said?.id]);
    expect(byId(said?.id ?? '')?.id).toBe(said?.id);
    expect(packedEntries().map(({ id }) => id)).toEqual(ANDROID.entries.map(({ id }) => id));
    setPacks([]);
    expect(found()).toEqual([]);
    expect(byId(said?.id ?? '')).toBeNull();
    expect(packedEntries()).toEqual([]);
  });

  it('are told but not judged with where they have no proposer', () => {
    setPacks([changed((_, file) => delete file.model), packOf(ANDROID)]);
    expect(packModels()).toHaveLength(1);
    expect(packedEntries()).toHaveLength(2 * ANDROID.entries.length);
  });
});
