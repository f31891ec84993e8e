// What the screens of publicity call the three levels and the entrances, and what the server tells of them.
export interface Count { total: number; covered: number; excluded: number }
export type Level = 'enterprises' | 'workshops' | 'posts' | 'spaces'
export type Coverage = { [level in Level]: Count } & { departments: ({ [level in Level]?: Count } & { department: string | null; department_name: string | null })[] }
export interface CoverageLine { id: string; name: string; enterprise: string; enterprise_name: string; quantity: number; state: 'covered' | 'missing' | 'excluded'; missing: string[]; reason: string | null }
export interface ReachedLine { id: string; name: string; enterprise: string; enterprise_name: string; times: number; last_on: string }
export interface EvidenceLine { attachment: string; name: string; kind: string; kind_label: string; record: string; record_title: string; by_name: string; at: number }

export const levels: { name: Level; label: string; unit: string }[] = [
  { name: 'enterprises', label: '企业', unit: '家' }, { name: 'workshops', label: '车间', unit: '个' },
  { name: 'posts', label: '岗位', unit: '个' }, { name: 'spaces', label: '入口标识', unit: '处' },
]
export const level_of = (name: string | undefined) => levels.find((level) => level.name === name) ?? levels[0]!
export const state_words: { [state: string]: { label: string; colour: string } } = {
  missing: { label: '有缺项', colour: 'red' }, covered: { label: '已覆盖', colour: 'green' }, excluded: { label: '不计入', colour: 'grey' },
}
export const percent = (count: Count | undefined) => (count?.total ? Math.floor((count.covered * 1000) / count.total) / 10 + '%' : '—')
