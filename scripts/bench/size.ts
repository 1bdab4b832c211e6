import { gzipSync } from 'node:zlib';
import { build } from 'vite';

/** Bytes of a module with all that it needs, minified, gzip. */
export async function gzipSize(entry: string): Promise<number> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root: import.meta.dirname,
    build: {
      write: false,
      lib: { entry: new URL(entry, import.meta.url).pathname, formats: ['es'], fileName: 'bundle' },
      minify: true,
      target: 'es2022',
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((bundle) =>
    'output' in bundle ? bundle.output : [],
  );
  return outputs.reduce(
    (sum, file) => sum + gzipSync('code' in file ? file.code : file.source, { level: 9 }).length,
    0,
  );
}
