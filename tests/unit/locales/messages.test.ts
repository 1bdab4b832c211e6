import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { describe, expect, it } from 'vitest';

const FOLDER = join(import.meta.dirname, '../../../locales');
const LOCALES = ['de', 'en', 'es', 'fr', 'ja', 'zh_CN'];

interface Message {
  key: string;
  /** The forms of a plural by name, or one form. */
  forms: Record<string, string>;
}

async function messagesOf(locale: string): Promise<Message[]> {
  const parsed = await parseMessagesFile(join(FOLDER, `${locale}.yml`));
  // names that begin with @@ are the browser's own
  return parsed
    .filter(({ key }) => !key[0]?.startsWith('@@'))
    .map((message) => ({
      key: message.key.join('.'),
      forms: message.type === 'plural' ? message.plurals : { only: message.message ?? '' },
    }));
}

const placeholders = (text: string) => [...new Set(text.match(/\$\d/g))].sort();
const textsOf = async (locale: string, key: string) =>
  (await messagesOf(locale))
    .filter((message) => message.key === key)
    .flatMap(({ forms }) => Object.values(forms));

it('are in six languages', () => {
  expect(readdirSync(FOLDER).toSorted()).toEqual(LOCALES.map((locale) => `${locale}.yml`));
});

describe.each(LOCALES)('%s', (locale) => {
  it('has every message, with the plural forms and placeholders of the English one', async () => {
    const shapeOf = (messages: Message[]) =>
      messages.map(({ key, forms }) => ({
        key,
        forms: Object.entries(forms).map(([name, text]) => [name, ...placeholders(text)]),
      }));
    expect(shapeOf(await messagesOf(locale))).toEqual(shapeOf(await messagesOf('en')));
  });

  it('has words for every message', async () => {
    const empty = (await messagesOf(locale)).filter(({ forms }) =>
      Object.values(forms).some((text) => text.trim() === ''),
    );
    expect(empty).toEqual([]);
  });

  it('names its own language, as Intl knows it', async () => {
    const [tag = ''] = await textsOf(locale, 'locale');
    expect(Intl.getCanonicalLocales(tag)).toEqual([locale.replace('_', '-')]);
    expect(Intl.PluralRules.supportedLocalesOf(tag)).toEqual([tag]);
  });

  it('has plural forms where the language has them: one for 1, and no other', async () => {
    const [tag = ''] = await textsOf(locale, 'locale');
    // the forms are 0, 1 and n: right wherever no count above 1 has a form of its own
    const rules = new Intl.PluralRules(tag);
    const counts = [2, 3, 4, 5, 11, 21, 100, 101, 1000];
    expect(new Set(counts.map((count) => rules.select(count)))).toEqual(new Set(['other']));
  });

  it('describes the extension in no more than the 132 characters that Chrome shows', async () => {
    const [description = ''] = await textsOf(locale, 'extDescription');
    expect(description.length).toBeLessThanOrEqual(132);
  });
});

it('say it in each language’s own words', async () => {
  const english = new Map(
    (await messagesOf('en')).map(({ key, forms }) => [key, Object.values(forms).join()]),
  );
  // names, words that two languages share, and what is written into an English thread or to Errata’s English-speaking makers
  const same =
    /^(?:extName|card\.article|popup\.title|draft\..*|topic\..*|about\.(?:version|licences)|notes\.number|options\.panel\.(?:sites|backup))$/;
  for (const locale of LOCALES.filter((each) => each !== 'en')) {
    const untranslated = (await messagesOf(locale))
      .filter(({ key, forms }) => !same.test(key) && Object.values(forms).join() === english.get(key))
      .map(({ key }) => key);
    expect([locale, ...untranslated]).toEqual([locale]);
  }
});
