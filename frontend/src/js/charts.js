// The chart code is large, so a page fetches it only when it shows a chart.
export async function loadCharts(root) {
  const figures = root.querySelectorAll('[data-chart]');
  if (figures.length === 0) {
    return;
  }
  const { draw } = await import(document.body.dataset.charts);
  figures.forEach(draw);
}
