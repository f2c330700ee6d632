/** The six numbers of a transformation matrix (ISO 32000-1, 8.3.3). */
export type Matrix = readonly [number, number, number, number, number, number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** The matrix that applies `a`, then `b`. */
export function multiply(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[1] * b[2],
    a[0] * b[1] + a[1] * b[3],
    a[2] * b[0] + a[3] * b[2],
    a[2] * b[1] + a[3] * b[3],
    a[4] * b[0] + a[5] * b[2] + b[4],
    a[4] * b[1] + a[5] * b[3] + b[5],
  ];
}

/** The point to which a matrix moves the origin. */
export function point(matrix: Matrix): readonly [number, number] {
  return [matrix[4], matrix[5]];
}

/** The factor by which a matrix scales heights. */
export function matrixScale(matrix: Matrix): number {
  return Math.hypot(matrix[2], matrix[3]);
}
