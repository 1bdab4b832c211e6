import type { Looks } from './view.ts';

/** Gives one of our hosts the colours and the size that the reader chose. */
export function applyLooks(host: HTMLElement, { theme, size }: Looks): void {
  host.dataset.theme = theme;
  host.style.setProperty('--errata-size', String(size / 100));
}
