// The one door to the server: JSON in and out, problems as exceptions, and nothing else.
import type { Issue, Record } from './types'

export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly detail: string,
    readonly issues: Issue[] = [],
    readonly current: Record | null = null,
  ) {
    super(detail || title)
  }
}

export type Query = { [name: string]: string | number | boolean | null | undefined }

export function query_string(query: Query | undefined): string {
  if (!query) return ''
  const parts = Object.entries(query)
    .filter(([, value]) => value !== undefined && value !== null && value !== '')
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`)
  return parts.length ? '?' + parts.join('&') : ''
}

let logged_out = () => {}
/** Called when the server no longer knows us, so that the screen can ask for the login. */
export function on_logged_out(action: () => void) {
  logged_out = action
}

export const base = '/api/v1'

async function problem_of(response: Response): Promise<Problem> {
  let body: any = null
  try {
    body = await response.json()
  } catch {
    // not JSON: a proxy in between, or the server cut off; said below in words of ours
  }
  if (body && (body.title || body.detail)) {
    return new Problem(response.status, body.code ?? '', body.title ?? '', body.detail ?? '', body.issues ?? [], body.current ?? null)
  }
  const text = response.status === 413 ? '文件太大，服务器不接收。请拆成几个文件再试。'
    : response.status === 503 ? '服务器正忙，请过几秒再试。'
    : `服务器没有给出可读的回答（${response.status}）。请稍后再试，仍不行请联系系统管理员。`
  return new Problem(response.status, 'http', '操作没有完成', text)
}

export interface Asking { query?: Query; body?: unknown; bytes?: Blob; version?: number; quiet?: boolean; signal?: AbortSignal }

export async function ask<T>(method: string, path: string, asking: Asking = {}): Promise<T> {
  const headers: { [name: string]: string } = { Accept: 'application/json' }
  if (method !== 'GET') headers['X-Zhiben'] = '1'
  if (asking.version !== undefined) headers['If-Match'] = `"${asking.version}"`
  let body: BodyInit | undefined
  if (asking.bytes) {
    body = asking.bytes
    headers['Content-Type'] = asking.bytes.type || 'application/octet-stream'
  } else if (asking.body !== undefined) {
    body = JSON.stringify(asking.body)
    headers['Content-Type'] = 'application/json'
  }
  let response: Response
  try {
    response = await fetch(base + path + query_string(asking.query), { method, headers, body, credentials: 'same-origin', signal: asking.signal })
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new Problem(0, 'network', '连不上服务器', '请检查网络，或确认服务器正在运行，然后重试。填写的内容还在页面上，没有丢。')
  }
  if (response.status === 401 && !asking.quiet) logged_out()
  if (!response.ok) throw await problem_of(response)
  if (response.status === 204) return undefined as T
  const text = await response.text()
  return (text ? JSON.parse(text) : undefined) as T
}

export const get = <T>(path: string, query?: Query, signal?: AbortSignal) => ask<T>('GET', path, { query, signal })
export const post = <T>(path: string, body: unknown = {}, version?: number) => ask<T>('POST', path, { body, version })
export const put = <T>(path: string, body: unknown) => ask<T>('PUT', path, { body })
export const patch = <T>(path: string, body: unknown, version?: number) => ask<T>('PATCH', path, { body, version })
export const remove = (path: string, version?: number) => ask<void>('DELETE', path, { version })

/** Lets the browser save what the address gives (for `bytes`, what it makes of them); an answer that is a problem is
    shown, not saved. */
export async function download(path: string, query: Query | undefined, name: string, bytes?: Blob): Promise<void> {
  const sent = bytes ? { method: 'POST', body: bytes, headers: { 'X-Zhiben': '1', 'Content-Type': 'application/octet-stream' } } : {}
  const response = await fetch(base + path + query_string(query), { credentials: 'same-origin', ...sent })
  if (response.status === 401) logged_out()
  if (!response.ok) throw await problem_of(response)
  const given = /filename\*=UTF-8''([^;]+)/i.exec(response.headers.get('Content-Disposition') ?? '')
  const address = URL.createObjectURL(await response.blob())
  const link = document.createElement('a')
  link.href = address
  link.download = given?.[1] ? decodeURIComponent(given[1]) : name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
