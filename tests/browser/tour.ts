// Uses the product as a whole: every control of every page of it, without knowing them one by one.
import type { Page as Tab } from 'puppeteer-core';

/** Works the controls of an extension page, sixty at most, as a reader could; switches are put back. @returns how many */
export function useEverything(tab: Tab): Promise<number> {
  return tab.evaluate(async () => {
    const work = (control: Element) => {
      const changed = (value: string) => {
        (control as HTMLInputElement).value = value;
        for (const type of ['input', 'change']) control.dispatchEvent(new Event(type, { bubbles: true }));
      };
      const isPlain = control instanceof HTMLInputElement && !['checkbox', 'file'].includes(control.type);
      if (control instanceof HTMLSelectElement)
        for (const { value } of [...control.options].reverse()) changed(value);
      else if (control instanceof HTMLTextAreaElement)
        changed('Apple keeps a copy of your passcode on its servers.');
      else if (isPlain) for (const value of ['100', 'passcode', '']) changed(value);
      else (control as HTMLElement).click();
      if (control instanceof HTMLInputElement && control.type === 'checkbox') control.click();
    };
    window.close = () => {}; // the popup closes itself in front of the options
    let used = 0;
    for (; used < 60; used++) {
      // looked up anew: each one may have redrawn the page
      const control = document.querySelectorAll('button, summary, select, input, textarea')[used];
      if (!control) break;
      work(control);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return used;
  });
}

/** Presses every button of the note that is open in a thread. @returns how many */
export async function pressNote(tab: Tab): Promise<number> {
  const buttons = await tab.$$('errata-notes >>> .card button');
  // by keyboard: one before it may be closing the note just now
  for (const button of buttons) await button.press('Enter');
  return buttons.length;
}

/** Rests the pointer on the first marked words until their card floats beside them. */
export async function hoverMark(tab: Tab): Promise<void> {
  const at = await tab.evaluate(() => {
    const [ranges] = [...CSS.highlights]
      .filter(([name]) => name.startsWith('errata-'))
      .map(([, marks]) => marks);
    const [range] = [...(ranges as unknown as Iterable<Range>)] as [Range];
    range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, height } = range.getClientRects()[0] as DOMRect;
    return { x: left + 3, y: top + height / 2 };
  });
  await tab.mouse.move(at.x, at.y);
  await tab.waitForSelector('errata-card >>> .card');
}
