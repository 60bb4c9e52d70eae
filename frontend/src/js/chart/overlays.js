// What lies over the whole height of a chart: stretches without enough data, and marks of what was said or fixed.
export function gapSeries(spec, theme, rows) {
  if (spec.gaps.length === 0) {
    return [];
  }
  return [
    {
      id: 'gaps',
      type: 'custom',
      silent: true,
      data: spec.gaps.map(({ from, to }) => [from, to]),
      encode: rows ? { y: 0 } : { x: 0 },
      renderItem: (params, api) => gapShape(params.coordSys, api, rows, theme, spec.words.gap),
      z: 2,
    },
  ];
}

function gapShape(area, api, rows, theme, words) {
  const [from, to] = [0, 1].map((side) => {
    const [x, y] = api.coord(rows ? [0, api.value(side)] : [api.value(side), 0]);
    return rows ? y : x;
  });
  const step = api.size([1, 1])[rows ? 1 : 0];
  const shape = rows
    ? { x: area.x, y: from - step / 2, width: area.width, height: to - from + step }
    : { x: from - step / 2, y: area.y, width: to - from + step, height: area.height };
  const fits = shape.width > words.length * 6.5 && shape.height > 16;
  return {
    type: 'rect',
    shape,
    style: { fill: theme.hatch },
    textContent: fits
      ? { style: { text: words, fill: theme.muted, fontFamily: theme.face, backgroundColor: theme.surface, padding: [2, 6], borderRadius: 4 } }
      : undefined,
    textConfig: { position: 'inside' },
  };
}

export function markSeries(spec, theme, rows) {
  if (spec.marks.length === 0 || rows) {
    return [];
  }
  return [
    {
      id: 'marks',
      type: 'custom',
      silent: true,
      data: spec.marks.map(({ at }) => [at]),
      encode: { x: 0 },
      renderItem: (params, api) => markShape(params, api, theme, spec.marks),
      z: 7,
    },
  ];
}

function markShape({ coordSys: area, dataIndex }, api, theme, marks) {
  const [x] = api.coord([api.value(0), 0]);
  const rightHalf = x > area.x + area.width / 2;
  return {
    type: 'group',
    children: [
      {
        type: 'line',
        shape: { x1: x, y1: area.y - 4, x2: x, y2: area.y + area.height },
        style: { stroke: theme.ink, lineDash: [3, 3], lineWidth: 1, opacity: 0.7 },
      },
      {
        type: 'text',
        x: x + (rightHalf ? -4 : 4),
        y: area.y - 14,
        style: {
          text: marks.length === 1 ? marks[0].text : marks[dataIndex].sign,
          fill: theme.ink,
          align: rightHalf ? 'right' : 'left',
          fontSize: 12,
          fontFamily: theme.face,
          width: area.width / 2,
          overflow: 'truncate',
        },
      },
    ],
  };
}
