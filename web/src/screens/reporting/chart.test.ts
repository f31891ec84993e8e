import { expect, test } from 'vitest'
import { steps_of } from './chart'

test('lines across a chart: from 0 to the highest value, in steps that people count by', () => {
  expect(steps_of([])).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1])
  expect(steps_of([3, 7])).toEqual([0, 2, 4, 6, 8])
  expect(steps_of([100])).toEqual([0, 20, 40, 60, 80, 100])
  for (const most of [0.3, 1, 9, 13, 99, 101, 48_000]) {
    const steps = steps_of([most])
    expect(steps[steps.length - 1]!).toBeGreaterThanOrEqual(most)
    expect(steps.length).toBeLessThan(8)
  }
})
