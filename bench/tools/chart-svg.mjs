const WIDTH = 440;
const HEIGHT = 160;
const COLOURS = ["#1f3a5f", "#8a3b12"];

/** The chart as a picture of bars, for tools without charts. */
export function chartSvg(chart) {
  const bars = chartBars(chart)
    .map(
      ({ x, y, width, height, colour }) =>
        `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${colour}"/>`,
    )
    .join("");
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" ` +
    `viewBox="0 0 ${WIDTH} ${HEIGHT}">${bars}</svg>`
  );
}

export const CHART_SIZE = { width: WIDTH, height: HEIGHT };

export function chartBars({ categories, series }) {
  const largest = Math.max(...series.flatMap(({ values }) => values));
  const group = WIDTH / categories.length;
  const width = Math.round((group * 0.8) / series.length);
  return series.flatMap(({ values }, place) =>
    values.map((value, category) => {
      const height = Math.round((value / largest) * (HEIGHT - 10));
      const x = Math.round(category * group + place * width);
      return { x, y: HEIGHT - height, width, height, colour: COLOURS[place % COLOURS.length] };
    }),
  );
}
