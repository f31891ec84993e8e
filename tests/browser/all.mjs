// Every story of the screens, one after the other; the last line is "N passed, N failed".
import { tally } from './browser.mjs'

for (const name of process.argv.length > 2 ? process.argv.slice(2) : ['main_job', 'duplicates', 'keyboard', 'pages']) await import(`./${name}.mjs`)
console.log(`${tally.passed} passed, ${tally.failed} failed`)
process.exit(tally.failed ? 1 : 0)
