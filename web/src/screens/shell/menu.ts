// The menu of this user: only what he may read, in the order of the work.
import { has_own_place, kind_of, kinds, place_of } from '@/api/kinds'
import { session } from '@/api/session'
import { computed } from 'vue'

export interface MenuItem { label: string; to: string }
export interface MenuGroup { label: string; items: MenuItem[] }

const of_kinds = (names: string[]): MenuItem[] =>
  names.map(kind_of).filter((kind) => kind?.read).map((kind) => ({ label: kind!.label, to: place_of(kind!.name) }))

// Kept by a screen of their own, not looked through as ledgers.
const children = new Set(['hazard_steps'])

export const menu = computed<MenuGroup[]>(() => {
  const admin = session.value?.user.role === 'admin'
  const office = session.value?.user.role !== 'enterprise'
  const other = kinds.value.filter((kind) => kind.read && !has_own_place(kind.name) && !children.has(kind.name)).map((kind) => kind.name)
  return [
    { label: '', items: [{ label: '首页', to: '/' }] },
    { label: '台账', items: [...of_kinds(['enterprises', 'spaces']), ...of_kinds(other)] },
    { label: '治理', items: [...of_kinds(['hazards']), { label: '应办事项', to: '/duties' }] },
    { label: '统计表', items: [
      ...[{ label: '附件1 管理台账', to: '/annexes/1' }],
      ...(office ? [{ label: '附件2 统计表', to: '/annexes/2' }] : []),
    ] },
    { label: '表格', items: [{ label: '导入记录', to: '/imports' }] },
    { label: '系统管理', items: admin ? [...of_kinds(['users', 'departments', 'areas']), { label: '自定义列', to: '/admin/columns' }] : [] },
  ].filter((group) => group.items.length)
})
