// Figures in the way of the page's language, as in the table behind the chart.
export function figures({ language, axis }) {
  const exact = new Intl.NumberFormat(language, {
    minimumFractionDigits: axis.decimals,
    maximumFractionDigits: axis.decimals,
  });
  const round = new Intl.NumberFormat(language, { maximumFractionDigits: axis.decimals });
  return {
    exact: (value) => exact.format(value) + axis.suffix,
    tick: (value) => round.format(value) + axis.suffix,
    count: (value) => round.format(value),
  };
}
