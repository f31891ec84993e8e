// What a button sets going: once at a time, and what went wrong is shown.
import { Problem } from '@/api/client'
import type { Field } from '@/api/types'
import { ref, shallowRef } from 'vue'
import { type Draft, missing, place_issues } from './form'

/** `run` tells whether it was done; what went wrong stands in `problem`, unless `refused` deals with it. */
export function use_deed(refused?: (error: unknown) => unknown) {
  const busy = ref(false)
  const problem = shallowRef<unknown>(null)
  async function run(deed: () => Promise<unknown>): Promise<boolean> {
    if (busy.value) return false
    busy.value = true
    problem.value = null
    try {
      await deed()
      return true
    } catch (error) {
      if (refused) await refused(error)
      else problem.value = error
      return false
    } finally {
      busy.value = false
    }
  }
  return { busy, problem, run }
}

/** A form of these fields: what is missing is said before the server is asked, and its complaints stand at their fields. */
export function use_form(fields: () => Field[], start: Draft) {
  const draft = ref<Draft>(start)
  const errors = ref<{ [field: string]: string }>({})
  const { busy, problem, run } = use_deed((error) => {
    const placed = place_issues(fields(), error instanceof Problem ? error.issues : [])
    errors.value = placed.at
    if (placed.others.length || !Object.keys(placed.at).length) problem.value = error
  })
  async function send(deed: () => Promise<unknown>): Promise<boolean> {
    if (busy.value) return false
    problem.value = null
    errors.value = place_issues(fields(), missing(fields(), draft.value)).at
    return Object.keys(errors.value).length === 0 && run(deed)
  }
  return { draft, errors, busy, problem, send }
}
