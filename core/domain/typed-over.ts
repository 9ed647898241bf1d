/**
 * What a field holds after someone typed `text` over it, having begun with `was`. When it no longer held that, what was
 * written elsewhere is kept at the end, on a line of its own, unless the new text has it already.
 */
export const typedOver = (held: string, was: string, text: string): string => {
  const added = (was !== "" && held.startsWith(was) ? held.slice(was.length) : held).trim()
  if (held === was || text.includes(added)) return text
  return text === "" ? added : `${text}\n${added}`
}
