// Builds again into a temporary directory and fails when the committed files differ in a single byte.
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from './build.mjs';

const committed = resolve(process.argv[2]);
const fresh = mkdtempSync(join(tmpdir(), 'kentongan-assets-'));
try {
  await build(fresh);
  const names = [...new Set([...readdirSync(committed), ...readdirSync(fresh)])].sort();
  const differing = names.filter((name) => !same(join(committed, name), join(fresh, name)));
  if (differing.length > 0) {
    console.error(`not what the sources build: ${differing.join(', ')}; run npm run build and commit`);
    process.exitCode = 1;
  }
} finally {
  rmSync(fresh, { recursive: true });
}

function same(one, other) {
  try {
    return readFileSync(one).equals(readFileSync(other));
  } catch {
    return false;
  }
}
