const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const ISO = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)\s?(Z|UTC|[+-]\d\d:?\d\d)?)?$/;
const ENGLISH =
  /\b([A-Z][a-z]{2,8})\.? (\d{1,2}),? (\d{4})(?:,? (?:at )?(\d{1,2}):(\d\d)(?::\d\d)?[ \u00a0\u202f]?([AP]M)?)?/i;

const two = (value: number | string) => String(value).padStart(2, '0');

/** A machine's date as ISO 8601, no more precise than it was; null for anything else. */
export function isoDate(value: string): string | null {
  const found = ISO.exec(value.trim());
  if (!found) return null;
  const [, day, time, zone] = found;
  if (time === undefined) return day as string;
  const offset = zone === 'UTC' ? 'Z' : zone?.replace(/^([+-]\d\d)(\d\d)$/, '$1:$2');
  return `${day}T${time}${offset ?? ''}`;
}

/** Milliseconds (or, below the year 5138, seconds) since 1970 as ISO 8601. */
export function epochDate(value: string): string | null {
  if (!/^\d{9,14}$/.test(value)) return null;
  const number = Number(value);
  return new Date(number < 1e11 ? number * 1000 : number).toISOString();
}

/** "Jul 2, 2025 7:51 AM in response to …", as Apple's English pages put it: local time, so without a zone. */
export function englishDate(text: string): string | null {
  const found = ENGLISH.exec(text.slice(0, 200));
  if (!found) return null;
  const [, name = '', day = '', year, hour, minute, half] = found;
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  if (month === 0 || Number(day) < 1 || Number(day) > 31) return null;
  const date = `${year}-${two(month)}-${two(day)}`;
  if (hour === undefined) return date;
  const hours = half ? (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0) : Number(hour);
  return hours > 23 ? date : `${date}T${two(hours)}:${minute}`;
}

/** The date that a value states, in any of the forms that forums use; null where it is relative or ambiguous. */
export function statedDate(value: string): string | null {
  return isoDate(value) ?? epochDate(value.trim()) ?? englishDate(value);
}
