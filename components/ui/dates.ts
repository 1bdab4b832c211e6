import { i18n } from '#i18n';

/** The language of the interface, BCP 47: that of the messages, which may not be the browser's own. */
export const uiLanguage = (): string => i18n.t('locale');

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** "2023-09" or "2023" as people write it. */
export function monthText(month: string): string {
  const [year = '', number] = month.split('-');
  if (number === undefined) return year;
  const date = new Date(Date.UTC(Number(year), Number(number) - 1));
  return new Intl.DateTimeFormat(uiLanguage(), { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    date,
  );
}

/** An edition of the guide as the knowledge names it, "May 2024", in the reader's language. */
export function editionText(edition: string): string {
  const [name = '', year = ''] = edition.split(' ');
  const month = MONTHS.indexOf(name) + 1;
  return month > 0 && /^\d{4}$/.test(year) ? monthText(`${year}-${String(month).padStart(2, '0')}`) : edition;
}

/** A count with the separators of the reader's language. */
export function numberText(count: number): string {
  return new Intl.NumberFormat(uiLanguage()).format(count);
}
