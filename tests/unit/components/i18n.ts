import { join } from 'node:path';
import { parseMessagesFile } from '@wxt-dev/i18n/build';

const messages = await parseMessagesFile(join(import.meta.dirname, '../../../locales/en.yml'));
const texts = new Map(
  messages.map((message) => [
    message.key.join('.'),
    message.type === 'plural' ? message.plurals : { n: message.message ?? '' },
  ]),
);

/** The English messages, as the extension gives them: what a component shows is tested in the words that people read. */
export const i18n = {
  t(key: string, ...given: (string[] | number)[]): string {
    const count = given.find((value) => typeof value === 'number');
    const forms = texts.get(key);
    if (!forms) throw new Error(`no message ${key}`);
    const values =
      given.find((value) => Array.isArray(value)) ?? (count === undefined ? [] : [String(count)]);
    const text = forms[String(count)] ?? forms.n ?? '';
    return text.replace(/\$(\d)/g, (_, place: string) => values[Number(place) - 1] ?? '');
  },
};
