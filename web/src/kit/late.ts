// What is open past its deadline. The server counts by the same rule: late from the day after.
import { today } from '@/api/session'
import type { Record } from '@/api/types'
import { days_between } from './format'

export function days_late(record: Record): number {
  const deadline = record.deadline as string | null | undefined
  return deadline && record.state && record.state !== 'closed' && !record.closed_on && today.value > deadline ? days_between(deadline, today.value) : 0
}
