import { describe, expect, it } from 'vitest'
import { clock_text, tapped, type Question } from './sitting'

const question = (sort: Question['sort']): Question => ({ number: 1, sort, text: '', options: ['甲', '乙', '丙'], points: 2 })

describe('a tap on an answer', () => {
  it('takes the place of the one before where there is one answer', () => {
    expect(tapped(question('single'), 'A', 'B')).toBe('B')
    expect(tapped(question('truefalse'), '', 'A')).toBe('A')
  })
  it('adds and takes back where there are several, in order', () => {
    expect(tapped(question('multiple'), 'C', 'A')).toBe('AC')
    expect(tapped(question('multiple'), 'AC', 'A')).toBe('C')
    expect(tapped(question('multiple'), 'C', 'C')).toBe('')
  })
})

describe('the time left', () => {
  it('is never negative and never shows a second too few', () => {
    expect(clock_text(60_000)).toBe('1:00')
    expect(clock_text(59_001)).toBe('1:00')
    expect(clock_text(3_599_000)).toBe('59:59')
    expect(clock_text(-5)).toBe('0:00')
  })
})
