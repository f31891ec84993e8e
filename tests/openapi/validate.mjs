// Holds an OpenAPI document against the official meta-schema: node validate.mjs FILE
import { Validator } from '@seriousme/openapi-schema-validator'
import { readFileSync } from 'node:fs'

const found = await new Validator().validate(JSON.parse(readFileSync(process.argv[2], 'utf8')))
console.log(found.valid ? 'openapi: valid' : JSON.stringify(found.errors, null, 2))
process.exit(found.valid ? 0 : 1)
