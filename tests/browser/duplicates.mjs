// One enterprise entered twice: found, looked at, merged, taken back; and one that declares it has no confined space.
import { ask, at, check, dialog_of, fill, gone, log_in, make_like_first, photo, shows, story, tag } from './browser.mjs'

/** A unified social credit code with a right check character (GB 32100-2015). */
function credit_code(n) {
  const marks = '0123456789ABCDEFGHJKLMNPQRTUWXY'
  const body = '91140900MA' + String(n).padStart(7, '0')
  const sum = [...body].reduce((all, mark, place) => all + marks.indexOf(mark) * (3 ** place % 31), 0)
  return body + marks[(31 - (sum % 31)) % 31]
}
const unique = Math.floor(Math.random() * 9e6)

await story('duplicates and a declaration', async (page) => {
  await log_in(page)
  const make = (name, at_n) => make_like_first(page, 'enterprises', { name, credit_code: credit_code(unique + at_n), involvement: 'yes' })
  const kept = await make(`${tag}机械制造有限公司`, 0)
  const double = await make(`${tag} 机械制造有限责任公司`, 1)
  const space = await make_like_first(page, 'spaces', { enterprise: double.id, number: `${tag}-1` })

  await page.goto('/enterprises')
  await page.getByRole('button', { name: '疑似重复' }).click()
  const group = page.locator('section.panel', { hasText: double.name }).filter({ hasText: '不是同一家' })
  check('the two are shown as one group', (await at(page, '/enterprises/duplicates')) && (await shows(group)) && (await group.locator('tbody tr').count()) === 2)
  await group.locator('tr', { hasText: kept.name }).getByRole('button', { name: '保留这家' }).click()
  const dialog = dialog_of(page)
  const preview = dialog.locator('.note.info')
  check('the preview says what moves and that it can be undone', (await shows(preview)) && /有限空间 1 条/.test(await preview.innerText()) && /撤销/.test(await preview.innerText()), await preview.innerText())
  check('what differs stands side by side', (await dialog.locator('tr', { hasText: '统一社会信用代码' }).innerText()).includes(double.credit_code))
  check('nothing has moved yet', (await ask(page, `/spaces/${space.id}`)).enterprise === double.id)
  await dialog.getByRole('button', { name: '合并', exact: true }).click()
  const done = page.locator('section.panel', { hasText: '已做的合并' }).locator('tr', { hasText: double.name })
  check('the merge is listed', (await gone(dialog)) && (await shows(done)))
  check('the space went along', (await ask(page, `/spaces/${space.id}`)).enterprise === kept.id)
  check('the double is archived', (await ask(page, `/enterprises/${double.id}`)).archived === true)
  await page.goto(`/enterprises/${kept.id}?tab=spaces.enterprise`)
  check('the enterprise kept shows the space among its own', await shows(page.locator('table.grid', { hasText: `${tag}-1` })))

  await page.goto('/enterprises/duplicates')
  await done.getByRole('button', { name: '撤销合并' }).click()
  await dialog_of(page).getByRole('button', { name: '撤销合并' }).click()
  check('taken back, and said so', await shows(done.getByText('撤销', { exact: false }).filter({ hasText: '已于' })))
  check('the space is back where it was', (await ask(page, `/spaces/${space.id}`)).enterprise === double.id)
  check('the double is alive again', (await ask(page, `/enterprises/${double.id}`)).archived === false)
  await group.getByRole('button', { name: '不是同一家' }).click()
  await dialog_of(page).getByRole('textbox').fill('两个厂区，各有执照')
  await dialog_of(page).getByRole('button', { name: '标记' }).click()
  check('marked as two, they are not shown again', await gone(group))

  await declare(page, kept, double)
})

async function declare(page, without, owner) {
  const { today } = await ask(page, '/session')
  const open = async (enterprise) => {
    await page.goto(`/enterprises/${enterprise.id}`)
    await page.getByRole('button', { name: '声明无有限空间' }).click()
    return dialog_of(page)
  }
  let dialog = await open(owner)
  await fill(dialog, '签字人', '周戊')
  await dialog.getByRole('button', { name: '登记声明' }).click()
  check('who has a space in use cannot declare none, and is told why', await shows(dialog.getByRole('alert')), '')
  check('nothing was declared', (await ask(page, `/enterprises/${owner.id}`)).declared_on === null)

  dialog = await open(without)
  await dialog.getByRole('button', { name: '登记声明' }).click()
  check('a declaration needs a signature', (await dialog.locator('.field .error').count()) === 1)
  await fill(dialog, '签字人', '周戊')
  await dialog.locator('input[type=file]').setInputFiles({ name: '声明扫描件.png', mimeType: 'image/png', buffer: photo })
  await dialog.getByText('声明扫描件.png').waitFor()
  await dialog.getByRole('button', { name: '登记声明' }).click()
  check('the declaration is entered', await gone(dialog))
  const now = await ask(page, `/enterprises/${without.id}`)
  check('it says who signed and when', now.declared_by === '周戊' && now.declared_on === today && now.involvement === 'none', JSON.stringify([now.declared_by, now.declared_on, now.involvement]))
  check('the page shows it', await shows(page.locator('.facts > div', { hasText: '声明签字人' }).filter({ hasText: '周戊' })))
  await page.getByRole('tab', { name: '附件' }).click()
  check('the signed paper lies with the enterprise', await shows(page.getByRole('link', { name: '声明扫描件.png' })))
}
