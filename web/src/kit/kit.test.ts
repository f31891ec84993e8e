import { describe as group, expect, it } from 'vitest'
import { query_string } from '@/api/client'
import type { Field, Kind } from '@/api/types'
import { codes_of, describe, filters_of, parse_name, with_codes, with_range } from './filters'
import { changes_of, content_of, form_field, missing, place_issues, sections_of } from './form'
import { days_between, show_instant, show_value, weekday } from './format'
import { uuid7 } from './uuid'

const field = (name: string, more: Partial<Field> = {}): Field => form_field(name, name, 'text', more)

group('uuid7', () => {
  it('carries the moment, the version and the variant', () => {
    const id = uuid7(0x018bcfe56800, new Uint8Array(10).fill(0xff))
    expect(id).toBe('018bcfe5-6800-7fff-bfff-ffffffffffff')
  })
  it('sorts by time and does not repeat', () => {
    expect(uuid7(1000) < uuid7(2000)).toBe(true)
    expect(new Set(Array.from({ length: 1000 }, () => uuid7(5))).size).toBe(1000)
  })
})

group('values on a screen', () => {
  it('keeps blank, zero and no apart', () => {
    expect(show_value(field('n', { type: 'integer' }), 0)).toBe('0')
    expect(show_value(field('n', { type: 'integer' }), null)).toBe('—')
    expect(show_value(field('b', { type: 'yes_no' }), false)).toBe('否')
    expect(show_value(field('b', { type: 'yes_no' }), null)).toBe('—')
  })
  it('says codes by their labels, unknown ones as they are', () => {
    const state = field('s', { type: 'choice', choices: [{ code: 'found', label: '已登记' }] })
    expect(show_value(state, 'found')).toBe('已登记')
    expect(show_value(state, 'else')).toBe('else')
    expect(show_value(field('c', { type: 'choices', choices: [{ code: 'a', label: '甲' }] }), ['a', 'b'])).toBe('甲、b')
  })
  it('shows moments in Shanghai and dates as dates', () => {
    expect(show_instant(Date.UTC(2023, 10, 18, 16, 30))).toBe('2023-11-19 00:30')
    expect(weekday('2023-11-19')).toBe('日')
    expect(days_between('2023-10-13', '2023-11-19')).toBe(37)
  })
})

group('filters live in the address', () => {
  it('reads and writes codes and ranges', () => {
    expect(parse_name('deadline[lt]')).toEqual({ field: 'deadline', op: 'lt' })
    expect(with_codes({ q: '池' }, 'state', ['a'])).toEqual({ q: '池', state: 'a' })
    expect(with_codes({ state: 'a' }, 'state', ['a', 'b'])).toEqual({ 'state[in]': 'a,b' })
    expect(with_codes({ 'state[in]': 'a,b' }, 'state', [])).toEqual({})
    expect(codes_of({ 'state[in]': 'a,b' }, 'state')).toEqual(['a', 'b'])
    expect(with_range({ 'd[lt]': '1', x: '2' }, 'd', '2023-11-01', null)).toEqual({ 'd[ge]': '2023-11-01', x: '2' })
    expect(filters_of({ a: ['1', '2'], b: null, c: '' })).toEqual({ a: '1' })
  })
  it('builds a query without the blanks and with everything escaped', () => {
    expect(query_string({ 'a[in]': 'x,y', q: '1#池', n: null, e: '', z: 0 })).toBe('?a%5Bin%5D=x%2Cy&q=1%23%E6%B1%A0&z=0')
    expect(query_string({})).toBe('')
  })
  it('says a filter in words', () => {
    const kind = { fields: [field('state', { label: '状态', type: 'choice', choices: [{ code: 'a', label: '已登记' }, { code: 'b', label: '待复查' }] })] } as unknown as Kind
    expect(describe(kind, 'state[in]', 'a,b')).toBe('状态：已登记、待复查')
    expect(describe(kind, 'state[null]', '1')).toBe('状态：未填')
  })
})

group('forms', () => {
  const fields = [field('name', { must: true, label: '名称' }), field('kinds', { type: 'choices' }), field('note', { section: '其他' })]
  it('sends only what changed, a cleared field as blank', () => {
    const record = { id: '1', version: 3, created_at: 0, changed_at: 0, archived: false, labels: {}, name: '池', kinds: ['a'], note: 'x' }
    expect(changes_of(fields, { name: '池', kinds: ['a'], note: '' }, record)).toEqual({ note: null })
    expect(changes_of(fields, { name: '井', kinds: [], note: 'x' }, record)).toEqual({ name: '井', kinds: [] })
    expect(content_of(fields, { name: '井', kinds: [], note: null })).toEqual({ name: '井' })
  })
  it('puts each complaint at its field, the others at the head', () => {
    const placed = place_issues(fields, [{ field: 'name', label: '名称', code: 'a', text: '太长' }, { field: 'name', label: '名称', code: 'b', text: '重复' }, { field: 'zone', label: '区', code: 'c', text: '不对' }])
    expect(placed.at).toEqual({ name: '太长；重复' })
    expect(placed.others.map((issue) => issue.field)).toEqual(['zone'])
    expect(missing(fields, { name: null }).map((issue) => issue.text)).toEqual(['请填写名称'])
    expect(sections_of(fields).map((section) => section.name)).toEqual(['基本信息', '其他'])
  })
})
