// The day's work without a mouse: log in, look for a hazard, take a step. Tab, Enter, Escape, arrows and letters only.
import { ask, at, check, dialog_of, gone, log_in, login, make_like_first, password, shows, story, tag } from './browser.mjs'

let page
const press = async (...keys) => { for (const key of keys) await page.keyboard.press(key) }
const has_focus = (what) => what.first().evaluate((element) => element === document.activeElement || element.contains(document.activeElement)).catch(() => false)

/** Tabs until `what` has the focus, and sees that one can see it. */
async function tab_to(what, name, { back = false, most = 60 } = {}) {
  await what.first().waitFor({ state: 'attached' }) // a checkbox's own input is drawn over
  for (let count = 0; count < most; count++) {
    if (await has_focus(what)) {
      const seen = await page.evaluate(() => {
        for (let element = document.activeElement; element && element !== document.body; element = element.parentElement) {
          const style = getComputedStyle(element)
          if ((style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || /is-focus/.test(element.className)) return true
        }
        return false
      })
      return check(`${name} is reached by Tab and shows the focus`, seen, 'no outline')
    }
    await press(back ? 'Shift+Tab' : 'Tab')
  }
  throw new Error(`${name} is not reached in ${most} steps`)
}

await story('the keyboard alone', async (given) => {
  page = given
  await log_in(page)
  const hazard = await make_like_first(page, 'hazards', { number: `${tag}-K`, description: `${tag} 井口盖板缺失`, grade: 'general' })
  const { today } = await ask(page, '/session')
  await page.context().clearCookies()

  await page.goto('/login')
  await page.waitForFunction(() => document.activeElement?.id === 'login-name')
  await page.keyboard.type(login)
  await press('Tab')
  await page.keyboard.type(password)
  await press('Enter')
  check('logged in', await at(page, '/'))

  await tab_to(page.locator('nav a', { hasText: '隐患' }), 'the menu', { back: true })
  await press('Enter')
  check('the list opens, and the keyboard is in it', (await at(page, '/hazards')) && (await has_focus(page.locator('#main'))))

  await tab_to(page.getByRole('button', { name: '显示列' }), 'the choice of columns')
  await press('Enter')
  await choose_column('整改措施')
  await tab_to(page.getByLabel('查找隐患'), 'the search')
  await page.keyboard.type(`${tag}-K`) // the other stories have hazards of this tag as well
  await press('Enter')
  const rows = page.locator('table.grid tbody tr')
  check('the search narrows the list', await page.waitForFunction((text) => document.querySelectorAll('table.grid tbody tr').length === 1 && document.body.innerText.includes(text), tag).then(() => true, () => false))
  await filter_by_state()
  await sort()
  await tab_to(rows.first().getByRole('link').first(), 'the row')
  await press('Enter')
  check('the record opens', await at(page, `/hazards/${hazard.id}`))
  await take_step(today)
})

async function choose_column(label) {
  const dialog = dialog_of(page)
  await dialog.waitFor()
  await tab_to(dialog.getByLabel(label), 'a column')
  await press('Space')
  await tab_to(dialog.getByRole('button', { name: '完成' }), 'the button of the dialog')
  await press('Enter')
  check('the dialog gives the focus back', (await gone(dialog)) && (await focused_soon(page.getByRole('button', { name: '显示列' }))))
  check('the column is there', await shows(page.locator('th', { hasText: label })))
}

async function filter_by_state() {
  const select = page.getByRole('combobox', { name: '状态' })
  await tab_to(select, 'a filter')
  await press('ArrowDown')
  await page.locator('.el-select-dropdown__item:visible').first().waitFor()
  await page.waitForTimeout(300)
  for (let count = 0; count < 6 && !(await page.locator('.el-select-dropdown__item.is-hovering', { hasText: '已登记' }).count()); count++) await press('ArrowDown')
  await press('Enter', 'Escape')
  check('the filter stands in the address', await page.waitForURL(/state=found/).then(() => true, () => false), page.url())
  check('and says itself in words', await shows(page.locator('.tags', { hasText: '已登记' })))
}

async function sort() {
  const heading = page.locator('th', { hasText: '整改时限' })
  await tab_to(heading.getByRole('button'), 'a heading')
  await press('Enter')
  check('the list is sorted', await page.waitForFunction(() => document.querySelector('th[aria-sort=ascending]')?.textContent?.includes('整改时限')).then(() => true, () => false))
  await heading.getByRole('button').waitFor()
}

async function focused_soon(what) {
  for (let count = 0; count < 20; count++) {
    if (await has_focus(what)) return true
    await page.waitForTimeout(100)
  }
  return false
}

async function take_step(today) {
  const button = page.locator('.verbs').getByRole('button', { name: '下达整改', exact: true })
  const dialog = dialog_of(page)
  await tab_to(button, 'the verb')
  await press('Enter')
  check('the dialog has the keyboard', (await shows(dialog)) && (await focused_soon(dialog.getByLabel('整改责任人'))))
  let inside = true
  for (let count = 0; count < 25; count++) {
    await press('Tab')
    inside = inside && (await has_focus(dialog))
  }
  check('and keeps it', inside)
  await press('Escape')
  check('Escape closes it and gives the focus back', (await gone(dialog)) && (await focused_soon(button)))

  const shut = page.locator('.verbs').getByRole('button', { name: '复查', exact: true })
  await tab_to(shut, 'what cannot be done yet')
  await press('Enter')
  check('it says why not', await shows(page.locator('.why', { hasText: '现在不能“复查”' })))

  await tab_to(button, 'the verb again', { back: true })
  await press('Enter')
  await focused_soon(dialog.getByLabel('整改责任人'))
  await page.keyboard.type('周戊')
  await tab_to(dialog.getByLabel('整改时限'), 'the deadline')
  await page.keyboard.type(today)
  await press('Enter')
  await tab_to(dialog.getByRole('button', { name: '下达整改' }), 'the last button')
  await press('Enter')
  check('the step is taken', await shows(page.locator('.states li.now', { hasText: '整改中' })))
}
