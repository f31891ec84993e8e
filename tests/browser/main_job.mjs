// The main job as a clerk does it: log in, import a dirty ledger, mend what came back, import again, carry a hazard to
// its close-out, and see annex 2 change by exactly that.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ask, at as arrives, check, choose, dialog_of, fill, gone, login, password, photo, shows, story, tag } from './browser.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'zhiben-browser-'))
const python = (...args) => execFileSync(process.env.PYTHON ?? '/usr/bin/python3', [join(here, 'workbook.py'), ...args], { encoding: 'utf8' })
const file = (name) => join(folder, name)

let page
const at = (path) => arrives(page, path)
await story('the main job', async (given) => {
  page = given
  await enter()
  const session = await ask(page, '/session')
  const enterprise = (await ask(page, '/enterprises?limit=1&operating=running')).items[0]
  const before = await total_of_annex_2()
  const returned = await import_dirty(session.today, enterprise.name)
  await look_at(returned)
  await import_mended(returned)
  const grown = await total_of_annex_2()
  check('annex 2 grew by the nine spaces of the workbook', grown === before + 9, `${before} → ${grown}`)
  await close_out(session.today, enterprise)
  check('the hazard left the number of spaces alone', (await total_of_annex_2()) === grown)
  await save_annex(grown)
  await on_a_phone()
})
rmSync(folder, { recursive: true, force: true })

async function enter() {
  await page.goto('/spaces')
  check('a stranger is led to the login', await at('/login'))
  await page.getByLabel('登录名').fill(login)
  await page.getByLabel('密码', { exact: true }).fill('wrong-' + tag)
  await page.keyboard.press('Enter')
  check('a wrong password is refused with words', await shows(page.getByRole('alert')))
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.keyboard.press('Enter')
  check('after the login the wanted page opens', (await at('/spaces')) && (await shows(page.getByRole('heading', { name: '有限空间', exact: true }))))
}

async function total_of_annex_2() {
  await page.goto('/annexes/2')
  const cell = page.locator('tr.total td[data-column="spaces"]')
  await cell.waitFor()
  return Number((await cell.innerText()).replaceAll(',', ''))
}

async function send(path) {
  await page.setInputFiles('.el-dialog input[type=file]', path)
  await page.locator('.el-dialog').getByRole('button', { name: /^(导入|再次导入)$/ }).click()
  await page.locator('.el-dialog .counts').waitFor({ timeout: 60_000 })
  const numbers = {}
  for (const box of await page.locator('.el-dialog .counts > div').all()) numbers[await box.locator('span').innerText()] = Number(await box.locator('b').innerText())
  return numbers
}

async function import_dirty(day, enterprise) {
  python('make', file('ledger.xlsx'), day, enterprise, tag)
  await page.goto('/spaces')
  await page.getByRole('button', { name: '导入', exact: true }).click()
  const counts = await send(file('ledger.xlsx'))
  check('three good rows are kept, two are returned', counts['新建'] === 3 && counts['有错误'] === 2, JSON.stringify(counts))
  const problems = await page.locator('.el-dialog .problems tbody tr').allInnerTexts()
  check('both problems are named with their row and column', problems.length === 2 && problems.some((text) => text.includes('有限空间名称')) && problems.some((text) => text.includes('若干')), problems.join(' | '))
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载标注了问题的原表' }).click()])
  await download.saveAs(file('returned.xlsx'))
  return file('returned.xlsx')
}

async function look_at(returned) {
  const { names, rows } = JSON.parse(python('read', returned))
  const wrong = rows.filter((row) => /-000[34]$/.test(row.values['空间编号'] ?? ''))
  const column = names.find((name) => name.includes('问题'))
  check('the returned workbook has a problem column', column !== undefined, names.join(','))
  check('it speaks in the two wrong rows only', column !== undefined && rows.filter((row) => row.values[column]).length === 2 && wrong.every((row) => row.values[column]))
  check('the bad cells are coloured', wrong.length === 2 && wrong.some((row) => row.coloured.includes('数量（处）')) && wrong.some((row) => row.coloured.includes('有限空间名称')), JSON.stringify(wrong.map((row) => row.coloured)))
  check('a comment explains the bad cell', wrong.some((row) => row.comments.includes('数量（处）')), JSON.stringify(wrong.map((row) => row.comments)))
}

async function import_mended(returned) {
  python('mend', returned, file('mended.xlsx'))
  const counts = await send(file('mended.xlsx'))
  check('the mended workbook adds the two and changes nothing else', counts['新建'] === 2 && counts['有错误'] === 0 && counts['未变'] === 3, JSON.stringify(counts))
  await page.locator('.el-dialog').getByRole('button', { name: '完成' }).click()
  await page.goto('/spaces?q=' + encodeURIComponent(tag))
  await page.locator('table.grid tbody tr').first().waitFor()
  check('the list finds the five by a part of their number', (await page.locator('table.grid tbody tr').count()) === 5)
}

