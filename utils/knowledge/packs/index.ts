/** A pack that comes with Errata, off until the reader turns it on. */
export interface OfferedPack {
  id: string;
  name: string;
  version: string;
  /** The pack's text, loaded when it is asked for. */
  load: () => Promise<string>;
}

export const offeredPacks: readonly OfferedPack[] = [
  {
    id: 'android',
    name: 'Android lock screen and encryption',
    version: '1.0',
    load: async () => JSON.stringify((await import('./android.json', { with: { type: 'json' } })).default),
  },
];
