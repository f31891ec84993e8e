// Holds what the page gets from the server against the server's own API document.
import Ajv2020 from 'ajv/dist/2020.js'

const part = (text) => text.replaceAll('~', '~0').replaceAll('/', '~1')

/** The operation of a path in the document: the one with the most literal text, as the router chooses. */
function route_of(document, method, path) {
  const fits = Object.keys(document.paths).filter((pattern) => document.paths[pattern][method]
    && new RegExp('^' + pattern.replace(/[.]/g, '\\.').replace(/\{[^}]+\}/g, '[^/]+') + '$').test(path))
  return fits.sort((a, b) => a.split('{').length - b.split('{').length || b.length - a.length)[0]
}

/** Watches `page`; the function it gives tells what did not fit, and how many routes were seen. */
export async function watch_answers(page, url) {
  const document = await (await fetch(url + '/api/v1/openapi.json')).json()
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: false })
  ajv.addSchema(document, 'api')
  const known = new Map()
  const schema_at = (pointer) => known.get(pointer) ?? known.set(pointer, ajv.compile({ $ref: `api#${pointer}` })).get(pointer)
  const wrong = new Set()
  const seen = new Set()
  const waiting = []

  async function hold(response) {
    const path = new URL(response.url()).pathname
    if (!path.startsWith('/api/v1/') || !/json/.test(response.headers()['content-type'] ?? '')) return
    const body = await response.json().catch(() => undefined) // the page has left, and the body with it
    if (body === undefined) return
    const method = response.request().method().toLowerCase()
    const pattern = route_of(document, method, path.slice('/api/v1'.length))
    const said = `${method} ${pattern ?? path} ${response.status()}`
    if (response.status() >= 400) return judge(said, '/components/schemas/Problem', body)
    if (!pattern) return wrong.add(`${said}: not in the document`)
    const answers = document.paths[pattern][method].responses
    if (!answers[response.status()]) return wrong.add(`${said}: only ${Object.keys(answers)}`)
    seen.add(`${method} ${pattern}`)
    const schema = answers[response.status()].content?.['application/json']?.schema ?? {}
    if (!schema.$ref && Object.keys(schema).join() === 'type') wrong.add(`${said}: the document does not say what is in it`)
    judge(said, `/paths/${part(pattern)}/${method}/responses/${response.status()}/content/${part('application/json')}/schema`, body)
  }
  function judge(said, pointer, body) {
    const holds = schema_at(pointer)
    if (!holds(body)) wrong.add(`${said}: ${ajv.errorsText(holds.errors)}`)
  }
  page.on('response', (response) => waiting.push(hold(response).catch((error) => wrong.add(`${response.url()}: ${error.message}`))))
  return async () => {
    await Promise.all(waiting)
    return { wrong: [...wrong], seen: seen.size }
  }
}
