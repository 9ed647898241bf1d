import { type Day, dayOf } from "./clock.ts"

/**
 * Tells the day on the wall of moments (milliseconds since 1970) in a time zone (IANA); null: where this device is. Summer
 * time and midnight are the zone's own.
 */
export const createDayInZone = (zone: string | null): ((moment: number) => Day) => {
  if (zone === null) return moment => dayOf(new Date(moment).toISOString())
  const format = new Intl.DateTimeFormat("en", {
    timeZone: zone,
    calendar: "gregory",
    numberingSystem: "latn",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  })
  return moment => {
    const parts = format.formatToParts(moment)
    const of = (type: string) => parts.find(part => part.type === type)?.value ?? ""
    return `${of("year")}-${of("month")}-${of("day")}`
  }
}
