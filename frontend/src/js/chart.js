// Draws every chart of the product from the one form that ChartSpec writes.
import * as echarts from 'echarts/core';
import { BarChart, CustomChart, LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { CanvasRenderer } from 'echarts/renderers';
import { options } from './chart/options.js';
import { readTheme } from './chart/theme.js';
import { linkAt } from './chart/links.js';

echarts.use([BarChart, CustomChart, LineChart, ScatterChart, GridComponent, TooltipComponent, CanvasRenderer]);

const drawn = new Map();

export function draw(figure) {
  const canvas = figure.querySelector('.chart-canvas');
  if (drawn.has(canvas)) {
    return;
  }
  const spec = JSON.parse(figure.querySelector('script[type="application/json"]').textContent);
  const chart = echarts.init(canvas, null, { renderer: 'canvas' });
  drawn.set(canvas, { chart, spec });
  paint(chart, spec);
  canvas.classList.add('chart-drawn');
  openOnClick(chart, spec);
  sizes.observe(canvas);
}

function paint(chart, spec) {
  chart.setOption(options(spec, readTheme(), chart.getWidth()), true);
}

function openOnClick(chart, spec) {
  const pixels = chart.getZr();
  pixels.on('click', ({ offsetX, offsetY }) => {
    const href = linkAt(chart, spec, offsetX, offsetY);
    if (href) {
      location.assign(href);
    }
  });
  pixels.on('mousemove', ({ offsetX, offsetY }) => {
    pixels.setCursorStyle(linkAt(chart, spec, offsetX, offsetY) ? 'pointer' : 'default');
  });
}

// A canvas that left the page, say by a fragment that took its place, lets go of its chart.
function each(act) {
  for (const [canvas, { chart, spec }] of drawn) {
    if (canvas.isConnected) {
      act(chart, spec);
    } else {
      sizes.unobserve(canvas);
      chart.dispose();
      drawn.delete(canvas);
    }
  }
}

const sizes = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    const { chart, spec } = drawn.get(target) ?? {};
    if (chart && target.isConnected) {
      chart.resize();
      paint(chart, spec);
    }
  }
});

const repaint = () => each(paint);
document.addEventListener('theme', repaint);
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', repaint);
document.fonts?.ready.then(repaint);
document.body.addEventListener('htmx:afterSettle', () => each(() => {}));
