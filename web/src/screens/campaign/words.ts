// What the campaign's screens are told, until the generated schema knows these members.
export interface StageClosing { on: string; by: string; signed_by: string | null; reason: string | null }
export interface Stage { code: string; label: string; since: string; until: string; text: string; clause: string; open_tasks: string[]; closings: StageClosing[]; late_days: number; refusal: string | null }
export interface Task { code: string; label: string; due: string; who: string; clause: string; duty: string | null; proof: 'duty' | 'figure' | 'tasks' | 'summary' | 'evidence'; state: 'done' | 'due' | 'overdue'; done: number; of: number; done_on: string | null; late_days: number; missing: string[] }
export interface Progress { name: string; document: string; stages: Stage[]; tasks: Task[] }
export interface SupervisionStanding { kind: string; label: string; department: string; department_name: string; total: number; waiting: number; overdue: number; answered: number; closed: number; late: number; open: { [name: string]: string } }
export interface Declared { enterprise: string; enterprise_name: string; declared_on: string; declared_by: string; inspected_on: string | null; state: 'verified' | 'unverified' | 'contradicted' }
export interface Sample { draw: string; name: string; drawn_on: string; candidates: number; picked: number; confirmed: number; refuted: number; waiting: number; items: { enterprise: string; enterprise_name: string; inspection: string | null; inspected_on: string | null; result: 'confirmed' | 'refuted' | null }[] }
export interface RegisterQuality { items: { code: string; label: string; count: number; open: string; help: string }[]; declared: number; verified: number; contradicted: number; percent: number; demanded: number; missing: number; declarations: Declared[]; samples: Sample[] }
export interface Unclaimed { id: string; name: string; credit_code: string; sector: string; address: string }
export interface LeftOut { enterprise: string; enterprise_name: string; excluded_on: string; exclusion: string | null; reason: string | null; text: string | null; decided_by: string | null }
export interface Denominator { until: string; entered: number; counted: number; open: { [name: string]: string }; left_out: LeftOut[] }

export const task_states: { [state: string]: { label: string; colour: string } } = { done: { label: '已完成', colour: 'green' }, due: { label: '进行中', colour: 'amber' }, overdue: { label: '已逾期', colour: 'red' } }
export const proofs: { [proof: string]: string } = { duty: '应办事项', figure: '指标', tasks: '所列任务', summary: '工作总结', evidence: '登记办结' }
export const declared_states: { [state: string]: { label: string; colour: string } } = { verified: { label: '已现场核实', colour: 'green' }, unverified: { label: '未核实', colour: 'amber' }, contradicted: { label: '声明失效', colour: 'red' } }
export const sample_results: { [result: string]: { label: string; colour: string } } = { confirmed: { label: '没有发现', colour: 'green' }, refuted: { label: '发现有限空间', colour: 'red' } }
export const standing_columns = ['total', 'waiting', 'overdue', 'answered', 'closed', 'late'] as const
export const standing_words = { total: '交办', waiting: '待办理', overdue: '逾期', answered: '待确认', closed: '已办结', late: '逾期答复' }
