// Pictures of every screen at a desk's and a phone's width, to be looked at: tools/with_demo node tests/browser/shots.mjs FOLDER [NAMES]
// NAMES: a pattern; only the pictures that fit it are taken.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { ask, log_in, open } from './browser.mjs'

const folder = process.argv[2] ?? '.'
const wanted = new RegExp(process.argv[3] ?? '')
mkdirSync(folder, { recursive: true })
const { browser, page } = await open()
await page.goto('/login')
await page.waitForTimeout(500)
await shot('login')
await log_in(page)
const first = async (kind, query = '') => (await ask(page, `/${kind}?limit=1${query}`)).items[0]
const enterprise = await first('enterprises')
const [space, found, ordered, closed] = await Promise.all([first('spaces'), first('hazards', '&state=found'), first('hazards', '&state=ordered'), first('hazards', '&state=closed')])
// The first record of each, where there is one.
async function found_pages() {
  const out = {}
  for (const kind of ['training_sessions', 'persons', 'papers', 'cases', 'inspections', 'channels', 'interviews']) {
    const one = await first(kind)
    out[kind] = `/k/${kind}`
    if (one) out[`${kind}_one`] = `/k/${kind}/${one.id}`
  }
  return out
}
const zone = await first('submissions', '&zone=1'), sent = await first('submissions', '&zone=0')
const paths = {
  zone_report: `/submissions/${zone.id}?tab=report`, zone_steps: `/submissions/${zone.id}`, zone_departments: `/submissions/${zone.id}?tab=departments`, zone_differences: `/submissions/${zone.id}?tab=differences`, submission: `/submissions/${sent.id}?tab=report`,
  home: '/', enterprises: '/enterprises', enterprise: `/enterprises/${enterprise.id}`, enterprise_spaces: `/enterprises/${enterprise.id}?tab=spaces.enterprise`,
  enterprise_duties: `/enterprises/${enterprise.id}?tab=duties`, enterprise_history: `/enterprises/${enterprise.id}?tab=history`, enterprise_edit: `/enterprises/${enterprise.id}/edit`,
  duplicates: '/enterprises/duplicates', spaces: '/spaces', space: `/spaces/${space.id}`, space_files: `/spaces/${space.id}?tab=attachments`, hazards: '/hazards', hazard_new: '/hazards/new',
  hazard_found: `/hazards/${found.id}`, hazard_ordered: `/hazards/${ordered.id}`, hazard_closed: `/hazards/${closed.id}`, duties: '/duties', annex1: '/annexes/1', annex2: '/annexes/2',
  annex3: '/annexes/3', annex4: '/annexes/4', annex5: '/annexes/5', reporting: '/reporting', consolidated: '/reporting/2023-11-19', reporting_fill: '/reporting/fill', templates: '/admin/templates', notices: '/notices', training_evidence: '/training/evidence', coverage: '/publicity/coverage', library: '/publicity/library',
  ...await found_pages(),
  imports: '/imports', users: '/admin/users', departments: '/admin/departments', areas: '/admin/areas', columns: '/admin/columns', profile: '/profile', nowhere: '/nowhere',
}
const opened = {
  hazard_verb: [`/hazards/${found.id}`, '下达整改'], enterprise_declare: [`/enterprises/${enterprise.id}`, '声明无有限空间'], enterprise_merge: [`/enterprises/${enterprise.id}`, '合并重复企业'],
  choose_columns: ['/hazards', '显示列'], import_spaces: ['/spaces', '导入'],
}
for (const [size, width, height] of [['desk', 1366, 768], ['phone', 390, 844]]) {
  await page.setViewportSize({ width, height })
  for (const [name, path] of Object.entries(paths)) {
    if (!wanted.test(`${size}-${name}`)) continue
    await page.goto(path)
    await page.waitForLoadState('networkidle')
    await shot(`${size}-${name}`, size === 'phone')
  }
  for (const [name, [path, button]] of Object.entries(opened)) {
    if (!wanted.test(`${size}-${name}`)) continue
    await page.goto(path)
    await page.getByRole('button', { name: button, exact: true }).click()
    await page.waitForTimeout(600)
    await shot(`${size}-${name}`)
  }
  if (size === 'phone') {
    await page.goto('/')
    await page.getByRole('button', { name: '打开菜单' }).click()
    await page.waitForTimeout(600)
    await shot('phone-menu')
  }
}
await browser.close()

async function shot(name, whole = false) {
  await page.waitForTimeout(200)
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: whole })
}
