import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router'
import { on_logged_out } from './api/client'
import { load_kinds } from './api/kinds'
import { forget, resume } from './api/session'

const list = () => import('./screens/KindListScreen.vue')
const record = () => import('./screens/RecordScreen.vue')
const form = () => import('./screens/KindFormScreen.vue')

/** The list, record and form of one kind; a screen of its own where the generic one does not serve. */
function of_kind(path: string, kind: string | null, own: { record?: () => Promise<unknown> } = {}): RouteRecordRaw[] {
  const props = (route: { params: { [name: string]: any } }) => ({ kind: kind ?? route.params.kind, id: route.params.id })
  return [
    { path, component: list, props },
    { path: `${path}/new`, component: form, props },
    own.record ? { path: `${path}/:id`, component: own.record, props: true } : { path: `${path}/:id`, component: record, props },
    { path: `${path}/:id/edit`, component: form, props },
  ] as RouteRecordRaw[]
}

export const router = createRouter({
  history: createWebHistory('/'),
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
  routes: [
    { path: '/login', component: () => import('./screens/login/LoginScreen.vue'), meta: { bare: true } },
    // For phones, without account: the address is the key.
    { path: '/exam/entry/:token', component: () => import('./screens/exam/EntryScreen.vue'), props: true, meta: { bare: true, open: true } },
    { path: '/exam/:token', component: () => import('./screens/exam/ExamScreen.vue'), props: true, meta: { bare: true, open: true } },
    { path: '/', component: () => import('./screens/home/HomeScreen.vue') },
    { path: '/enterprises/duplicates', component: () => import('./screens/enterprises/DuplicatesScreen.vue') },
    ...of_kind('/enterprises', 'enterprises', { record: () => import('./screens/enterprises/EnterpriseScreen.vue') }),
    ...of_kind('/spaces', 'spaces'),
    ...of_kind('/hazards', 'hazards', { record: () => import('./screens/hazards/HazardScreen.vue') }),
    ...of_kind('/inspections', 'inspections', { record: () => import('./screens/enforcement/InspectionScreen.vue') }),
    { path: '/enforcement/proposals', component: () => import('./screens/enforcement/ProposalsScreen.vue') },
    { path: '/campaign', component: () => import('./screens/campaign/CampaignScreen.vue') },
    { path: '/register', component: () => import('./screens/campaign/RegisterScreen.vue') },
    { path: '/duties', component: () => import('./screens/duties/DutiesScreen.vue') },
    { path: '/annexes/:number([1-5])', component: () => import('./screens/annexes/AnnexScreen.vue'), props: true },
    ...of_kind('/submissions', 'submissions', { record: () => import('./screens/reporting/SubmissionScreen.vue') }),
    { path: '/reporting/fill', component: () => import('./screens/reporting/FillScreen.vue') },
    { path: '/notices', component: () => import('./screens/notices/NoticesScreen.vue') },
    { path: '/reporting', component: () => import('./screens/reporting/BoardScreen.vue') },
    { path: '/reporting/:due', component: () => import('./screens/reporting/ConsolidatedScreen.vue'), props: true },
    { path: '/publicity/coverage', component: () => import('./screens/publicity/CoverageScreen.vue') },
    { path: '/publicity/reached/:level(enterprises|workshops|posts)', component: () => import('./screens/publicity/BehindScreen.vue'), props: true },
    { path: '/publicity/library', component: () => import('./screens/publicity/LibraryScreen.vue') },
    { path: '/publicity/evidence', component: () => import('./screens/publicity/BehindScreen.vue') },
    { path: '/training/evidence', component: () => import('./screens/publicity/BehindScreen.vue'), props: { of: 'training' } },
    { path: '/training/wall/:id', component: () => import('./screens/training/WallScreen.vue'), props: true },
    { path: '/imports', component: () => import('./screens/jobs/JobsScreen.vue') },
    { path: '/imports/:id', component: () => import('./screens/jobs/JobScreen.vue'), props: true },
    { path: '/profile', component: () => import('./screens/login/ProfileScreen.vue') },
    ...of_kind('/admin/users', 'users', { record: () => import('./screens/admin/UserScreen.vue') }),
    ...of_kind('/admin/departments', 'departments'),
    ...of_kind('/admin/areas', 'areas'),
    { path: '/admin/templates', component: () => import('./screens/admin/TemplatesScreen.vue') },
    { path: '/admin/columns', component: () => import('./screens/admin/ColumnsScreen.vue') },
    ...of_kind('/k/persons', 'persons', { record: () => import('./screens/training/PersonScreen.vue') }),
    ...of_kind('/k/attendances', 'attendances', { record: () => import('./screens/training/AttendanceScreen.vue') }),
    ...of_kind('/k/training_sessions', 'training_sessions', { record: () => import('./screens/training/SessionScreen.vue') }),
    ...of_kind('/k/:kind', null),
    { path: '/:rest(.*)*', component: () => import('./screens/NotFoundScreen.vue') },
  ],
})

router.beforeEach(async (to) => {
  if (to.path === '/login' || to.meta.open) return true
  const session = await resume().catch(() => null)
  if (!session) return { path: '/login', query: to.fullPath === '/' ? {} : { to: to.fullPath } }
  if (session.user.must_change_password) return { path: '/login', query: { to: to.fullPath } }
  await load_kinds().catch(() => [])
  return true
})

on_logged_out(() => {
  forget()
  const to = router.currentRoute.value
  if (to.path !== '/login') void router.replace({ path: '/login', query: { to: to.fullPath, why: 'expired' } })
})

// After an update the old pages' files are gone: fetch the new ones instead of standing still.
router.onError((error, to) => {
  if (/dynamically imported module|Importing a module script failed/.test(String(error))) location.assign(to.fullPath)
})
