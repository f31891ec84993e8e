// A Chromium of Debian, a page that complains, and checks that count.
import { chromium } from 'playwright-core'

export const tally = { passed: 0, failed: 0 }

export function check(what, holds, more = '') {
  if (holds) tally.passed++
  else tally.failed++
  console.log(`${holds ? 'ok  ' : 'FAIL'} ${what}${!holds && more !== '' ? `: ${more}` : ''}`)
  return holds
}

export async function open(url, size = { width: 1366, height: 768 }) {
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

/** Asks the api as the logged-in page would. */
export const ask = (page, path) => page.evaluate(async (address) => {
  const response = await fetch('/api/v1' + address)
  if (!response.ok) throw new Error(`${address}: ${response.status} ${await response.text()}`)
  return response.json()
}, path)

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
