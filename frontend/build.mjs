// Builds the styles, scripts, icon sprite and typeface into the directory given as the first argument.
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { sprite } from './sprite.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const FONT = 'node_modules/@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-latin-wght-normal.woff2';
const TARGET = ['chrome100', 'firefox100', 'safari15.4'];

export async function build(out) {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });

  copyFileSync(join(here, FONT), join(out, 'plus-jakarta-sans.woff2'));
  copyFileSync(join(here, 'src/icons/kentongan.svg'), join(out, 'kentongan.svg'));
  writeFileSync(join(out, 'icons.svg'), sprite(here));

  await esbuild.build({
    absWorkingDir: here,
    entryPoints: { app: 'src/js/app.js', chart: 'src/js/chart.js' },
    outdir: out,
    bundle: true,
    minify: true,
    format: 'esm',
    charset: 'utf8',
    legalComments: 'none',
    target: TARGET,
  });
  await esbuild.build({
    absWorkingDir: here,
    entryPoints: { app: 'src/css/app.css' },
    outdir: out,
    bundle: true,
    minify: true,
    charset: 'utf8',
    target: TARGET,
    external: ['/assets/*'],
  });
  stampFont(join(out, 'app.css'), out);
  notices(out);

  const files = ['app.css', 'app.js', 'chart.js', 'icons.svg', 'kentongan.svg', 'plus-jakarta-sans.woff2'];
  const lines = files.map((file) => `${file}=${hash(join(out, file))}`);
  writeFileSync(join(out, 'manifest.properties'), lines.join('\n') + '\n');
}

// The style sheet names the typeface by the same address as the page that preloads it.
function stampFont(css, out) {
  const font = '/assets/plus-jakarta-sans.woff2';
  const stamped = `${font}?v=${hash(join(out, 'plus-jakarta-sans.woff2'))}`;
  writeFileSync(css, readFileSync(css, 'utf8').replaceAll(font, stamped));
}

function hash(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 12);
}

// The licences of what the bundles contain, beside the bundles.
function notices(out) {
  const used = ['htmx.org', 'echarts', 'zrender', 'tslib', '@tabler/icons', '@fontsource-variable/plus-jakarta-sans'];
  const parts = used.map((name) => {
    const folder = join(here, 'node_modules', name);
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = ['LICENSE', 'LICENSE.txt'].map((f) => join(folder, f)).find(readable);
    return `== ${name} ${version} (${license}) ==\n\n${file ? readFileSync(file, 'utf8').trim() : ''}\n`;
  });
  writeFileSync(join(out, 'LICENSES.txt'), parts.join('\n'));
}

function readable(file) {
  try {
    readFileSync(file);
    return true;
  } catch {
    return false;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await build(resolve(process.argv[2]));
}
