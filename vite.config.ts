import { defineConfig } from 'vite';
import { clinicIntegrity } from './scripts/build/fhir.js';
import { minify } from './scripts/build/minify.js';
import { builtSheets } from './scripts/build/styles.js';

/**
 * `vite build` makes the script that pages load: one module file. `vite build --mode demo` makes the demo pages around
 * that file, as a partner would: the built script is copied, never compiled again.
 */
export default defineConfig(({ mode }) =>
  mode === 'demo'
    ? {
        root: 'demo',
        plugins: [builtSheets()],
        base: './',
        publicDir: '../dist',
        build: {
          outDir: '../build/demo',
          modulePreload: false,
          emptyOutDir: true,
          target: 'es2022',
          rolldownOptions: {
            input: ['demo/index.html', 'demo/gallery.html', 'demo/embed/index.html', 'demo/embed/preview.html'],
          },
        },
        // Any page may load the files, as from a CDN: a snippet of the embed builder works where it is pasted.
        preview: { port: 8080, host: '127.0.0.1', cors: true },
      }
    : {
        plugins: [builtSheets(), minify()],
        define: clinicIntegrity(),
        build: {
          target: 'es2022',
          emptyOutDir: false,
          modulePreload: false,
          reportCompressedSize: false,
          // Not lib mode, which does not minify white space in ES modules.
          rolldownOptions: {
            input: 'src/bundles/module.ts',
            // Minification takes most of the time, as expected.
            checks: { bundlerTimings: false },
            output: { entryFileNames: 'clonazepam-self-check.js', format: 'es' },
          },
        },
      },
);
