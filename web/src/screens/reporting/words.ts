// What the server tells of the period reports, and how the screens call it.
import type { Check } from '@/api/types'

export interface ExpectedReport { department: string; name: string; state: string; submission: string | null; receipt: string | null; correction: number; returns: number; zero: boolean; on_time: boolean; late: boolean }
export interface ReportingLine { number: number; due: string; last_day: string; since: string; until: string; rest_day: boolean; summary: boolean; expected: number; received: number; on_time: number; late: number; zero: number; returned: number; missing: number; zone: ZoneReport | null; departments: ExpectedReport[] }
export interface ZoneReport { submission: string; state: string; receipt: string | null; correction: number }
export interface DepartmentInZone { name: string; state: string; received: boolean; receipt: string; correction: number; submission: string | null }
export interface FigureMark { mark: string; label: string; unit: string; value: string | null; open: string | null }
export interface Run { text: string; bound?: string | null }
export interface Block { type: string; level?: number; runs?: Run[]; title?: string; shape?: string; unit?: string; labels?: string[]; series?: { name: string; values: (number | null)[] }[] }
export interface PeriodReport { text: string; frozen: boolean; nothing_done: boolean; marks: FigureMark[]; document: { title: string; addressee: string; blocks: Block[] } | null; departments: DepartmentInZone[] | null; unlike: ReportDifference[] | null; missing: { code: string; text: string }[]; checks: Check[] }
export interface ReportDifference { where: string; row: string; column: string; unit: string; before: string; after: string }

export const state_words: { [state: string]: { label: string; colour: string } } = {
  waiting: { label: '未到期', colour: 'grey' }, missing: { label: '逾期未报', colour: 'red' }, draft: { label: '待报送', colour: 'amber' },
  submitted: { label: '已报送', colour: 'blue' }, returned: { label: '已退回', colour: 'red' }, accepted: { label: '已接收', colour: 'green' }, issued: { label: '已定稿', colour: 'green' },
}
export const title_of = (line: ReportingLine) => (line.summary ? '工作总结' : `第${line.number}期`)
export const counts: { name: 'expected' | 'received' | 'on_time' | 'late' | 'zero' | 'returned' | 'missing'; label: string }[] = [
  { name: 'expected', label: '应报' }, { name: 'received', label: '已报' }, { name: 'on_time', label: '按期' }, { name: 'late', label: '迟报' },
  { name: 'zero', label: '零报告' }, { name: 'returned', label: '退回' }, { name: 'missing', label: '逾期未报' },
]
