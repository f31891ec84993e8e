// One person's sitting of an exam: what the server says of it, and the answers on their way to it. Every tap is kept on
// the phone at once and sent until the server has it: a tunnel, a dead battery or a shared phone loses nothing.
import { ask, Problem } from '@/api/client'
import { computed, reactive, ref, shallowRef } from 'vue'

export interface Question { number: number; sort: 'single' | 'multiple' | 'truefalse'; text: string; options: string[]; points: number }
export interface Sitting {
  person_name: string
  topic: string
  state: 'ready' | 'running' | 'marked'
  minutes: number
  now: number
  closes_at: number
  ends_at: number | null
  questions?: Question[]
  answers?: { [number: string]: string }
  score?: number | null
  passed?: boolean
  pass_mark?: number
}
interface Waiting { answer: string; change: number }

export const sort_label = { single: '单选题', multiple: '多选题（两个以上）', truefalse: '判断题' } as const

/** The letters after a tap on one of them: a multiple choice keeps the others. */
export function tapped(question: Question, answer: string, letter: string): string {
  if (question.sort !== 'multiple') return letter
  const letters = answer.includes(letter) ? answer.replace(letter, '') : answer + letter
  return [...letters].sort().join('')
}

export function clock_text(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

export function use_sitting(token: string) {
  const path = `/public/exam/${token}`
  const key = `zhiben-exam-${token.slice(0, 33)}`
  const sitting = shallowRef<Sitting | null>(null)
  const problem = shallowRef<unknown>(null)
  const answers = reactive<{ [number: number]: string }>({})
  const waiting = reactive<{ [number: number]: Waiting }>(read_kept())
  const offline = ref(false)
  let ahead = 0 // of the server's clock against ours
  let sending = false

  function read_kept(): { [number: number]: Waiting } {
    try {
      return JSON.parse(localStorage.getItem(key) ?? '{}')
    } catch {
      return {} // somebody else's words under our key, or no storage: the server has what it has
    }
  }
  function keep() {
    try {
      localStorage.setItem(key, JSON.stringify(waiting))
    } catch {
      // private windows have none; the answer is still sent
    }
  }

  function take(given: Sitting) {
    ahead = given.now - Date.now()
    sitting.value = given
    problem.value = null
    for (const [number, letters] of Object.entries(given.answers ?? {})) answers[Number(number)] = letters
    for (const [number, one] of Object.entries(waiting)) answers[Number(number)] = one.answer
    if (given.state === 'marked') {
      for (const number of Object.keys(waiting)) delete waiting[Number(number)]
      localStorage.removeItem(key)
    }
  }
  async function run(method: string, where: string) {
    try {
      take(await ask<Sitting>(method, where, { quiet: true }))
      offline.value = false
    } catch (error) {
      problem.value = error
      offline.value = error instanceof Problem && error.status === 0
    }
  }
  const load = () => run('GET', path)
  const start = () => run('POST', `${path}/start`)
  async function submit() {
    await flush()
    if (Object.keys(waiting).length === 0) await run('POST', `${path}/submission`)
  }

  function choose(question: Question, letter: string) {
    const letters = tapped(question, answers[question.number] ?? '', letter)
    answers[question.number] = letters
    waiting[question.number] = { answer: letters, change: Date.now() }
    keep()
    void flush()
  }

  /** Sends what is waiting, one after the other; what the server refuses for good is not sent again. */
  async function flush() {
    if (sending) return
    sending = true
    try {
      for (;;) {
        const first = Object.entries(waiting)[0]
        if (!first) break
        const [number, one] = first
        await ask<void>('PUT', `${path}/answers/${number}`, { body: one, quiet: true })
        if (waiting[Number(number)]?.change === one.change) delete waiting[Number(number)]
        keep()
        offline.value = false
      }
    } catch (error) {
      const status = error instanceof Problem ? error.status : 0
      if (status >= 400 && status < 500 && status !== 429) {
        for (const number of Object.keys(waiting)) delete waiting[Number(number)]
        keep()
        await load() // the time is over, or it was handed in: it says so
        if (!problem.value) problem.value = error
      } else {
        offline.value = true
      }
    } finally {
      sending = false
    }
  }

  const left = () => (sitting.value?.ends_at ?? 0) - (Date.now() + ahead)
  const unsaved = computed(() => Object.keys(waiting).length)
  return { sitting, problem, answers, offline, unsaved, load, start, submit, choose, flush, left }
}
