// The columns a user chose, kept in this browser only (nothing of value is lost with it).
import type { Field, Kind } from '@/api/types'
import { reactive } from 'vue'

const kept = reactive<{ [kind: string]: string[] | null }>({})
const key = (kind: string) => `zhiben.columns.${kind}`

function read(kind: string): string[] | null {
  try {
    const text = localStorage.getItem(key(kind))
    return text ? (JSON.parse(text) as string[]) : null
  } catch {
    return null
  }
}

export function chosen_columns(kind: Kind): Field[] {
  const names = (kept[kind.name] ??= read(kind.name))
  const fields = names ? kind.fields.filter((field) => names.includes(field.name) || field.name === kind.title_field) : kind.fields.filter((field) => field.listed)
  const shown = fields.length ? fields : kind.fields.slice(0, 6)
  // What names the record leads its row.
  const title = shown.filter((field) => field.name === kind.title_field)
  return [...title, ...shown.filter((field) => field.name !== kind.title_field)]
}

export function keep_columns(kind: Kind, names: string[]) {
  kept[kind.name] = names
  try {
    localStorage.setItem(key(kind.name), JSON.stringify(names))
  } catch {
    // a browser that keeps nothing still shows the choice until the page is left
  }
}

export function forget_columns(kind: Kind) {
  kept[kind.name] = null
  try {
    localStorage.removeItem(key(kind.name))
  } catch {
    // as above
  }
  kept[kind.name] = kind.fields.filter((field) => field.listed).map((field) => field.name)
}
