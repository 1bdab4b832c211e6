// Built into one script and evaluated in a page of a real browser: reads it with the extension's own code.
import { readPage } from '../../utils/sites/index.ts';
import { readingAsJson } from '../threads/reading.ts';

Object.assign(globalThis, { readThread: () => readingAsJson(readPage(document, new URL(location.href))) });
