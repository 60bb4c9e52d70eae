// The colours and the typeface of the page, read from its tokens at the moment of drawing.
const COLOURS = {
  ink: '--ink',
  muted: '--muted',
  hair: '--hair',
  edge: '--edge',
  surface: '--surface',
  warn: '--warn',
  first: '--series-1',
  second: '--series-2',
  third: '--series-3',
  negative: '--series-negative',
  neutral: '--series-neutral',
  positive: '--series-positive',
  baseline: '--band',
};

export function readTheme() {
  const style = getComputedStyle(document.documentElement);
  const theme = { face: style.getPropertyValue('--face').trim() };
  for (const [name, token] of Object.entries(COLOURS)) {
    theme[name] = style.getPropertyValue(token).trim();
  }
  theme.hatch = hatch(theme.edge);
  return theme;
}

// The pattern that says: not enough data here.
function hatch(colour) {
  const tile = document.createElement('canvas');
  tile.width = tile.height = 8;
  const pen = tile.getContext('2d');
  pen.strokeStyle = colour;
  pen.globalAlpha = 0.45;
  pen.lineWidth = 1;
  pen.beginPath();
  for (const shift of [-8, 0, 8]) {
    pen.moveTo(shift, 8);
    pen.lineTo(shift + 8, 0);
  }
  pen.stroke();
  return { image: tile, repeat: 'repeat' };
}
