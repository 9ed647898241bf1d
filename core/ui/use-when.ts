import { getLocale } from "../words/runtime.js"
import { createWhen, type When } from "./when.ts"

const whens = new Map<string, When>()

/** Times and numbers in the language on show, with clocks as this device has them. */
export const useWhen = (): When => {
  const locale = getLocale()
  const known = whens.get(locale)
  if (known) return known
  const { hourCycle } = new Intl.DateTimeFormat(undefined, { hour: "numeric" }).resolvedOptions()
  const made = createWhen(locale, hourCycle === "h23" || hourCycle === "h12" ? hourCycle : undefined)
  whens.set(locale, made)
  return made
}
