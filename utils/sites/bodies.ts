/** Elements that writers' texts are made of. */
const TEXT_PARTS = new Set('p ul ol pre blockquote h2 h3 h4 h5 h6 table'.split(' '));
/** Where no writer's text stands, and controls that no text holds. */
const AROUND =
  'header, footer, nav, form, menu, aside, [role="menu"], [role="navigation"], [role="toolbar"], [class*="signature"]';
const CONTAINERS = new Set('div section article td'.split(' '));
const CHROME = 'button, time, h1, input, a[href*="/profile/"], a[href*="/login"]';

interface Weight {
  /** Paragraphs, lists and the like directly in the element. */
  parts: number;
  /** Characters in them and directly in the element. */
  text: number;
}

function weightOf(element: Element): Weight {
  let [parts, text] = [0, 0];
  for (let node = element.firstChild; node; node = node.nextSibling) {
    const isPart = node.nodeType === 1 && TEXT_PARTS.has((node as Element).localName);
    if (isPart) parts += 1;
    if (isPart || node.nodeType === 3) text += (node.textContent ?? '').trim().length;
  }
  return { parts, text };
}

/**
 * A post's body where no class name tells it: the element with the most text directly in its paragraphs and lists that
 * holds none of the post's controls. Without paragraphs, the one with the most text of its own.
 * @param controlling further elements that no body holds (links to the post itself)
 */
export function bodyIn(post: Element, controlling: ReadonlySet<Element>): Element | null {
  const holding = new Set<Element>();
  const outside = new Set<Element>(post.querySelectorAll(AROUND));
  const controls = [...post.querySelectorAll(CHROME)];
  for (const link of post.querySelectorAll('a')) if (controlling.has(link)) controls.push(link);
  for (const control of controls) {
    for (let at: Element | null = control; at && at !== post && !holding.has(at); at = at.parentElement)
      holding.add(at);
  }
  if (controls.length > 0) holding.add(post);

  const heavier = (a: Weight, b: Weight) => (a.parts > 0 === b.parts > 0 ? a.text > b.text : a.parts > 0);
  let best: { element: Element; weight: Weight } | null = null;
  const skipped = new Set<Element>();
  for (const element of [post, ...post.querySelectorAll('*')]) {
    const inner = element.parentElement;
    if (outside.has(element) || (element !== post && inner && skipped.has(inner))) skipped.add(element);
    else if (CONTAINERS.has(element.localName) && !holding.has(element)) {
      const found = weightOf(element);
      if (found.parts === 0 && found.text === 0) continue;
      if (!best || heavier(found, best.weight)) best = { element, weight: found };
    }
  }
  let body = best?.element ?? null;
  // a long quotation in a box of its own outweighs the answer around it, and one line of an editor that writes divs its others
  const isLine = best?.weight.parts === 0;
  for (let at = body; at && at !== post && !holding.has(at); at = at.parentElement) {
    if (isLine || weightOf(at).parts > 0) body = at;
  }
  return body;
}
