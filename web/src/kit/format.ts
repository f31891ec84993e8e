// How values read on a screen. Blank, zero and "not applicable" stay three different things.
import type { Choice, Field, Record, Value } from '@/api/types'

export const BLANK = '—'

const moment = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
})

export function show_instant(at: number | null | undefined): string {
  if (at === null || at === undefined) return BLANK
  const part = Object.fromEntries(moment.formatToParts(at).map(({ type, value }) => [type, value]))
  return `${part.year}-${part.month}-${part.day} ${part.hour}:${part.minute}`
}

export function show_number(value: number, scale?: number | null): string {
  return value.toLocaleString('zh-CN', { minimumFractionDigits: 0, maximumFractionDigits: scale ?? 6 })
}

export function show_size(bytes: number): string {
  if (bytes < 1024) return `${bytes} 字节`
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(0)} KB`
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}

export const is_blank = (value: Value) => value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

export const choice_of = (field: Field, code: unknown): Choice | undefined => field.choices?.find((choice) => choice.code === code)

/** One value of a field as text; a reference needs the label that came with the record. */
export function show_value(field: Field, value: Value, label?: string | null): string {
  if (is_blank(value)) return BLANK
  switch (field.type) {
    case 'yes_no': return value ? '是' : '否'
    case 'choice': return choice_of(field, value)?.label ?? String(value)
    case 'choices': return (value as string[]).map((code) => choice_of(field, code)?.label ?? code).join('、')
    case 'reference': return label ?? String(value)
    case 'integer':
    case 'decimal': return typeof value === 'number' ? show_number(value, field.scale) : String(value)
    case 'instant': return show_instant(value as number)
    default: return Array.isArray(value) ? value.join('、') : String(value)
  }
}

/** The same without a field, for annex cells and details. */
export function show_plain(value: Value): string {
  if (is_blank(value)) return BLANK
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'number') return show_number(value)
  return Array.isArray(value) ? value.join('、') : String(value)
}

export const label_with_unit = (field: { label: string; unit?: string | null }) => (field.unit ? `${field.label}（${field.unit}）` : field.label)

export const show_field = (field: Field, record: Record) => show_value(field, record[field.name], record.labels?.[field.name])

export const weekday = (day: string) => '日一二三四五六'[new Date(day + 'T00:00:00Z').getUTCDay()] ?? ''

/** Days from one date to another; both are dates, so no clock and no time zone takes part. */
export const days_between = (from: string, to: string) => Math.round((Date.parse(to + 'T00:00:00Z') - Date.parse(from + 'T00:00:00Z')) / 86_400_000)
