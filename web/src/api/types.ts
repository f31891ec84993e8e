// What the server says, by hand from its contract; schema.d.ts (npm run types) is made from its OpenAPI.

export type FieldType =
  | 'text' | 'long_text' | 'integer' | 'decimal' | 'day' | 'instant'
  | 'choice' | 'choices' | 'yes_no' | 'reference' | 'attachments' | 'names'

export interface Choice { code: string; label: string; color?: string | null }

export interface Field {
  name: string
  label: string
  type: FieldType
  must?: boolean
  listed?: boolean
  searched?: boolean
  fixed?: boolean
  section?: string | null
  unit?: string | null
  help?: string | null
  max?: number | null
  least?: number | null
  most?: number | null
  scale?: number | null
  choices?: Choice[] | null
  refers?: string | null
  secret?: boolean
  extra?: boolean
  preset?: unknown
  sortable?: boolean
  filterable?: boolean
}

export interface Kind {
  name: string
  label: string
  number_field?: string | null
  title_field: string
  owner_field?: string | null
  read: boolean
  write: boolean
  create: boolean
  archive?: boolean
  import: boolean
  has_history: boolean
  has_attachments: boolean
  fields: Field[]
  actions?: unknown[]
  default_sort?: string | null
}

export type Value = string | number | boolean | null | string[] | undefined

export interface Record {
  id: string
  version: number
  created_at: number
  changed_at: number
  archived: boolean
  labels?: { [field: string]: string | null }
  [field: string]: any
}

export interface Page<T> { items: T[]; next: string | null }

export interface Issue { field: string; label?: string; code: string; text: string }

export type Role = 'admin' | 'general' | 'officer' | 'leader' | 'enterprise'

export interface User {
  id: string
  name: string
  login: string
  role: Role
  department: string | null
  department_name: string | null
  area: string | null
  area_name: string | null
  enterprise: string | null
  enterprise_name: string | null
  must_change_password: boolean
}

export interface Session { user: User; permissions: string[]; today: string; zone?: string; token?: string }

export interface Change { field: string; label: string; before: Value; after: Value }

export interface HistoryLine {
  seq: number
  at: number
  actor: string | null
  actor_name: string
  door: string
  action: string
  action_label?: string
  changes: Change[]
  sealed: boolean
}

export interface Attachment {
  id: string
  name: string
  mime: string
  size: number
  hash: string
  purpose: string | null
  at: number
  by_name: string
}

export type Evidence = Pick<Attachment, 'id' | 'name' | 'mime'>

export interface JobProblem {
  sheet: string
  row: number
  column: string | null
  field: string | null
  label: string
  value: string | null
  text: string
  severity: 'error' | 'warning'
}

export interface ImportResult {
  kept?: boolean
  sheets: { name: string; taken?: boolean; header_row: number; rows: number }[]
  rows: number
  created: number
  updated: number
  unchanged: number
  warned: number
  failed: number
  blank: number
  hidden: number
  columns: { sheet?: string; column: string; header: string; field: string | null }[]
}

export interface Job {
  id: string
  kind: string
  subject: string
  name: string
  state: 'queued' | 'running' | 'done' | 'failed' | 'refused'
  done: number
  total: number
  message: string | null
  at: number
  result?: ImportResult | null
  dry_run?: boolean
  all_or_nothing?: boolean
  created?: number | null
  updated?: number | null
  unchanged?: number | null
  failed?: number | null
  problems?: JobProblem[]
  problems_total?: number
  workbook?: boolean
}

export interface Verb { verb: string; path?: string; label: string; fields: Field[]; refused: string | null }

export interface Step {
  id: string
  verb: string
  label: string
  at: number
  on?: string | null
  by_name: string
  note?: string | null
  details: { [label: string]: Value }
  attachments: Evidence[]
}

export interface Steps { state: string; state_label: string; allowed: Verb[]; steps: Step[] }

export interface Cell { value: Value; open?: string | null }

export interface AnnexColumn { name: string; label: string; unit?: string | null; group?: string | null }

export interface AnnexRow {
  label?: string
  department?: string | null
  sector?: string | null
  cells: Cell[]
  open?: string | null
}

export interface Check {
  code: string
  label: string
  severity: 'hard' | 'soft'
  passed: boolean
  text: string
  records: { kind: string; id: string; label: string }[]
  records_total: number
}

export interface AnnexTable {
  title: string
  header?: { [name: string]: Value }
  columns: AnnexColumn[]
  rows: AnnexRow[]
  next?: string | null
  total?: AnnexRow | null
  total_row?: AnnexRow | null
  pivots?: AnnexTable[]
  checks?: Check[]
}

export type DutyState = 'fulfilled' | 'due' | 'overdue' | 'not_applicable' | 'excused'

export interface DutyCell { state: DutyState; on?: string | null; due?: string | null; text?: string | null }

export interface DutyColumn { code: string; label: string; due?: string | null; clause?: string | null }

export interface DutyRow {
  enterprise: string
  enterprise_name: string
  department: string | null
  department_name: string | null
  cells: { [code: string]: DutyCell }
}

export interface DutyMatrix { columns: DutyColumn[]; items: DutyRow[]; next: string | null }

export interface DutySummary {
  department: string | null
  department_name: string | null
  duty: string
  label: string
  fulfilled: number
  due: number
  overdue: number
  excused: number
  not_applicable: number
}

export interface Stage { code: string; label: string; since: string; until: string; state: 'past' | 'now' | 'coming'; text?: string }

export interface Task { code: string; label: string; line?: string; due: string; state: string; done?: number | null; of?: number | null; text?: string }

export interface ReportingDay { due: string; last_day?: string; number: number; weekday: string; rest_day: boolean; state: string }

export interface Campaign {
  name: string
  document?: string
  since: string
  until: string
  today: string
  stages: Stage[]
  tasks: Task[]
  reporting_days: ReportingDay[]
  calendar_note?: string | null
}

export interface Figure { name: string; label: string; unit: string; value: Value; open?: string | null }

export interface Overview {
  campaign: Campaign | null
  figures: Figure[]
  overdue: { count: number; items: Record[] }
  duties: DutySummary[]
}

export interface MergePreview {
  target: Record
  from: Record
  moves: { [kind: string]: number }
  fields: { field: string; label: string; target: Value; from: Value; kept: string }[]
  conflicts: { field?: string; label?: string; text?: string }[]
}

export interface Merge {
  id: string
  at: number
  by_name: string
  target: string
  target_name: string
  from: string
  from_name: string
  undone_at: number | null
}
