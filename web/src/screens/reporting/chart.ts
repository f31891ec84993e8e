/** The values at which lines stand across a chart of these: 0 and about five steps of 1, 2 or 5 times a power of ten. */
export function steps_of(values: number[]): number[] {
  const most = Math.max(0, ...values) || 1
  const power = 10 ** Math.floor(Math.log10(most / 5))
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((one) => one >= most / 5 - 1e-9)!
  const count = Math.ceil(most / step - 1e-9)
  return Array.from({ length: count + 1 }, (_, at) => Number((at * step).toPrecision(12)))
}
