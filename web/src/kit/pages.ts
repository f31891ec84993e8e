// Endless scroll over a list that the server gives page by page behind a cursor.
import { get } from '@/api/client'
import type { Page } from '@/api/types'
import { computed, onBeforeUnmount, ref, shallowRef, watch } from 'vue'

export function use_pages<T>(path: () => string, query: () => { [name: string]: string | undefined }, limit = 50) {
  const items = shallowRef<T[]>([])
  const next = ref<string | null>(null)
  const busy = ref(false)
  const problem = shallowRef<unknown>(null)
  const first = ref(true)
  const last_page = shallowRef<any>(null)
  let stop: AbortController | null = null

  async function load(after: string | null) {
    stop?.abort()
    const mine = (stop = new AbortController())
    busy.value = true
    problem.value = null
    try {
      const page = await get<Page<T>>(path(), { ...query(), limit, after: after ?? undefined }, mine.signal)
      if (mine !== stop) return
      items.value = after ? [...items.value, ...page.items] : page.items
      next.value = page.next
      last_page.value = page
      first.value = false
    } catch (error) {
      if (mine !== stop) return
      if (!after) items.value = []
      problem.value = error
      first.value = false
    } finally {
      if (mine === stop) busy.value = false
    }
  }

  const again = () => load(null)
  const more = () => (next.value && !busy.value ? load(next.value) : undefined)
  watch(() => JSON.stringify([path(), query()]), again, { immediate: true })
  onBeforeUnmount(() => stop?.abort())
  return { items, next, busy, problem, first, last_page, again, more, empty: computed(() => !busy.value && !problem.value && items.value.length === 0) }
}

/** Calls back when the element comes near the sight; give it to the last line of a list. */
export function when_seen(action: () => void) {
  const watcher = new IntersectionObserver((seen) => seen.some((entry) => entry.isIntersecting) && action(), { rootMargin: '300px' })
  onBeforeUnmount(() => watcher.disconnect())
  return (element: unknown) => {
    watcher.disconnect()
    if (element instanceof HTMLElement) watcher.observe(element)
  }
}
