import type { NoteFormats } from "./schema.ts"

/** Where in a text: names of fields, and ids or places of what lies in lists. */
export type Way = readonly (string | number)[]
/** More than other words: the bones are not the same, or a sentence has a mark that ours has not. */
export type BoneFault = { readonly why: "structure" | "mark"; readonly at: Way }

/** Fields that are words. Everything else says how things work, and is the same in every wording. */
const words = new Set(
  (
    "title what intro facilitator notes ask hint lookBack words number notApplicable adaptedFrom source version " +
    "verified grade keyIdea question tryThis worksheet helper prompt guard supporter chip note short purpose suits " +
    "minutes individual group say show steps checks aims keyPoints practise ownExperience"
  ).split(" "),
)
/** Words that are there or not there; with the others it matters, for an answer or a field hangs on them. */
const mayBeNone = new Set(["hint", "worksheet", "adaptedFrom", "grade"])

type Fields = Readonly<Record<string, unknown>>
const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value)
const isLeaf = (value: unknown) => value === null || typeof value !== "object"
const areLeaves = (value: readonly unknown[]) => value.every(isLeaf)
const stepOf = (value: unknown, i: number) => (isFields(value) && typeof value.id === "string" ? value.id : i)

const sameLeaf = (ours: unknown, theirs: unknown, key: string): boolean => {
  if (ours === theirs) return true
  if (!words.has(key)) return false
  return (ours === null) === (theirs === null) || mayBeNone.has(key)
}

const different = (ours: unknown, theirs: unknown, key: string, at: Way): Way | null => {
  if (isLeaf(ours) || isLeaf(theirs)) return isLeaf(ours) && isLeaf(theirs) && sameLeaf(ours, theirs, key) ? null : at
  if (Array.isArray(ours) && Array.isArray(theirs)) {
    if (areLeaves(ours) && areLeaves(theirs) && words.has(key)) return null
    if (ours.length !== theirs.length) return at
    return firstOf(ours, (one, i) => different(one, theirs[i], key, [...at, stepOf(one, i)]))
  }
  if (!isFields(ours) || !isFields(theirs)) return at
  const names = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])]
  return firstOf(names, name =>
    Object.hasOwn(ours, name) && Object.hasOwn(theirs, name)
      ? different(ours[name], theirs[name], name, [...at, name])
      : [...at, name],
  )
}

const firstOf = <T, R>(all: readonly T[], find: (one: T, i: number) => R | null): R | null => {
  for (const [i, one] of all.entries()) {
    const found = find(one, i)
    if (found !== null) return found
  }
  return null
}

/** The first place where one is more than the other in other words; null when it is that and no more. */
export const differsBeyondWords = (ours: unknown, theirs: unknown): Way | null => different(ours, theirs, "", [])

const marksIn = (sentence: string) => [...sentence.matchAll(/\{[^{}]*\}|[{}]/g)].map(([mark]) => mark)

type Format = NoteFormats["formats"][number]

/** The first place where a format has other sections than the one of the same id; null: it says the same otherwise. */
export const formatDiffers = (ours: Format, theirs: Format): Way | null => {
  // `source` is words of an instrument's author, but tells a section what its draft is made of.
  const other = ours.sections.findIndex(({ source }, i) => theirs.sections[i]?.source !== source)
  if (other >= 0) return ["formats", ours.id, "sections", ours.sections[other]?.id ?? other, "source"]
  return different(ours, theirs, "", ["formats", ours.id])
}

/** As `differsBeyondWords`, for note formats: those of the pack's own are new ones, under its id. */
export const noteFormatsFault = (ours: NoteFormats, theirs: NoteFormats, packId: string): BoneFault | null => {
  const structure = (at: Way | null): BoneFault | null => at && { why: "structure", at }
  const ids = theirs.formats.map(({ id }) => id)
  const twice = ids.find((id, i) => ids.indexOf(id) !== i)
  if (twice !== undefined) return structure(["formats", twice])
  const own = new RegExp(`^${packId}(-[a-z0-9]+)+$`)
  return (
    firstOf(ours.formats, one => {
      const other = theirs.formats.find(({ id }) => id === one.id)
      return structure(other ? formatDiffers(one, other) : ["formats", one.id])
    }) ??
    firstOf(theirs.formats, ({ id, sections }) => {
      if (ours.formats.some(one => one.id === id)) return null
      const names = sections.map(section => section.id)
      const sound = own.test(id) && names.length > 0 && names.length <= 20 && new Set(names).size === names.length
      return structure(sound && names.every(name => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) ? null : ["formats", id])
    }) ??
    firstOf([...new Set([...Object.keys(ours.sentences), ...Object.keys(theirs.sentences)])], name => {
      const [mine, other] = [ours.sentences[name], theirs.sentences[name]]
      if (mine === undefined || other === undefined) return structure(["sentences", name])
      const may = new Set(marksIn(mine))
      return marksIn(other).every(mark => may.has(mark)) ? null : { why: "mark", at: ["sentences", name] }
    })
  )
}
