import { describe, expect, it } from 'vitest';
import { BROWSERS, builtManifest } from './built.ts';

// What the browser is asked for is decided on purpose: a change of these snapshots is a change of what users must trust.
describe.each(BROWSERS)('the %s manifest', (browser) => {
  const manifest = builtManifest(browser);

  it('is as it was agreed', async () => {
    const { version, ...rest } = manifest;
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    await expect(`${JSON.stringify(rest, null, 2)}\n`).toMatchFileSnapshot(`manifests/${browser}.json`);
  });

  it('shows pages nothing of the extension, and takes no word from them', () => {
    for (const key of ['web_accessible_resources', 'externally_connectable', 'host_permissions', 'key'])
      expect(manifest).not.toHaveProperty(key);
  });

  it('lets its own pages load and contact nothing from outside', () => {
    const { extension_pages: policy } = manifest.content_security_policy as { extension_pages: string };
    expect(policy.split('; ')).toEqual(
      expect.arrayContaining(["default-src 'none'", "script-src 'self'", "connect-src 'none'"]),
    );
    expect(policy).not.toMatch(/unsafe|https?:|\*|data:/);
  });
});

it('tells Firefox that no data is collected', () => {
  const { gecko } = builtManifest('firefox').browser_specific_settings as { gecko: Record<string, unknown> };
  expect(gecko.data_collection_permissions).toEqual({ required: ['none'] });
});

it('declares no Firefox for Android: it was never run there', () => {
  expect(builtManifest('firefox').browser_specific_settings).not.toHaveProperty('gecko_android');
});
