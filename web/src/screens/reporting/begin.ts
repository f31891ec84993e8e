// A report is begun from where it is missing: a department's, or the zone's own.
import { ask } from '@/api/client'
import { place_of_record } from '@/api/kinds'
import { session } from '@/api/session'
import { use_deed } from '@/kit/deed'
import { say_problem } from '@/kit/messages'
import { uuid7 } from '@/kit/uuid'
import { useRouter } from 'vue-router'
import type { ReportingLine } from './words'

/** The zone's report is the general group's to write. */
export const writes_zone = () => ['admin', 'general'].includes(session.value?.user.role ?? '')

/** `refused`: what to do when somebody was faster. */
export function use_begin(refused: () => Promise<void>) {
  const router = useRouter()
  const { busy, run } = use_deed(async (error) => {
    say_problem(error)
    await refused()
  })
  const begin = (line: ReportingLine, of: { department: string } | { zone: true }) => run(async () => {
    const id = uuid7()
    await ask('PUT', `/submissions/${id}`, { body: { ...of, due: line.due, summary: line.summary } })
    await router.push(place_of_record('submissions', id))
  })
  return { busy, begin }
}
