// One series of the form becomes one or more of ECharts': a line with its ribbon, a bar with its whisker, a band.
export function seriesOf(series, index, context) {
  switch (series.kind) {
    case 'band':
      return ribbon(series, `band-${index}`, context.theme.baseline, 1, index);
    case 'bar':
      return [bar(series, index, context), ...whisker(series, index, context), ...barLabels(series, index, context)];
    default:
      return [
        ...(series.low ? ribbon(series, `ribbon-${index}`, context.theme[series.paint], 0.16, index) : []),
        line(series, index, context),
      ];
  }
}

function line(series, index, { spec, theme, width }) {
  const colour = theme[series.paint];
  const several = spec.series.filter(({ kind }) => kind === 'line').length > 1;
  return {
    id: `series-${index}`,
    name: series.name,
    type: 'line',
    data: series.values,
    connectNulls: false,
    showSymbol: series.values.length < 40,
    symbol: 'circle',
    symbolSize: 5,
    lineStyle: { color: colour, width: 2 },
    itemStyle: { color: colour },
    emphasis: { disabled: true },
    endLabel: { show: several && width >= 560, formatter: '{a}', color: colour, fontWeight: 600 },
    labelLayout: { moveOverlap: 'shiftY' },
    z: 5,
  };
}

function bar(series, index, { spec, theme, rows }) {
  const stacked = spec.layout.startsWith('stacked');
  return {
    id: `series-${index}`,
    name: series.name,
    type: 'bar',
    data: series.values,
    stack: stacked ? 'all' : undefined,
    barMaxWidth: rows ? 22 : 28,
    barCategoryGap: rows ? '35%' : '28%',
    itemStyle: { color: theme[series.paint], borderRadius: stacked ? 0 : rows ? [0, 3, 3, 0] : [3, 3, 0, 0] },
    emphasis: { disabled: true },
    label: { show: false },
    z: 3,
  };
}

// The figure at the end of a lying bar, beyond its whisker.
function barLabels({ values, high }, index, { spec, theme, rows, numbers }) {
  if (!rows || spec.layout.startsWith('stacked')) {
    return [];
  }
  const data = values.map((value, i) => (value === null ? null : [i, high?.[i] ?? value, value])).filter(Boolean);
  return [
    {
      id: `label-${index}`,
      type: 'custom',
      silent: true,
      data,
      encode: { x: 1, y: 0 },
      renderItem: (params, api) => {
        const [x, y] = api.coord([api.value(1), api.value(0)]);
        const style = { text: numbers.exact(api.value(2)), fill: theme.ink, fontFamily: theme.face, fontSize: 12 };
        return { type: 'text', x: x + 7, y, style: { ...style, verticalAlign: 'middle' } };
      },
      z: 6,
    },
  ];
}

// An area between two edges: the lower one invisible, the distance to the upper one stacked on it.
function ribbon({ low, high }, stack, colour, opacity, index) {
  const silent = {
    type: 'line',
    stack,
    stackStrategy: 'all',
    silent: true,
    symbol: 'none',
    lineStyle: { width: 0 },
    emphasis: { disabled: true },
    connectNulls: false,
    z: 1,
  };
  return [
    { ...silent, id: `low-${index}`, data: low },
    {
      ...silent,
      id: `high-${index}`,
      data: high.map((edge, i) => (edge === null || low[i] === null ? null : edge - low[i])),
      areaStyle: { color: colour, opacity },
    },
  ];
}

function whisker({ low, high }, index, { theme, rows }) {
  if (!low) {
    return [];
  }
  const data = low.map((edge, i) => (edge === null ? null : [i, edge, high[i]])).filter(Boolean);
  return [
    {
      id: `whisker-${index}`,
      type: 'custom',
      silent: true,
      data,
      encode: rows ? { x: [1, 2], y: 0 } : { x: 0, y: [1, 2] },
      renderItem: (params, api) => whiskerShape(api, rows, theme.ink),
      z: 6,
    },
  ];
}

function whiskerShape(api, rows, colour) {
  const at = (value) => api.coord(rows ? [value, api.value(0)] : [api.value(0), value]);
  const [from, to] = [at(api.value(1)), at(api.value(2))];
  const style = { stroke: colour, lineWidth: 1.25, opacity: 0.7 };
  const stroke = (x1, y1, x2, y2) => ({ type: 'line', shape: { x1, y1, x2, y2 }, style });
  const cap = ([x, y]) => (rows ? stroke(x, y - 3, x, y + 3) : stroke(x - 3, y, x + 3, y));
  return { type: 'group', children: [stroke(...from, ...to), cap(from), cap(to)] };
}
