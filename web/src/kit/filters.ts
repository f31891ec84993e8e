// A list's filters are its address: what the server understands is what stands in the URL.
import { kind_of } from '@/api/kinds'
import type { Field, Kind } from '@/api/types'

export type Filters = { [name: string]: string }

const reserved = new Set(['q', 'sort', 'limit', 'after', 'archived'])

/** Splits "deadline[lt]" into the field and the comparison. */
export function parse_name(name: string): { field: string; op: string } {
  const match = /^(.+)\[([a-z_]+)\]$/.exec(name)
  return match ? { field: match[1]!, op: match[2]! } : { field: name, op: '' }
}

/** Vue router gives null and arrays for odd addresses; a filter is one text. */
export function filters_of(query: { [name: string]: unknown }): Filters {
  const filters: Filters = {}
  for (const [name, given] of Object.entries(query)) {
    const value = Array.isArray(given) ? given[0] : given
    if (value !== null && value !== undefined && value !== '') filters[name] = String(value)
  }
  return filters
}

export const codes_of = (filters: Filters, field: string): string[] =>
  (filters[`${field}[in]`] ?? filters[field] ?? '').split(',').filter((code) => code !== '')

/** Puts chosen codes back: none removes the filter, one is plain equality, several are "in". */
export function with_codes(filters: Filters, field: string, codes: string[]): Filters {
  const rest = without_field(filters, field)
  if (codes.length === 1) rest[field] = codes[0]!
  if (codes.length > 1) rest[`${field}[in]`] = codes.join(',')
  return rest
}

export function with_range(filters: Filters, field: string, least: string | null, most: string | null): Filters {
  const rest = without_field(filters, field)
  if (least) rest[`${field}[ge]`] = least
  if (most) rest[`${field}[le]`] = most
  return rest
}

export function without_field(filters: Filters, field: string): Filters {
  return Object.fromEntries(Object.entries(filters).filter(([name]) => parse_name(name).field !== field))
}

export const active_names = (filters: Filters) => Object.keys(filters).filter((name) => !reserved.has(name))

const words: { [op: string]: string } = { '': '：', lt: ' 早于/小于 ', le: ' 至 ', gt: ' 晚于/大于 ', ge: ' 自 ', ne: ' 不是 ', in: '：', null: '：未填', not_null: '：已填' }

// Names every kind can be narrowed by beside its fields: where a record belongs.
const places: { [name: string]: { label: string; refers?: string } } = {
  department: { label: '监管部门', refers: 'departments' }, sector: { label: '行业领域' }, owner: { label: '企业', refers: 'enterprises' },
  area_path: { label: '区域' }, created_at: { label: '登记时间' }, changed_at: { label: '修改时间' }, id: { label: '记录' },
}

/** The kind whose record a filter names, so that its title can be shown instead of its identifier. */
export function refers_of(kind: Kind, name: string): string | null {
  const { field } = parse_name(name)
  const known = kind.fields.find((one) => one.name === field)
  return (known ? known.refers : places[field]?.refers) ?? null
}

/** "enterprise.street": a field of the record it belongs to. */
function through(kind: Kind, name: string): string | null {
  const [first, second] = name.split('.')
  const reference = second ? kind.fields.find((field) => field.name === first) : undefined
  const label = reference?.refers ? kind_of(reference.refers)?.fields.find((field) => field.name === second)?.label : null
  return label ? `${reference!.label}的${label}` : null
}

/** A filter in words, for the row of tags that shows why a list is short. */
export function describe(kind: Kind, name: string, value: string, labels: { [id: string]: string } = {}): string {
  const { field: field_name, op } = parse_name(name)
  const field = kind.fields.find((one) => one.name === field_name)
  const title = field?.label ?? places[field_name]?.label ?? through(kind, field_name) ?? field_name
  if (op === 'null' || op === 'not_null') return title + words[op]
  if (op === 'open_on') return `${value} 时没有${title}`
  return `${title}${words[op] ?? ' '}${value.split(',').map((one) => word_of(field, one, labels)).join('、')}`
}

function word_of(field: Field | undefined, value: string, labels: { [id: string]: string }): string {
  if (field?.type === 'yes_no' || (!field && (value === 'true' || value === 'false'))) return value === 'true' || value === '1' ? '是' : '否'
  return field?.choices?.find((choice) => choice.code === value)?.label ?? labels[value] ?? value
}
