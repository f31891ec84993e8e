// Packs a folder of built web files into one file for the program to carry:
// 8 hex digits (length of the index) + index as JSON + the files, gzip-compressed, one after the other.
// usage: node pack_web.mjs FOLDER OUT   (a missing folder gives an empty pack)
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { gzipSync } from 'node:zlib'

const [folder, out] = process.argv.slice(2)
const files = []
const walk = (dir) => {
  for (const name of readdirSync(dir).sort()) {
    const path = join(dir, name)
    if (statSync(path).isDirectory()) walk(path)
    else files.push(path)
  }
}
if (existsSync(folder)) walk(folder)

const index = []
const bodies = []
let at = 0
for (const path of files) {
  const body = gzipSync(readFileSync(path), { level: 9 })
  index.push({ path: '/' + relative(folder, path), at, size: body.length })
  bodies.push(body)
  at += body.length
}
const json = Buffer.from(JSON.stringify(index))
writeFileSync(out, Buffer.concat([Buffer.from(json.length.toString(16).padStart(8, '0')), json, ...bodies]))
