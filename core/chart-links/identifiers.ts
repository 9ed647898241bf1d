const uuid = /^\{?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?$/i
const digits = /^\d{1,20}$/
const longHex = /^[0-9a-f]{16,64}$/i
/** Letters and digits with nothing between them, as databases and short links have it. */
const opaque = /^(?=.*\d)(?=.*[a-z])[a-z0-9_-]{12,64}$/i
/** `MRN-00123`, `jane-doe-4711`: digits enough to be no *step2* and no *v3*. */
const mixed = /^(?=(?:\D*\d){3})[a-z0-9][a-z0-9._:~-]{2,63}$/i
const file = /\.[a-z]{2,5}$/i
const version = /^v\d+([._]\d+)*$/i

const year = /^(19|20)\d\d$/
const month = /^(0?[1-9]|1[0-2])$/
const dayOfMonth = /^(0?[1-9]|[12]\d|3[01])$/
const date = /^(19|20)\d\d[-._]?(0[1-9]|1[0-2])([-._]?(0[1-9]|[12]\d|3[01]))?(t\d.*)?$/i
const dateTurned = /^\d{1,2}[-._]\d{1,2}[-._](19|20)\d\d$/
/** Milliseconds since 1970, in this century. */
const stampMs = /^1\d{12}$/

/** Only digits: under *patients* such a text is an identifier, whatever year or day it could be. */
export const isNumber = (text: string): boolean => digits.test(text)

const isMoment = (text: string): boolean => date.test(text) || dateTurned.test(text) || stampMs.test(text)

/** Of texts one behind the other, the places of those that are a day written with a text each: `/2026/11/22`. */
export const placesOfDays = (texts: readonly string[]): ReadonlySet<number> =>
  new Set(
    texts.flatMap((text, at) => {
      if (!year.test(text) || !month.test(texts[at + 1] ?? "")) return []
      return dayOfMonth.test(texts[at + 2] ?? "") ? [at, at + 1, at + 2] : [at, at + 1]
    }),
  )

/** Looks like what a program calls a record by; words, files, versions, years and moments do not. */
export const looksLikeIdentifier = (text: string): boolean => {
  if (digits.test(text)) return !year.test(text) && !isMoment(text)
  if (uuid.test(text)) return true
  if (file.test(text) || version.test(text) || isMoment(text)) return false
  return longHex.test(text) || opaque.test(text) || mixed.test(text)
}
