// The kinds this user may see, asked once a login; and where each has its screens.
import { computed, shallowReactive } from 'vue'
import { get } from './client'
import type { Field, Kind } from './types'

const state = shallowReactive<{ kinds: Kind[]; asking: Promise<Kind[]> | null }>({ kinds: [], asking: null })

export function load_kinds(): Promise<Kind[]> {
  state.asking ??= get<{ items: Kind[] }>('/kinds').then(
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
  const name = kind.number_field ?? 'number'
  return name !== kind.title_field && field_of(kind, name) ? name : null
}

const own_places: { [kind: string]: string } = {
  enterprises: '/enterprises', spaces: '/spaces', hazards: '/hazards',
  users: '/admin/users', departments: '/admin/departments', areas: '/admin/areas',
}
export const has_own_place = (kind: string) => kind in own_places
export const place_of = (kind: string) => own_places[kind] ?? `/k/${kind}`
export const place_of_record = (kind: string, id: string) => `${place_of(kind)}/${id}`

/** A figure's `open` ("/spaces?status=in_use") as an address of the screens. */
export function place_of_open(open: string): string {
  const match = /^\/?([a-z_0-9]+)(.*)$/.exec(open)
  if (!match) return open
  const [, kind = '', rest = ''] = match
  return kind_of(kind) || kind in own_places ? place_of(kind) + rest : open.startsWith('/') ? open : '/' + open
}
