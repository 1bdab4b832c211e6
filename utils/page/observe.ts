/** Quiet time before a change of the page is looked at, ms: threads arrive in bursts. */
const SETTLE = 250;
/** A page that never comes to rest is looked at all the same, this often, ms. */
const LONGEST_WAIT = 1_000;

/**
 * Calls back once the page's own changes below `root` have settled. Changes that concern only nodes for which `isOurs` holds
 * are no changes.
 * @returns what ends it, and says whether a change was still to be looked at
 */
export function observe(root: Element, isOurs: (node: Node) => boolean, changed: () => void): () => boolean {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since = 0;

  const fire = () => {
    timer = undefined;
    changed();
  };
  const hear = (records: readonly MutationRecord[]) => {
    const foreign = records.some(({ type, target, addedNodes, removedNodes }) =>
      type === 'childList' ? [...addedNodes, ...removedNodes].some((node) => !isOurs(node)) : !isOurs(target),
    );
    if (!foreign) return;
    const now = performance.now();
    if (timer === undefined) since = now;
    // a look that is due is not put off: a page that changes every millisecond would put it off for ever
    else if (now + SETTLE > since + LONGEST_WAIT) return;
    clearTimeout(timer);
    timer = setTimeout(fire, SETTLE);
  };
  const observer = new MutationObserver(hear);
  observer.observe(root, { childList: true, characterData: true, subtree: true });
  // nothing is heard of an element that was taken out of the page, so those around it are asked whether it is still there
  const keeper = new MutationObserver(() => {
    if (root.isConnected) return;
    keeper.disconnect();
    changed();
  });
  for (let at = root.parentNode; at; at = at.parentNode) keeper.observe(at, { childList: true });
  return () => {
    hear(observer.takeRecords());
    observer.disconnect();
    keeper.disconnect();
    clearTimeout(timer);
    return timer !== undefined;
  };
}
