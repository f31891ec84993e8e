import { describe as group, expect, it, vi } from 'vitest'
import { createSSRApp, h, type Component } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { children_of, forget_kinds, is_part, load_kinds } from '@/api/kinds'
import type { Kind, Record, Steps, Verb } from '@/api/types'
import { groups_of } from '@/screens/shell/menu'
import { form_field, narrow_of } from './form'
import StateBar from './StateBar.vue'
import { may_be_taken, refused, start_of, stations_of, takes_files } from './steps'
import StepsList from './StepsList.vue'
import VerbPanel from './VerbPanel.vue'

const kind = (name: string, more: Partial<Kind> = {}): Kind => ({
  name, label: name, title_field: 'name', owner_field: '', default_sort: '-n', key: [], read: true, create: true, write: true, archive: true, import: true,
  has_history: true, has_attachments: true, group: '', part: false, has_steps: false, fields: [form_field('name', '名称', 'text', { filterable: true })], ...more,
})
const refers = (name: string, to: string) => form_field(name, name, 'reference', { refers: to, filterable: true })
const states = form_field('state', '状态', 'choice', { choices: [{ code: 'found', label: '已登记（待下达）' }, { code: 'ordered', label: '整改中' }, { code: 'closed', label: '已销号' }] })
const verb = (name: string, label: string, more: Partial<Verb> = {}): Verb => ({ verb: name, path: name, label, refused: null, fields: [], ...more })

async function drawn(component: Component, props: object): Promise<string> {
  const app = createSSRApp({ render: () => h(component, props) })
  app.component('ElButton', { render() { return h('button', (this as any).$slots.default?.()) } })
  return renderToString(app)
}
const serve = async (kinds: Kind[]) => {
  forget_kinds()
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify({ items: kinds })))
  await load_kinds()
}

group('what a verb’s form opens with', () => {
  const record = { id: '1', version: 3, created_at: 0, changed_at: 0, archived: false, labels: {}, responsible: '周戊', phone: '138****0001', deadline: null } as Record
  it('offers again what the record says, but never a masked number', () => {
    expect(start_of(form_field('responsible', '责任人', 'text'), record, '2023-11-19')).toBe('周戊')
    expect(start_of(form_field('phone', '电话', 'text'), record, '2023-11-19')).toBe(null)
  })
  it('dates the deed today, a deadline not at all', () => {
    expect(start_of(form_field('done_on', '完成日期', 'day', { must: true }), record, '2023-11-19')).toBe('2023-11-19')
    expect(start_of(form_field('on', '复查日期', 'day', { must: true }), record, '2023-11-19')).toBe('2023-11-19')
    expect(start_of(form_field('deadline', '时限', 'day', { must: true }), record, '2023-11-19')).toBe(null)
  })
  it('takes a list of codes without any to choose from for files', () => {
    expect(takes_files(form_field('evidence', '证据', 'choices'))).toBe(true)
    expect(takes_files(form_field('factors', '危险因素', 'choices', { choices: [{ code: 'a', label: '缺氧' }] }))).toBe(false)
    expect(start_of(form_field('evidence', '证据', 'choices', { preset: 'x' }), record, '2023-11-19')).toBe(null)
  })
})

