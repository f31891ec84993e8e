// What a record with a life of its own says of it: where it stands, what may be done next, what was done.
import { field_of } from '@/api/kinds'
import type { Choice, Field, Kind, Record, Verb } from '@/api/types'

/** The stations on the way, when there are few enough to stand in a line; a wider choice is shown as one word. */
export function stations_of(kind: Kind): Choice[] {
  const choices = field_of(kind, 'state')?.choices ?? []
  return choices.length <= 6 ? choices.map(({ code, label }) => ({ code, label: label.replace(/（.*）$/, '') })) : []
}

/** Papers and photos travel apart from the form, which then names them: a list of codes without any to choose from. */
export const takes_files = (field: Field) => field.type === 'choices' && field.choices.length === 0

/** What a verb's form opens with: what the record says already, else the preset, else today for the day of the deed. */
export function start_of(field: Field, record: Record, today: string): unknown {
  if (takes_files(field)) return null
  const known = record[field.name]
  const masked = typeof known === 'string' && known.includes('*') // would be refused when sent back
  const deed = field.type === 'day' && field.must && /(^|_)(on|from)$/.test(field.name)
  return (masked ? null : known) ?? field.preset ?? (deed ? today : null)
}

export const may_be_taken = (verbs: Verb[]) => verbs.filter((verb) => !verb.refused)
export const refused = (verbs: Verb[]) => verbs.filter((verb) => verb.refused)
