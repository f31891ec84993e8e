// Every page of the menu opens, and the first record of every ledger: nothing breaks, and nothing sticks out of a phone.
import { ask, check, log_in, story } from './browser.mjs'

await story('every page of the menu', async (page) => {
  await log_in(page)
  await page.waitForSelector('nav a')
  const links = await page.locator('nav a').evaluateAll((all) => [...new Set(all.map((one) => new URL(one.href).pathname))])
  check('the menu has the ledgers of every line of work', links.length > 30, links.join(' '))
  const empty = []
  const wide = []
  for (const path of links) {
    await page.setViewportSize({ width: 1366, height: 768 })
    await page.goto(path)
    await page.waitForLoadState('networkidle')
    if (!(await page.locator('#main').innerText()).trim() || (await page.locator('#main').getByText('找不到这个页面').count())) empty.push(path)
    await page.setViewportSize({ width: 390, height: 844 })
    if (await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth + 1)) wide.push(path)
  }
  check('each shows something', empty.length === 0, empty.join(' '))
  check('none sticks out of a phone', wide.length === 0, wide.join(' '))

  await page.setViewportSize({ width: 1366, height: 768 })
  const { items } = await ask(page, '/kinds')
  const blank = []
  let looked = 0
  for (const kind of items.filter((one) => one.read)) {
    const list = links.find((path) => path.endsWith(`/${kind.name}`))
    const first = list && (await ask(page, `/${kind.name}?limit=1`)).items[0]
    if (!first) continue
    await page.goto(`${list}/${first.id}`)
    await page.waitForLoadState('networkidle')
    if ((await page.locator('#main').innerText()).trim().length < 10 || (await page.locator('#main').getByText('找不到这个页面').count())) blank.push(list)
    looked++
  }
  check(`the first record of ${looked} ledgers opens`, looked > 15 && blank.length === 0, blank.join(' '))
})

await story('what stands on a record\'s page', async (page) => {
  await log_in(page)
  const open = async (place, query) => {
    const { items } = await ask(page, `/${place.split('/').pop()}?${query}&limit=1`)
    await page.goto(`${place}/${items[0].id}`)
    await page.waitForSelector('.screen-head h1')
    await page.waitForLoadState('networkidle')
  }
  const acts = () => page.locator('.screen-head .acts').innerText()
  await open('/enterprises', '')
  check('the administrator may change and archive an enterprise', /修改[^]*归档/.test(await acts()), await acts())
  await open('/submissions', 'state=issued')
  check('an issued report offers neither', !/修改|归档/.test(await acts()), await acts())
  await open('/submissions', 'state=accepted')
  check('nor does an accepted one', !/修改|归档/.test(await acts()), await acts())
  await open('/k/claims', 'state=standing')
  const facts = await page.locator('#main').innerText()
  check('a claim names the enterprise, and no id of the system', /企业名称/.test(facts) && !/[0-9a-f]{8}-[0-9a-f]{4}-7/.test(facts), facts)
})
