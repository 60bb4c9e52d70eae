// What a chart says under the pointer, drawn on the canvas itself: the page allows no foreign markup or style.
export function tooltip(spec, theme, numbers, rows) {
  return {
    trigger: spec.layout === 'scatter' ? 'item' : 'axis',
    renderMode: 'richText',
    confine: true,
    axisPointer: { type: rows || spec.layout.startsWith('stacked') ? 'shadow' : 'line' },
    backgroundColor: theme.surface,
    borderColor: theme.edge,
    borderWidth: 1,
    padding: [8, 10],
    textStyle: { color: theme.ink, fontFamily: theme.face, fontSize: 12, lineHeight: 18 },
    formatter: (items) => lines(spec, numbers, (Array.isArray(items) ? items[0] : items).dataIndex).join('\n'),
  };
}

function lines(spec, numbers, index) {
  const marks = spec.marks.filter(({ at }) => at === index).map(({ text }) => text);
  return [spec.labels[index], ...spec.series.map((series) => line(spec, numbers, series, index)), ...marks].map(plain);
}

function line({ words }, numbers, series, index) {
  const value = series.values[index];
  const low = series.low?.[index] ?? null;
  const range = low === null ? '' : `${numbers.exact(low)}–${numbers.exact(series.high[index])}`;
  const n = series.counts[index];
  const count = n > 0 && value !== n ? `, ${words.n} ${numbers.count(n)}` : '';
  if (value === null) {
    return `${series.name}: ${range || words.gap}${count}`;
  }
  return `${series.name}: ${numbers.exact(value)}${range ? ` (${range})` : ''}${count}`;
}

// Braces would be read as a text style.
function plain(text) {
  return text.replace(/[{}|]/g, ' ');
}
