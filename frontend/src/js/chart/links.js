import { dotAt } from './scatter.js';

// The items behind the figure at one place of the canvas.
export function linkAt(chart, spec, x, y) {
  if (!chart.containPixel({ gridIndex: 0 }, [x, y])) {
    return null;
  }
  if (spec.layout === 'scatter') {
    return dotAt(chart, spec, x, y);
  }
  const rows = spec.layout.endsWith('rows');
  const [atX, atY] = chart.convertFromPixel({ gridIndex: 0 }, [x, y]);
  const [index, value] = rows ? [atY, atX] : [atX, atY];
  const linked = spec.series.filter(({ links }) => links?.[index]);
  if (linked.length === 0) {
    return null;
  }
  const series = spec.layout.startsWith('stacked') ? stackedAt(spec, index, value) : nearest(linked, index, value);
  return series?.links?.[index] ?? null;
}

function stackedAt(spec, index, value) {
  let top = 0;
  return spec.series
    .filter(({ kind }) => kind === 'bar')
    .find((series) => {
      top += series.values[index] ?? 0;
      return value <= top;
    });
}

function nearest(linked, index, value) {
  const distance = (series) => Math.abs((series.values[index] ?? Infinity) - value);
  return linked.reduce((best, series) => (distance(series) < distance(best) ? series : best));
}
