// Sends files to a record, one after the other, and says why one cannot go before it travels.
import { ask, query_string } from '@/api/client'
import { uuid7 } from './uuid'
import type { Attachment } from '@/api/types'

export const accepted = '.jpg,.jpeg,.png,.webp,.pdf,image/jpeg,image/png,image/webp,application/pdf'
const most = 20 * 1024 * 1024

export function refusal(file: { name: string; size: number }): string | null {
  if (!/\.(jpe?g|png|webp|pdf)$/i.test(file.name)) return `“${file.name}”不能上传：只接收 jpg、png、webp 图片和 pdf。`
  if (file.size > most) return `“${file.name}”超过 20 MB，请压缩后再传。`
  if (file.size === 0) return `“${file.name}”是空文件。`
  return null
}

export async function send_file(path: string, file: File, purpose?: string): Promise<Attachment> {
  const wrong = refusal(file)
  if (wrong) throw new Error(wrong)
  return ask<Attachment>('POST', `${path}/attachments${query_string({ id: uuid7(), name: file.name, purpose })}`, { bytes: file })
}
