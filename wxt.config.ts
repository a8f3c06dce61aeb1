import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'wxt';
import { PORTAL_ORIGINS } from './lib/reference/portals.ts';
import { thirdPartyLicenses } from './scripts/third-party-licenses.ts';

const PDFJS = path.resolve('node_modules/pdfjs-dist');

/** What pdf.js decodes faxes, scans and their colours with: without it they are drawn as blank pages. */
const PICTURE_DECODERS = ['jbig2.wasm', 'openjpeg.wasm', 'qcms_bg.wasm'];

/** Tesseract's worker, its core for processors with and without vector instructions, and the weights of each language. */
const OCR_ASSETS = [
  'tesseract.js/dist/worker.min.js',
  'tesseract.js-core/tesseract-core-simd-lstm.js',
  'tesseract.js-core/tesseract-core-simd-lstm.wasm',
  'tesseract.js-core/tesseract-core-lstm.js',
  'tesseract.js-core/tesseract-core-lstm.wasm',
  '@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz',
  '@tesseract.js-data/spa/4.0.0_best_int/spa.traineddata.gz',
];

/** Extension pages may load and connect to nothing but their own package: health data cannot leave by them. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "object-src 'none'",
  "connect-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "worker-src 'self'",
  "frame-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
].join('; ');

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/module-react'],
  manifest: ({ browser }) => ({
    name: 'Spreadlight',
    description:
      'Compare what the insurer allowed with what your platform paid you. Everything stays on your computer.',
    permissions: ['activeTab', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'],
    // Asked for one portal at a time, when the person switches it on; the install asks for no host.
    optional_host_permissions: [...PORTAL_ORIGINS],
    commands: {
      'read-page': {
        suggested_key: { default: 'Alt+Shift+E' },
        description: 'Read this page',
      },
    },
    web_accessible_resources: [
      {
        // The panel stands in portals' pages as a frame; elsewhere no page can tell that it exists.
        resources: ['panel.html'],
        matches: [...PORTAL_ORIGINS],
        ...(browser !== 'firefox' && { use_dynamic_url: true }),
      },
    ],
    content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'spreadlight@spreadlight.invalid',
          strict_min_version: '128.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
  hooks: {
    // pdf.js loads its worker, character maps, fallback fonts and decoders by URL, so they are shipped as they are.
    'build:publicAssets': (wxt, files) => {
      files.push({
        absoluteSrc: path.join(PDFJS, 'build/pdf.worker.min.mjs'),
        relativeDest: 'pdfjs/pdf.worker.min.mjs',
      });
      for (const decoder of PICTURE_DECODERS) {
        files.push({
          absoluteSrc: path.join(PDFJS, 'wasm', decoder),
          relativeDest: `pdfjs/wasm/${decoder}`,
        });
      }
      // Tesseract loads its parts by URL too.
      for (const asset of OCR_ASSETS) {
        files.push({
          absoluteSrc: path.resolve('node_modules', asset),
          relativeDest: `ocr/${path.basename(asset)}`,
        });
      }
      wxt.logger.debug('workers of pdf.js and Tesseract added');
    },
    'build:done': (wxt) => {
      for (const folder of ['cmaps', 'standard_fonts']) {
        const target = path.join(wxt.config.outDir, 'pdfjs', folder);
        mkdirSync(target, { recursive: true });
        cpSync(path.join(PDFJS, folder), target, { recursive: true });
      }
      writeFileSync(
        path.join(wxt.config.outDir, 'THIRD-PARTY-LICENSES.txt'),
        thirdPartyLicenses(import.meta.dirname),
      );
    },
  },
});
