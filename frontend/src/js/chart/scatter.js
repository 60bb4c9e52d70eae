// Dots over how many items are behind each, between the limits that chance alone would leave: a funnel.
export function amountAxis(spec, theme, numbers) {
  const amounts = spec.curves.flatMap(({ edges }) => edges.map(({ n }) => n));
  return {
    type: 'log',
    min: Math.min(...amounts),
    max: Math.max(...amounts),
    name: spec.words.n,
    nameLocation: 'middle',
    nameGap: 28,
    nameTextStyle: { color: theme.muted },
    axisTick: { show: false },
    axisLine: { lineStyle: { color: theme.hair } },
    splitLine: { show: false },
    axisLabel: { color: theme.muted, formatter: numbers.count, hideOverlap: true },
  };
}

export function scatterSeries(spec, theme, width) {
  return [...spec.curves.flatMap((curve, index) => lines(curve, index, theme)), ...spec.series.flatMap(dots(spec, theme, width))];
}

const STROKES = ['solid', [5, 4], [1, 3]];

function lines({ name, edges }, index, theme) {
  return ['low', 'high'].map((edge) => ({
    id: `curve-${index}-${edge}`,
    name,
    type: 'line',
    silent: true,
    symbol: 'none',
    tooltip: { show: false },
    data: edges.map((each) => [each.n, each[edge]]),
    lineStyle: { color: index === 0 ? theme.ink : theme.muted, width: index === 0 ? 1 : 1.5, type: STROKES[index] },
    emphasis: { disabled: true },
    z: 1,
  }));
}

// Only what stands outside is named on the canvas, and drawn as a diamond, so that colour does not speak alone.
function dots(spec, theme, width) {
  const limits = spec.series.find(({ kind }) => kind === 'band');
  const outside = (value, i) => limits && (value < limits.low[i] || value > limits.high[i]);
  const dot = (series) => (value, i) => ({
    value: [series.counts[i], value],
    symbol: outside(value, i) ? 'diamond' : 'circle',
    symbolSize: outside(value, i) ? 13 : 9,
    itemStyle: { color: outside(value, i) ? theme.warn : theme[series.paint] },
    label: {
      show: Boolean(outside(value, i)),
      formatter: spec.labels[i].replace(/[{}|]/g, ' '),
      position: 'top',
      color: theme.ink,
      width: width / 3,
      overflow: 'truncate',
    },
  });
  return (series, index) =>
    series.kind === 'dot'
      ? [{ id: `series-${index}`, name: series.name, type: 'scatter', data: series.values.map(dot(series)), emphasis: { disabled: true }, z: 5 }]
      : [];
}

// The items behind the nearest dot, if it is under the finger.
export function dotAt(chart, spec, x, y) {
  const reach = 16;
  const near = spec.series
    .filter(({ kind, links }) => kind === 'dot' && links)
    .flatMap(({ values, counts, links }) =>
      values.map((value, i) => {
        const [dotX, dotY] = chart.convertToPixel({ gridIndex: 0 }, [counts[i], value]);
        return { distance: Math.hypot(dotX - x, dotY - y), link: links[i] };
      }),
    )
    .reduce((best, each) => (each.distance < best.distance ? each : best), { distance: Infinity });
  return near.distance <= reach ? near.link : null;
}
