// What a form knows of a record: sections, presets, what changed, and where each complaint belongs.
import { kind_of, place_of } from '@/api/kinds'
import type { Field, FieldType, Issue, Kind, Record, Value } from '@/api/types'
import { is_blank } from './format'

export type Draft = { [field: string]: any }

/** A field of a form that no kind describes: what is not said is as plain as can be. */
export const form_field = (name: string, label: string, type: FieldType, more: Partial<Field> = {}): Field => ({
  name, label, type, must: false, listed: false, searched: false, fixed: false, secret: false, extra: false, section: '', help: '', unit: '', max: 200,
  scale: 0, least: null, most: null, refers: null, preset: null, sortable: false, filterable: false, choices: [], ...more,
})

/** A space is picked among those of the enterprise that the same form, or the record it is about, names. */
export function narrow_of(field: Field, draft: Draft): { [field: string]: string } | undefined {
  const owner = field.refers ? kind_of(field.refers)?.owner_field : null
  const chosen = owner && owner !== field.name ? draft[owner] : null
  return owner && chosen ? { [owner]: chosen } : undefined
}

export interface Section { name: string; fields: Field[] }

export function sections_of(fields: Field[]): Section[] {
  const sections: Section[] = []
  for (const field of fields) {
    const name = field.section || '基本信息'
    const section = sections.find((one) => one.name === name)
    if (section) section.fields.push(field)
    else sections.push({ name, fields: [field] })
  }
  return sections
}

export const editable = (kind: Kind) => kind.fields.filter((field) => !field.fixed)

export function draft_of(fields: Field[], record: Record | null, given: Draft = {}): Draft {
  const draft: Draft = {}
  for (const field of fields) {
    const value = record ? record[field.name] : from_text(field, given[field.name]) ?? preset_of(field)
    draft[field.name] = value === undefined ? null : Array.isArray(value) ? [...value] : value
  }
  return draft
}

/** A preset travels as text, whatever the field holds: a decimal as the whole number that is kept of it. */
function preset_of(field: Field): Value {
  const value = from_text(field, field.preset)
  return field.type === 'decimal' && typeof value === 'number' ? value / 10 ** (field.scale ?? 0) : value
}

/** What a text, of a preset or of the address, means in this field. */
function from_text(field: Field, given: unknown): Value {
  if (typeof given !== 'string' || given === '') return given as Value
  if (field.type === 'yes_no') return given === '1' || given === 'true'
  if (field.type === 'integer' || field.type === 'decimal') return Number(given)
  if (field.type === 'choices') return given.split('|').filter(Boolean)
  return given
}

const same = (a: Value, b: Value) => (is_blank(a) && is_blank(b)) || JSON.stringify(a) === JSON.stringify(b)

/** Only what the user changed travels; a cleared text is a blank, not an empty string. */
export function changes_of(fields: Field[], draft: Draft, record: Record): Draft {
  const changes: Draft = {}
  for (const { name, type } of fields) {
    if (!same(draft[name], record[name])) changes[name] = type !== 'choices' && is_blank(draft[name]) ? null : draft[name]
  }
  return changes
}

export function content_of(fields: Field[], draft: Draft): Draft {
  return Object.fromEntries(fields.filter(({ name }) => !is_blank(draft[name])).map(({ name }) => [name, draft[name]]))
}

/** Complaints by field; those about no field of this form stay for the head of the form. */
export function place_issues(fields: Field[], issues: Issue[]): { at: { [field: string]: string }; others: Issue[] } {
  const at: { [field: string]: string } = {}
  const others: Issue[] = []
  for (const issue of issues) {
    if (fields.some((field) => field.name === issue.field)) at[issue.field] = at[issue.field] ? `${at[issue.field]}；${issue.text}` : issue.text
    else others.push(issue)
  }
  return { at, others }
}

/** What the page can say at once, before the server is asked. */
export function missing(fields: Field[], draft: Draft): Issue[] {
  return fields.filter((field) => field.must && is_blank(draft[field.name]))
    .map((field) => ({ field: field.name, label: field.label, code: 'must', text: `请填写${field.label}` }))
}

/** The form of a new record of another ledger, filled in beforehand. */
export function new_form(one: { kind: string; given: { [field: string]: unknown } }) {
  const query = Object.entries(one.given).filter(([, value]) => value !== null && value !== '')
  return { path: `${place_of(one.kind)}/new`, query: Object.fromEntries(query.map(([name, value]) => [name, String(value)])) }
}
