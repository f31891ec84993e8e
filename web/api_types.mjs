// API document on stdin -> TypeScript on stdout: the named shapes, and the routes that are not those of every kind.
import { json } from 'node:stream/consumers'
import openapiTS, { astToString } from 'openapi-typescript'

const document = await json(process.stdin)
// The screens draw any kind and learn its fields from /kinds: types of one kind are of use only where an answer has it.
const of_kinds = new Set()
for (const [path, operations] of Object.entries(document.paths)) {
  const kind = Object.values(operations)[0]['x-kind']
  if (kind) delete document.paths[path]
  if (kind) of_kinds.add(kind.split('_').map((word) => word[0].toUpperCase() + word.slice(1)).join(''))
}
delete document.components.parameters
const schemas = document.components.schemas
const spare = Object.keys(schemas).filter((name) => [...of_kinds].some((kind) => [`${kind}Record`, `${kind}Input`, `${kind}Change`].includes(name)))
const text = JSON.stringify({ ...document, components: { ...document.components, schemas: Object.fromEntries(Object.entries(schemas).filter(([name]) => !spare.includes(name))) } })
for (const name of spare) if (!text.includes(`"#/components/schemas/${name}"`)) delete schemas[name]

process.stdout.write('// Made by tools/api_types from the API document of the program. Not to be changed by hand.\n')
process.stdout.write(astToString(await openapiTS(document)))
