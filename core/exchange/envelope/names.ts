/** Names that objects have of themselves: no record of ours has a field of theirs, and nothing may be put there. */
const forbidden: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"])

/** Letters of a name may be written by their numbers in JSON; hardly any line has such, or says one of the names. */
const mayName = (line: string) => line.includes("proto") || line.includes("constructor") || line.includes("\\u00")

/** As a name itself, or in a path to a leaf. */
const isForbidden = (name: string) => name.split("/").some(key => forbidden.has(key))

/** Whether such a name stands anywhere in it as a name; in what someone wrote it may. `json` is not deep. */
export const hasForbiddenName = (line: string, json: unknown): boolean => mayName(line) && names(json)

const names = (json: unknown): boolean => {
  if (Array.isArray(json)) return json.some(names)
  if (typeof json !== "object" || json === null) return false
  return Object.entries(json).some(([name, value]) => isForbidden(name) || names(value))
}
