// The notices to the user that he has not marked as read; one count for the shell and the screen.
import { get, post } from '@/api/client'
import { session } from '@/api/session'
import type { Record } from '@/api/types'
import { shallowReactive } from 'vue'

export const unread = shallowReactive<{ count: number; items: Record[] }>({ count: 0, items: [] })

/** Quietly: a shell without the number is better than none. */
export async function read_unread(): Promise<void> {
  const role = session.value?.user.role
  if (!role || role === 'enterprise' || role === 'admin') return void Object.assign(unread, { count: 0, items: [] })
  try {
    Object.assign(unread, await get<{ count: number; items: Record[] }>('/notices/unread'))
  } catch {
    // asked again with the next screen
  }
}

export async function mark_read(id: string): Promise<void> {
  await post(`/notices/${id}/read`)
  await read_unread()
}

export async function mark_all_read(): Promise<void> {
  await post('/notices/read')
  await read_unread()
}
