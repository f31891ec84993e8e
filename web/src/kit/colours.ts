// A quiet colour for the codes that call for attention.
const known: { [code: string]: string } = {
  found: 'amber', ordered: 'blue', rectified: 'amber', closed: 'green',
  major: 'red', greater: 'amber', idle: 'amber', unknown: 'amber', fail: 'red',
  disputed: 'amber', asked: 'amber', fallen: 'red',
}
export const colour_of = (code: unknown) => known[String(code)] ?? null
