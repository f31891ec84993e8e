// The menu of this user: only what he may read, grouped by the lines of work that the kinds name.
import { is_part, kinds, place_of } from '@/api/kinds'
import { session } from '@/api/session'
import type { Kind } from '@/api/types'
import { computed } from 'vue'

export interface MenuItem { label: string; to: string }
export interface MenuGroup { label: string; items: MenuItem[] }

const others = '其他'
const administration = '系统管理'
/** Screens beside the ledgers of a line of work, before them. */
const beside: { [group: string]: MenuItem[] } = { 安全宣传: [{ label: '宣传覆盖', to: '/publicity/coverage' }, { label: '素材库', to: '/publicity/library' }],
  报送: [{ label: '报送台账', to: '/reporting' }, { label: '填上级的表', to: '/reporting/fill' }] }
const beside_for_staff: { [group: string]: MenuItem[] } = { 严格执法: [{ label: '建议立案', to: '/enforcement/proposals' }] }
const item_of = (kind: Kind): MenuItem => ({ label: kind.label, to: place_of(kind.name) })

/** Ledgers by their group, in the order in which the server lists them; those without one come last. */
export function groups_of(all: Kind[]): MenuGroup[] {
  const groups: MenuGroup[] = []
  const shown = all.filter((kind) => kind.read && !is_part(kind))
  for (const kind of [...shown.filter((one) => one.group), ...shown.filter((one) => !one.group)]) {
    const label = kind.group || others
    const group = groups.find((one) => one.label === label)
    if (group) group.items.push(item_of(kind))
    else groups.push({ label, items: [item_of(kind)] })
  }
  return groups
}

export const menu = computed<MenuGroup[]>(() => {
  const admin = session.value?.user.role === 'admin'
  const general = session.value?.user.role === 'general'
  const office = session.value?.user.role !== 'enterprise'
  const groups = groups_of(kinds.value)
  const own = (label: string) => groups.filter((group) => group.label === label).flatMap((group) => group.items)
  return [
    { label: '', items: [{ label: '首页', to: '/' }, { label: '方案进度', to: '/campaign' }, { label: '应办事项', to: '/duties' }, ...(office ? [{ label: '台账质量', to: '/register' }] : [])] },
    ...groups.filter((group) => group.label !== administration).map((group) => ({ ...group, items: [...(beside[group.label] ?? []), ...((office && beside_for_staff[group.label]) || []), ...group.items] })),
    { label: '统计表', items: [{ label: '附件1 管理台账', to: '/annexes/1' }, ...(office ? [{ label: '附件2 统计表', to: '/annexes/2' }, { label: '附件3 检查统计表', to: '/annexes/3' }, { label: '附件4 宣传统计表', to: '/annexes/4' }, { label: '附件5 培训统计表', to: '/annexes/5' }] : [])] },
    { label: '表格', items: [{ label: '导入记录', to: '/imports' }] },
    { label: administration, items: [...(admin || general ? [...own(administration), { label: '文书、报告模板', to: '/admin/templates' }] : []), ...(admin ? [{ label: '自定义列', to: '/admin/columns' }] : [])] },
  ].filter((group) => group.items.length)
})
