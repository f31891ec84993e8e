// A Chromium of Debian, a page that complains, and checks that count.
//   ZHIBEN_URL=http://127.0.0.1:8080 ZHIBEN_LOGIN=… ZHIBEN_PASSWORD=… node all.mjs      (tools/with_demo gives all three)
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { watch_answers } from './answers.mjs'

export const url = process.env.ZHIBEN_URL ?? 'http://127.0.0.1:8080'
export const login = process.env.ZHIBEN_LOGIN ?? 'admin'
export const password = process.env.ZHIBEN_PASSWORD
if (!password) {
  console.error('ZHIBEN_PASSWORD is missing: the password of ZHIBEN_LOGIN (default admin), who may import and order')
  process.exit(2)
}
/** Marks what this run made, so that it can be found among the rest. */
export const tag = 'CS' + Date.now().toString(36).toUpperCase()

export const tally = { passed: 0, failed: 0 }
export function check(what, holds, more = '') {
  if (holds) tally.passed++
  else tally.failed++
  console.log(`${holds ? 'ok  ' : 'FAIL'} ${what}${!holds && more !== '' ? `: ${more}` : ''}`)
  return holds
}

export async function open(size = { width: 1366, height: 768 }) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  })
  const context = await browser.newContext({ baseURL: url, viewport: size, locale: 'zh-CN', acceptDownloads: true })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  const complaints = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('response', (response) => response.status() >= 500 && complaints.push(`${response.status()} ${response.url()}`))
  page.on('request', (request) => !request.url().startsWith(url) && !/^(blob|data):/.test(request.url()) && complaints.push(`leaves the server: ${request.url()}`))
  return { browser, page, complaints }
}

/** Runs one story in a browser of its own; an error ends it and counts as a failed check. */
export async function story(name, tell) {
  console.log(`-- ${name}`)
  const { browser, page, complaints } = await open()
  const answers = await watch_answers(page, url)
  try {
    await tell(page)
    check('no error in the page, nothing from another server', complaints.length === 0, complaints.join(' | '))
    const { wrong, seen } = await answers()
    check(`the answers of ${seen} routes are what the API document says`, wrong.length === 0 && seen > 3, wrong.slice(0, 5).join(' | '))
  } catch (error) {
    await page.screenshot({ path: join(process.env.SHOTS ?? tmpdir(), 'zhiben-browser-failed.png') }).catch(() => {})
    check(`${name} goes to its end`, false, error.stack)
  } finally {
    await browser.close()
  }
}

export async function log_in(page) {
  await page.goto('/login')
  await page.getByLabel('登录名').fill(login)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.keyboard.press('Enter')
  await page.waitForURL((address) => address.pathname === '/')
}

/** Asks the api as the logged-in page would. */
export const ask = (page, path) => page.evaluate(async (address) => {
  const response = await fetch('/api/v1' + address)
  if (!response.ok) throw new Error(`${address}: ${response.status} ${await response.text()}`)
  return response.json()
}, path)

/** Makes a record like the first one of its kind, but for `changes`: what a story needs to begin with. */
export const make_like_first = (page, kind, changes) => page.evaluate(async ([name, wanted]) => {
  const read = async (path) => (await fetch('/api/v1' + path)).json()
  const fields = (await read('/kinds')).items.find((one) => one.name === name).fields
  const model = (await read(`/${name}?limit=1`)).items[0]
  const usable = fields.filter((field) => !field.fixed && !field.secret && model[field.name] !== null)
  const body = { ...Object.fromEntries(usable.map((field) => [field.name, model[field.name]])) }
  for (const field of fields) if (field.secret && field.must) body[field.name] = '13800000002'
  const id = `018bcfe5-6800-7000-8000-${Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) => byte.toString(16).padStart(2, '0')).join('')}`
  const response = await fetch(`/api/v1/${name}/${id}`, { method: 'PUT', headers: { 'Content-Type': 'application/json', 'X-Zhiben': '1' }, body: JSON.stringify({ ...body, ...wanted }) })
  const made = await response.json()
  if (!response.ok) throw new Error(`${name}: ${made.detail}`)
  return made
}, [kind, changes])

/** The dialog in front; a calendar that drops from a field calls itself one too. */
export const dialog_of = (page) => page.locator('[role=dialog][aria-modal=true]:visible')
export const at = (page, path) => page.waitForURL((address) => (path instanceof RegExp ? path.test(address.pathname) : address.pathname === path)).then(() => true, () => false)
export const shows = (what) => what.first().waitFor().then(() => true, () => false)
export const gone = (what) => what.first().waitFor({ state: 'hidden' }).then(() => true, () => false)

/** Fills a field of a form by its label; choices and dates as a person does. */
export async function fill(within, label, value) {
  await within.getByLabel(label).first().fill(value)
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) await within.getByLabel(label).first().press('Enter')
}

export async function choose(page, within, label, option) {
  const box = within.locator('.field', { hasText: label }).first()
  if (await box.getByRole('radio', { name: option, exact: true }).count()) return box.locator('label.el-radio', { hasText: option }).click()
  await box.locator('.el-select').click()
  await page.locator('.el-select-dropdown__item:visible', { hasText: option }).first().click()
}

// The smallest true PNG: evidence is looked at by its content, not by its name.
export const photo = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
