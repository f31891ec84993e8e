// The kinds this user may see, asked once a login; and where each has its screens.
import { computed, shallowReactive } from 'vue'
import { get } from './client'
import type { Answer, Field, Kind } from './types'

const state = shallowReactive<{ kinds: Kind[]; asking: Promise<Kind[]> | null }>({ kinds: [], asking: null })

export function load_kinds(): Promise<Kind[]> {
  state.asking ??= get<Answer<'/kinds'>>('/kinds').then(
    ({ items }) => (state.kinds = items),
    (problem) => {
      state.asking = null
      throw problem
    },
  )
  return state.asking
}

export function forget_kinds() {
  state.kinds = []
  state.asking = null
}

/** After the zone's own columns changed: everybody who draws a kind must see them. */
export async function reload_kinds(): Promise<void> {
  state.asking = null
  await load_kinds()
}

export const kinds = computed(() => state.kinds)
export const kind_of = (name: string): Kind | undefined => state.kinds.find((kind) => kind.name === name)
export const field_of = (kind: Kind, name: string): Field | undefined => kind.fields.find((field) => field.name === name)

/** The field that numbers a kind's records beside their title, if there is one. */
export function number_of(kind: Kind): string | null {
  return kind.title_field !== 'number' && field_of(kind, 'number') ? 'number' : null
}

/** The lines that verbs leave are told on the page of the record they belong to, not looked through as a ledger. */
const is_step = (kind: Kind) => /_steps$/.test(kind.name)
/** Parts of another record (the answers of an exam, the lines of a checklist) have no place in the menu. */
export const is_part = (kind: Kind) => is_step(kind) || kind.part

/** The kinds whose records hang on one of this kind, each by the field that refers to it: its own parts first. What the
    system itself notes among records of one kind (which enterprise this one was merged into) is no list of its own. */
export function children_of(kind: Kind): { kind: Kind; field: Field }[] {
  const found = state.kinds.filter((one) => one.read && !is_step(one))
    .flatMap((one) => one.fields.filter((field) => field.refers === kind.name && field.filterable && !(one.name === kind.name && field.fixed)).map((field) => ({ kind: one, field })))
  const part = (child: { kind: Kind; field: Field }) => Number(child.kind.part && child.kind.owner_field === child.field.name)
  return found.sort((a, b) => part(b) - part(a))
}

const own_places: { [kind: string]: string } = {
  enterprises: '/enterprises', spaces: '/spaces', hazards: '/hazards', inspections: '/inspections',
  submissions: '/submissions', users: '/admin/users', departments: '/admin/departments', areas: '/admin/areas',
}
export const place_of = (kind: string) => own_places[kind] ?? `/k/${kind}`
export const place_of_record = (kind: string, id: string) => `${place_of(kind)}/${id}`

/** A figure's `open` ("/spaces?status=in_use") as an address of the screens. */
export function place_of_open(open: string): string {
  const match = /^\/?([a-z_0-9]+)(.*)$/.exec(open)
  if (!match) return open
  const [, kind = '', rest = ''] = match
  return kind_of(kind) || kind in own_places ? place_of(kind) + rest : open.startsWith('/') ? open : '/' + open
}
