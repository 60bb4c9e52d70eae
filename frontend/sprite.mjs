// One SVG file with a symbol for each icon that src/icons/icons.txt names, and the product's own mark.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export function sprite(root) {
  const names = readFileSync(join(root, 'src/icons/icons.txt'), 'utf8').split('\n').filter(Boolean);
  const symbols = names.map((name) => {
    const [style, file] = name.includes('/') ? name.split('/') : ['outline', name];
    const svg = readFileSync(join(root, `node_modules/@tabler/icons/icons/${style}/${file}.svg`), 'utf8');
    const id = style === 'filled' ? `${file}-filled` : file;
    return symbol(id, inner(svg), style);
  });
  const mark = readFileSync(join(root, 'src/icons/kentongan.svg'), 'utf8');
  symbols.push(`<symbol id="kentongan" viewBox="0 0 32 32">${inner(mark)}</symbol>`);
  return `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join('\n')}\n</svg>\n`;
}

function inner(svg) {
  return svg
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<path stroke="none" d="M0 0h24v24H0z" fill="none"\s*\/>/, '')
    .replace(/^[\s\S]*?<svg[^>]*>/, '')
    .replace(/<\/svg>\s*$/, '')
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}

function symbol(id, body, style) {
  const paint =
    style === 'filled'
      ? 'fill="currentColor"'
      : 'fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"';
  return `<symbol id="${id}" viewBox="0 0 24 24"><g ${paint}>${body}</g></symbol>`;
}
