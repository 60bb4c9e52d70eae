// From the form of a chart to what ECharts takes.
import { figures } from './figures.js';
import { gapSeries, markSeries } from './overlays.js';
import { amountAxis, scatterSeries } from './scatter.js';
import { seriesOf } from './series.js';
import { tooltip } from './tooltip.js';

export function options(spec, theme, width) {
  const rows = spec.layout.endsWith('rows');
  const scatter = spec.layout === 'scatter';
  const numbers = figures(spec);
  const names = scatter ? amountAxis(spec, theme, numbers) : nameAxis(spec, theme, rows, width);
  const values = valueAxis(spec, theme, numbers);
  return {
    animation: false,
    textStyle: { fontFamily: theme.face, fontSize: 12, color: theme.ink },
    grid: grid(spec, rows, width),
    xAxis: rows ? values : names,
    yAxis: rows ? names : values,
    tooltip: tooltip(spec, theme, numbers, rows),
    series: [
      ...gapSeries(spec, theme, rows),
      ...(scatter
        ? scatterSeries(spec, theme, width)
        : spec.series.flatMap((series, index) => seriesOf(series, index, { spec, theme, rows, numbers, width }))),
      ...markSeries(spec, theme, rows),
    ],
  };
}

function grid(spec, rows, width) {
  const marked = spec.marks.length > 0 ? 18 : 8;
  const labelled = rows && !spec.layout.startsWith('stacked');
  return { left: 4, right: labelled ? 40 : width < 480 ? 12 : 20, top: marked, bottom: 4, outerBoundsMode: 'same' };
}

function nameAxis(spec, theme, rows, width) {
  return {
    type: 'category',
    data: spec.labels,
    inverse: rows,
    boundaryGap: true,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: theme.hair } },
    axisLabel: {
      margin: 12,
      color: rows ? theme.ink : theme.muted,
      hideOverlap: true,
      width: rows ? Math.min(190, width * 0.4) : undefined,
      overflow: rows ? 'truncate' : undefined,
      interval: rows ? 0 : 'auto',
    },
  };
}

// Even steps where both ends are known: four for stars and per cent, three for the index from 25 to 100.
function steps({ min, max }) {
  return min === null || max === null ? undefined : (max - min) / ((max - min) % 4 === 0 ? 4 : 3);
}

function valueAxis(spec, theme, numbers) {
  return {
    type: 'value',
    min: spec.axis.min ?? undefined,
    max: spec.axis.max ?? undefined,
    scale: spec.axis.min === null,
    minInterval: spec.axis.decimals === 0 ? 1 : undefined,
    splitNumber: 4,
    interval: spec.layout === 'scatter' ? undefined : steps(spec.axis),
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: theme.hair, width: 1 } },
    axisLabel: { color: theme.muted, formatter: numbers.tick, hideOverlap: true },
  };
}
