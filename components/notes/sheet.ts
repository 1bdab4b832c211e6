import notesCss from './notes.css?inline';

/** The notes' styles for a page of the extension's own, whose CSP lets no <style> in. */
export function notesSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(notesCss);
  return sheet;
}
