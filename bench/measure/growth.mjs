/** The exponent with which a measure grows with a size: the slope of the line nearest to their logarithms. */
export function growthExponent(points) {
  return slope(points.map(([size, value]) => [Math.log(size), Math.log(value)]));
}

/** Slope of the regression line of points, by least squares. */
export function slope(points) {
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(points.map(([at]) => at)), mean(points.map(([, value]) => value))];
  const sum = (term) => points.reduce((total, point) => total + term(point), 0);
  return sum(([at, value]) => (at - x) * (value - y)) / sum(([at]) => (at - x) ** 2);
}
