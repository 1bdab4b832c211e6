/** A page's source with every class name changed, as after a redesign. */
export const shuffled = (html: string) =>
  html.replaceAll(
    / class="([^"]*)"/g,
    (_, names: string) => ` class="${names.split('').toReversed().join('x')}"`,
  );

/** A page's source without these attributes. @param names regular expressions */
export const without = (html: string, ...names: string[]) =>
  names.reduce((page, name) => page.replaceAll(new RegExp(` ${name}(?:="[^"]*")?(?=[ >/])`, 'g'), ''), html);

export const DATA = 'data-[a-z-]+';
