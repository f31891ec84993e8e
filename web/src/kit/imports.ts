// Sends a workbook and follows its job until it rests.
import { ask, get } from '@/api/client'
import type { Job } from '@/api/types'

export type Mode = 'keep_good' | 'all_or_nothing'

export async function start_import(kind: string, file: File, mode: Mode, dry_run: boolean, confirmed: boolean): Promise<Job> {
  const { job } = await ask<{ job: string }>('POST', `/imports/${kind}`, {
    bytes: file.type ? file : file.slice(0, file.size, 'application/octet-stream'),
    query: { name: file.name, mode, dry_run: dry_run ? 1 : 0, confirm: confirmed ? 'warnings' : undefined },
  })
  return get<Job>(`/jobs/${job}`)
}

export const rests = (job: Pick<Job, 'state'>) => job.state !== 'queued' && job.state !== 'running'

/** Asks again and again, quickly at first; `shown` gets every state on the way. */
export async function follow(id: string, shown: (job: Job) => void, stopped: () => boolean): Promise<void> {
  for (let wait = 250; !stopped(); wait = Math.min(wait * 1.3, 2000)) {
    const job = await get<Job>(`/jobs/${id}`)
    if (stopped()) return
    shown(job)
    if (rests(job)) return
    await new Promise((resume) => setTimeout(resume, wait))
  }
}

export const state_labels: { [state: string]: string } = { queued: '排队中', running: '进行中', done: '已完成', failed: '失败', refused: '已拒绝' }
export const state_colours: { [state: string]: string } = { queued: 'blue', running: 'blue', done: 'green', failed: 'red', refused: 'red' }
export const share_done = (job: Job) => (job.state === 'done' ? 100 : job.total ? Math.min(99, Math.floor((job.done * 100) / job.total)) : 0)
