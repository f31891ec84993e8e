// Who is logged in, and what day the server has.
import { computed, reactive } from 'vue'
import { ask, get, remove } from './client'
import { forget_kinds } from './kinds'
import type { Session } from './types'

const state = reactive<{ session: Session | null; asked: boolean }>({ session: null, asked: false })

export const session = computed(() => state.session)
export const today = computed(() => state.session?.today ?? '')
export const role_labels: { [role: string]: string } = {
  admin: '系统管理员', general: '综合组', officer: '部门执法员', leader: '领导组', enterprise: '企业用户',
}

export async function resume(): Promise<Session | null> {
  if (state.asked) return state.session
  try {
    state.session = await ask<Session>('GET', '/session', { quiet: true })
  } catch (problem) {
    if ((problem as { status?: number }).status !== 401) throw problem
    state.session = null
  }
  state.asked = true
  return state.session
}

export async function login(name: string, password: string): Promise<Session> {
  const given = await ask<Session>('POST', '/session', { body: { login: name, password }, quiet: true })
  forget_kinds()
  state.session = given
  state.asked = true
  return given
}

export async function change_password(old: string, fresh: string): Promise<void> {
  await ask('PUT', '/session/password', { body: { old, new: fresh } })
  state.session = await get<Session>('/session')
}

export function forget() {
  state.session = null
  state.asked = true
  forget_kinds()
}

export async function logout(): Promise<void> {
  try {
    await remove('/session')
  } finally {
    forget()
  }
}

export const may = (permission: string) => state.session?.permissions.includes(permission) ?? false