async function close_out(day, enterprise) {
  const text = `${tag} 入口未设置安全警示标志`
  await page.goto(`/hazards/new?enterprise=${enterprise.id}`)
  const form = page.locator('form')
  await form.getByRole('button', { name: '保存' }).click()
  check('a form without the obligatory fields says so at the fields', (await form.locator('.field .error').count()) > 0)
  await fill(form, '隐患描述', text)
  await fill(form, '发现日期', day)
  await fill(form, '发现人', '孙丙、李丁')
  await choose(page, form, '隐患类别', '现场管理')
  await form.getByRole('button', { name: '保存' }).click()
  await page.waitForURL(/\/hazards\/[0-9a-f-]{36}$/)

  await page.goto('/hazards?q=' + encodeURIComponent(tag))
  await page.locator('table.grid tbody tr a').first().click()
  await page.locator('.states').waitFor()
  check('the hazard is found by its words and stands at the first station', (await page.locator('.states li.now').innerText()).includes('已登记'))

  let dialog = await verb('下达整改')
  await dialog.getByRole('button', { name: '下达整改' }).click()
  check('an order without person and deadline is refused at the fields', (await dialog.locator('.field .error').count()) === 2)
  await fill(dialog, '整改责任人', '周戊')
  await fill(dialog, '整改时限', day)
  await done(dialog, '下达整改', '整改中')

  dialog = await verb('申报整改完成')
  await fill(dialog, '整改情况', '已在入口两侧设置警示标志和告知牌。')
  await dialog.locator('input[type=file]').setInputFiles({ name: '整改后.png', mimeType: 'image/png', buffer: photo })
  await dialog.getByText('整改后.png').waitFor()
  await done(dialog, '申报整改完成', '待复查')

  dialog = await verb('复查')
  await fill(dialog, '复查人', '孙丙')
  await choose(page, dialog, '复查结论', '合格')
  await fill(dialog, '复查意见', '标志齐全，合格。')
  await dialog.getByRole('button', { name: '复查', exact: true }).click()
  check('one officer alone cannot re-check', await shows(dialog.getByText('不得少于两名')))
  await fill(dialog, '复查人', '孙丙、李丁')
  await done(dialog, '复查', '已销号')
  const steps = await page.locator('.steps > li').allInnerTexts()
  check('the steps say who did what, with the photo', ['下达整改', '申报整改完成', '复查'].every((label) => steps.some((step) => step.includes(label))) && (await page.locator('.steps img').count()) === 1, steps.join(' | '))
}

async function verb(label) {
  await page.locator('.verbs').getByRole('button', { name: label, exact: true }).click()
  const dialog = dialog_of(page)
  await dialog.waitFor()
  return dialog
}

async function done(dialog, label, state) {
  await dialog.getByRole('button', { name: label, exact: true }).click()
  const reached = await shows(page.locator('.states li.now', { hasText: state }))
  check(`${label} leads to ${state}`, reached, reached ? '' : await dialog.innerText().catch(() => ''))
  await dialog.waitFor({ state: 'hidden' })
}

async function save_annex(total) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载表格' }).click()])
  await download.saveAs(file('annex2.xlsx'))
  let holds = true
  try {
    python('figure', file('annex2.xlsx'), String(total))
  } catch {
    holds = false
  }
  check('the downloaded annex 2 holds the same total', holds)
  await page.locator('tr.total td[data-column="spaces"] a').click()
  check('the figure opens the list of its records', (await at('/spaces')) && (await shows(page.locator('table.grid tbody tr'))), page.url())
}

async function on_a_phone() {
  await page.setViewportSize({ width: 390, height: 844 })
  const { id } = (await ask(page, '/hazards?limit=1')).items[0]
  const enterprise = (await ask(page, '/enterprises?limit=1')).items[0].id
  const paths = ['/', '/enterprises', '/spaces', '/hazards', '/duties', '/annexes/1', '/annexes/2', '/imports', '/hazards/new', `/hazards/${id}`, `/enterprises/${enterprise}`,
    `/enterprises/${enterprise}?tab=spaces.enterprise`, `/enterprises/${enterprise}?tab=duties`, '/enterprises/duplicates', '/admin/users', '/admin/columns']
  for (const path of paths) {
    await page.goto(path)
    await page.locator('h1').first().waitFor({ state: 'attached' })
    await page.waitForLoadState('networkidle')
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    check(`${path.replace(/[0-9a-f-]{36}/, '…')} fits a phone`, over <= 0, `${over} px too wide`)
  }
  await page.goto('/')
  await page.getByRole('button', { name: '打开菜单' }).click()
  await dialog_of(page).getByRole('link', { name: '隐患' }).click()
  check('the menu of a phone leads on and goes away', (await at('/hazards')) && (await gone(dialog_of(page))))
}
