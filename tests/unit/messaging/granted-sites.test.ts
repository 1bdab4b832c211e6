import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  DEFAULT_ORIGINS,
  grantedOrigins,
  leaveWithdrawnTabs,
  originsFor,
  registerGrantedSites,
} from '../../../utils/messaging/granted-sites.ts';
import { sendMessage } from '../../../utils/messaging/messages.ts';

vi.mock('../../../utils/messaging/messages.ts', () => ({ sendMessage: vi.fn<() => unknown>() }));

describe('originsFor', () => {
  const asked = (address: string) => originsFor(new URL(address));

  const grant = (origins: string[]) =>
    vi.spyOn(fakeBrowser.permissions, 'getAll').mockImplementation((async () => ({ origins })) as never);

  it('asks for every address of a known site, and for one host elsewhere', async () => {
    expect(await asked('https://old.reddit.com/r/mac')).toContain('https://www.reddit.com/*');
    expect(await asked('https://apple.stackexchange.com/q/1')).toContain('https://*.stackexchange.com/*');
    expect(await asked('https://forum.example/t/1')).toEqual(['https://forum.example/*']);
  });

  it('asks for nothing where pages are read already or can never be', async () => {
    grant([...DEFAULT_ORIGINS]);
    for (const address of ['https://discussions.apple.com/thread/1', 'http://forum.example/', 'about:blank'])
      expect(await asked(address)).toBeNull();
  });

  it('asks for the default sites where the reader withdrew one', async () => {
    grant(DEFAULT_ORIGINS.slice(1));
    expect(await asked('https://discussions.apple.com/thread/1')).toEqual(DEFAULT_ORIGINS);
    grant(['https://*/*']);
    expect(await asked('https://discussions.apple.com/thread/1')).toBeNull();
  });
});

describe('what is registered', () => {
  interface Script {
    id: string;
    matches: string[];
    excludeMatches: string[];
    js: string[];
  }
  let granted: string[];
  let scripts: Script[];

  beforeEach(() => {
    granted = ['https://discussions.apple.com/*', 'https://developer.apple.com/*'];
    scripts = [];
    vi.spyOn(fakeBrowser.permissions, 'getAll').mockImplementation((async () => ({
      origins: granted,
    })) as never);
    vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({
      manifest_version: 3,
      name: 'Errata',
      version: '1',
      content_scripts: [{ matches: [], js: ['moz-extension://0-1/parts/content.js'], css: ['content.css'] }],
    });
    const { scripting } = fakeBrowser;
    const ours = (ids: string[] | undefined) => (script: Script) => ids?.includes(script.id) ?? true;
    vi.spyOn(scripting, 'getRegisteredContentScripts').mockImplementation((async (filter: {
      ids: string[];
    }) => scripts.filter(ours(filter.ids))) as never);
    vi.spyOn(scripting, 'unregisterContentScripts').mockImplementation((async (filter: { ids: string[] }) => {
      scripts = scripts.filter((script) => !ours(filter.ids)(script));
    }) as never);
    vi.spyOn(scripting, 'registerContentScripts').mockImplementation((async (added: Script[]) => {
      if (added.some(({ id }) => scripts.some((known) => known.id === id)))
        throw new Error('Duplicate script ID');
      scripts.push(...added);
    }) as never);
  });

  it('is nothing while only the default sites are read', async () => {
    await registerGrantedSites();
    expect(await grantedOrigins()).toEqual([]);
    expect(scripts).toEqual([]);
  });

  it('follows grants and withdrawals, and leaves the default sites to the manifest', async () => {
    granted.push('https://*/*');
    await registerGrantedSites();
    expect(scripts).toHaveLength(1);
    expect(scripts[0]).toMatchObject({ matches: ['https://*/*'], js: ['parts/content.js'] });
    expect(scripts[0]?.excludeMatches).toContain('https://discussions.apple.com/*');
    granted.pop();
    await registerGrantedSites();
    expect(scripts).toEqual([]);
  });

  it('is registered once when two grants arrive together', async () => {
    granted.push('https://forum.example/*');
    await Promise.all([registerGrantedSites(), registerGrantedSites()]);
    expect(scripts).toHaveLength(1);
  });
});

it('ends the page part in tabs whose site is no longer granted, and in no other', async () => {
  const hosts = new Map([
    [1, 'discussions.apple.com'],
    [2, 'old.reddit.com'],
    [3, 'forum.example'],
  ]);
  const left: number[] = [];
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([1, 2, 3, 4].map((id) => ({ id })) as never);
  vi.spyOn(fakeBrowser.permissions, 'getAll').mockResolvedValue({
    origins: ['https://discussions.apple.com/*'],
  } as never);
  vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation(
    (async ({ origins }: { origins: string[] }) => origins[0] === 'https://forum.example/*') as never,
  );
  vi.mocked(sendMessage).mockImplementation((async (type: string, _data: unknown, tab: number) => {
    if (!hosts.has(tab)) throw new Error('Could not establish connection');
    if (type === 'leave') left.push(tab);
    return hosts.get(tab);
  }) as never);
  await leaveWithdrawnTabs();
  expect(left).toEqual([2]);
});