group('where a record stands', () => {
  it('makes stations of few states, without what is said in brackets, and none of many', () => {
    expect(stations_of(kind('hazards', { fields: [states] })).map((one) => one.label)).toEqual(['已登记', '整改中', '已销号'])
    const many = { ...states, choices: Array.from({ length: 7 }, (_, at) => ({ code: String(at), label: String(at) })) }
    expect(stations_of(kind('cases', { fields: [many] }))).toEqual([])
    expect(stations_of(kind('drills'))).toEqual([])
  })
  it('marks the station, and ticks only the last', async () => {
    const stations = stations_of(kind('hazards', { fields: [states] }))
    const middle = await drawn(StateBar, { stations, state: 'ordered' })
    expect(middle.match(/aria-current="step"/g)).toHaveLength(1)
    expect(middle).not.toContain('✓')
    expect(await drawn(StateBar, { stations, state: 'closed' })).toContain('✓')
  })
  it('offers what may be done and greys the rest with its reason', async () => {
    const steps: Steps = { state: 'found', state_label: '已登记', version: 1, steps: [], allowed: [verb('order', '下达整改'), verb('recheck', '复查', { refused: '还没有申报整改完成' })] }
    expect(may_be_taken(steps.allowed).map((one) => one.verb)).toEqual(['order'])
    expect(refused(steps.allowed).map((one) => one.verb)).toEqual(['recheck'])
    const html = await drawn(VerbPanel, { kind: kind('hazards', { fields: [states] }), path: '/hazards/1', record: {}, steps })
    expect(html).toContain('下一步可以办理')
    expect(html).toMatch(/aria-disabled="true" title="还没有申报整改完成"[^>]*>复查</)
    expect(await drawn(VerbPanel, { kind: kind('cases'), path: '/cases/1', record: {}, steps: { ...steps, allowed: [] } })).toContain('现在没有您可以办理的事项')
  })
  it('tells the steps with who, when, what and with which evidence', async () => {
    const step = { id: 'a', verb: 'recheck', label: '复查', at: Date.UTC(2023, 10, 18, 2, 0), by_name: '孙丙', details: { 复查结论: '合格' }, attachments: [{ id: 'f', name: '后.png', mime: 'image/png' }, { id: 'g', name: '单.pdf', mime: 'application/pdf' }] }
    const html = await drawn(StepsList, { steps: [step], entered: Date.UTC(2023, 10, 17, 2, 0) })
    for (const part of ['登记', '2023-11-17 10:00', '复查', '孙丙', '2023-11-18 10:00', '复查结论', '合格', 'alt="后.png"', '单.pdf']) expect(html).toContain(part)
  })
})

group('kinds hang together', () => {
  const exams = kind('exams', { group: '培训', fields: [refers('enterprise', 'enterprises')] })
  const answers = kind('answers', { group: '培训', part: true, owner_field: 'exam', fields: [refers('exam', 'exams')] })
  const all = [
    kind('users', { group: '系统管理', fields: [refers('department', 'departments')] }), kind('departments', { group: '系统管理' }),
    kind('enterprises', { group: '台账', fields: [refers('department', 'departments'), refers('helper', 'departments'), { ...refers('merged_into', 'enterprises'), fixed: true }] }),
    kind('spaces', { group: '台账', owner_field: 'enterprise', fields: [refers('enterprise', 'enterprises')] }),
    exams, kind('mishaps', { fields: [] }), answers, kind('hazard_steps', { fields: [refers('enterprise', 'enterprises')] }),
    kind('hidden', { read: false, fields: [refers('enterprise', 'enterprises')] }),
  ]
  it('lists what refers to a record, by each field, parts first, without steps and what may not be read', async () => {
    await serve([...all.filter((one) => one !== answers), kind('remarks', { fields: [refers('exam', 'exams')] }), answers])
    expect(children_of(all[2]!).map((child) => child.kind.name)).toEqual(['spaces', 'exams'])
    expect(children_of(all[1]!).map((child) => `${child.kind.name}.${child.field.name}`)).toEqual(['users.department', 'enterprises.department', 'enterprises.helper'])
    expect(children_of(exams).map((child) => child.kind.name)).toEqual(['answers', 'remarks'])
  })
  it('groups the menu as the kinds say, the ungrouped last, parts nowhere', () => {
    expect(groups_of(all).map((one) => `${one.label}：${one.items.map((item) => item.label).join('、')}`)).toEqual(['系统管理：users、departments', '台账：enterprises、spaces', '培训：exams', '其他：mishaps'])
    expect(is_part(answers)).toBe(true)
    expect(is_part(exams)).toBe(false)
  })
  it('narrows a choice to the enterprise that the form names', async () => {
    await serve(all)
    expect(narrow_of(refers('space', 'spaces'), { enterprise: 'e1' })).toEqual({ enterprise: 'e1' })
    expect(narrow_of(refers('space', 'spaces'), {})).toBe(undefined)
    expect(narrow_of(refers('department', 'departments'), { enterprise: 'e1' })).toBe(undefined)
  })
})
