// The names that the screens use for what the server says. All of it comes from schema.ts, which tools/api_types makes
// from the API document of the program.
import type { components, paths } from './schema'

type Shapes = components['schemas']
type Body<Operation> = Operation extends { responses: infer Answers }
  ? { [Status in keyof Answers]: Answers[Status] extends { content: { 'application/json': infer Content } } ? Content : never }[Extract<keyof Answers, 200 | 201 | 202>]
  : never
/** What a route answers: Answer<'/overview'>, Answer<'/merges/{id}/undo', 'post'>. */
export type Answer<Path extends keyof paths, Method extends keyof paths[Path] = 'get' & keyof paths[Path]> = Body<paths[Path][Method]>

export type Choice = Shapes['Choice']
export type Field = Shapes['Field']
export type FieldType = Field['type']
export type Kind = Shapes['Kind']
export type Column = Shapes['Column']
export type Issue = Shapes['Issue']
/** A record of any kind: which fields it has says its kind. */
export type Record = Shapes['AnyRecord'] & { [field: string]: any }
export type Value = string | number | boolean | null | string[] | undefined
export interface Page<T> { items: T[]; next: string | null }

export type Session = Answer<'/session'>
export type User = Session['user']

export type Change = Shapes['Change']
export type HistoryLine = Shapes['HistoryLine']
export type Attachment = Shapes['Attachment']
export type Evidence = Shapes['Evidence']
export type Steps = Shapes['Steps']
export type FollowUps = Shapes['FollowUps']
export type Step = Shapes['Step']
export type Verb = Shapes['Verb']

export type Job = Answer<'/jobs/{id}'>
export type JobLine = Answer<'/jobs'>['items'][number]
export type JobProblem = Job['problems'][number]

export type Overview = Answer<'/overview'>
export type Campaign = Answer<'/campaign'>
export type ReportingDay = Campaign['reporting_days'][number]
export type Figure = Overview['figures'][number]

export type DutyMatrix = Answer<'/duties'>
export type DutyColumn = DutyMatrix['columns'][number]
export type DutyRow = DutyMatrix['items'][number]
export type DutyCell = DutyRow['cells'][string]
export type DutySummary = Overview['duties'][number]

export type Annex = Answer<'/annexes/{number}'>
export type AnnexTable = Shapes['AnnexPart']
export type AnnexColumn = Annex['columns'][number]
export type AnnexCell = Annex['rows'][number]['cells'][number]
export type Check = Annex['checks'][number]

export type DuplicateGroup = Answer<'/enterprises/duplicates'>['items'][number]
export type MergePreview = Answer<'/enterprises/{id}/merge/preview', 'post'>
export type Merge = Answer<'/merges'>['items'][number]
