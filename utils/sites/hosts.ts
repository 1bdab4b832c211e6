/** A site that Errata can read, and the addresses it has: match patterns of the WebExtension manifest. */
export interface SiteHosts {
  /** Id of the adapter that reads it. */
  id: string;
  name: string;
  matches: readonly string[];
}

const APPLE = [
  'discussions',
  'discussionsjapan',
  'discussionschinese',
  'discussionskorea',
  'discussions-cn-prz',
  'discussions-jp-prz',
  'communities',
];

/** Read from the start. */
export const DEFAULT_SITES: readonly SiteHosts[] = [
  {
    id: 'apple-community',
    name: 'Apple Support Community',
    matches: APPLE.map((name) => `https://${name}.apple.com/*`),
  },
  {
    id: 'apple-developer-forums',
    name: 'Apple Developer Forums',
    matches: ['https://developer.apple.com/forums/*'],
  },
];

/** Read only after the user has allowed it, site by site. */
export const OPTIONAL_SITES: readonly SiteHosts[] = [
  { id: 'reddit', name: 'Reddit', matches: ['https://www.reddit.com/*', 'https://old.reddit.com/*'] },
  { id: 'xenforo', name: 'MacRumors Forums', matches: ['https://forums.macrumors.com/*'] },
  {
    id: 'stack-exchange',
    name: 'Stack Exchange',
    matches: [
      'https://*.stackexchange.com/*',
      'https://stackoverflow.com/*',
      'https://superuser.com/*',
      'https://serverfault.com/*',
      'https://askubuntu.com/*',
    ],
  },
];

/** Any other forum that the user allows: its software is told from its page. */
export const ANY_SITE = 'https://*/*';

/** True where an address is one of a site's, as the browser would match it. */
export function isHostOf({ hostname, pathname }: URL, site: SiteHosts): boolean {
  return site.matches.some((pattern) => {
    const [host = '', ...path] = pattern.slice('https://'.length).split('/');
    const prefix = `/${path.join('/').slice(0, -1)}`;
    const isHost = host.startsWith('*.')
      ? hostname === host.slice(2) || hostname.endsWith(host.slice(1))
      : hostname === host;
    return isHost && pathname.startsWith(prefix);
  });
}
