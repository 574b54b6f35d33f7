import { defineConfig } from 'vitest/config';
import { fileURLToPath } from 'node:url';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  base: '/assets/',
  publicDir: false,
  build: {
    outDir: here('../../../target/classes/static/assets'),
    assetsDir: '',
    emptyOutDir: true,
    manifest: 'manifest.json',
    // the content security policy allows nothing inlined but images
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
    rolldownOptions: {
      input: here('app.ts'),
      // htmx holds one eval for what allowEval=false switches off; the content security policy forbids it as well
      checks: { eval: false },
    },
  },
  test: { environment: 'happy-dom', include: ['**/*.test.{ts,mjs}'] },
});
