/** Names that objects have of themselves: no record of ours has a field of theirs, and nothing may be put there. */
const forbidden: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"])

/** Letters of a name may be written by their numbers in JSON; hardly any text has such, or says one of the names. */
export const mayName = (json: string): boolean =>
  [...forbidden].some(name => json.includes(name)) || json.includes("\\u00")

/** As a name itself, or in a path to a leaf. */
const isForbidden = (name: string) => name.split("/").some(key => forbidden.has(key))

/** Whether such a name stands anywhere in it as a name; in what someone wrote it may. `json` is not deep. */
export const hasForbiddenName = (json: unknown): boolean => {
  if (Array.isArray(json)) return json.some(hasForbiddenName)
  if (typeof json !== "object" || json === null) return false
  return Object.entries(json).some(([name, value]) => isForbidden(name) || hasForbiddenName(value))
}
