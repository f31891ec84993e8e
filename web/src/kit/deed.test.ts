import { Problem } from '@/api/client'
import { describe, expect, it } from 'vitest'
import { use_deed, use_form } from './deed'
import { form_field } from './form'

const refuse = (field: string) => async () => {
  throw new Problem(422, 'invalid', '不合规定', '', [{ field, label: '', code: 'wrong', text: '不对' }])
}

describe('a deed', () => {
  it('is done once however often it is asked for while it runs', async () => {
    const { busy, run } = use_deed()
    let done = 0
    let finish = () => {}
    const first = run(() => new Promise<void>((ready) => { done++; finish = ready }))
    expect(busy.value).toBe(true)
    expect(await run(async () => { done++ })).toBe(false)
    finish()
    expect(await first).toBe(true)
    expect([done, busy.value]).toEqual([1, false])
  })
  it('shows what went wrong until it is tried again, or hands it on', async () => {
    const { problem, run } = use_deed()
    expect(await run(refuse('x'))).toBe(false)
    expect(problem.value).toBeInstanceOf(Problem)
    expect(await run(async () => {})).toBe(true)
    expect(problem.value).toBeNull()
    let told: unknown = null
    const other = use_deed((error) => (told = error))
    await other.run(refuse('x'))
    expect([told instanceof Problem, other.problem.value, other.busy.value]).toEqual([true, null, false])
  })
})

describe('a form', () => {
  const form = () => use_form(() => [form_field('reason', '理由', 'text', { must: true })], { reason: null })
  it('says what is missing without asking the server', async () => {
    const { errors, send } = form()
    let asked = false
    expect(await send(async () => { asked = true })).toBe(false)
    expect([asked, errors.value.reason]).toEqual([false, '请填写理由'])
  })
  it('puts complaints at their fields, and those about none at its head', async () => {
    const { draft, errors, problem, send } = form()
    draft.value.reason = '雨'
    await send(refuse('reason'))
    expect([errors.value.reason, problem.value]).toEqual(['不对', null])
    await send(refuse('state'))
    expect([Object.keys(errors.value), problem.value instanceof Problem]).toEqual([[], true])
    expect(await send(async () => {})).toBe(true)
  })
})
