/** What a word in an address says of the identifier that stands behind it. */
export type WordSense = "person" | "other" | "passing" | null

const set = (words: string) => new Set(words.split(/\s+/))

/** Whom a chart is about, in the words that record systems use for it. */
const person = set(
  "patient pat pt client consumer individual person participant resident recipient beneficiary enrollee subject " +
    "pid mrn chart emr ehr medrec",
)

/** What belongs to a chart, to a member of staff, or to an agency: another one tomorrow, or the same in every chart. */
const other = set(
  "note document doc attachment encounter visit appointment appt event order form task message msg report file image " +
    "goal plan problem claim invoice episode assessment result lab med medication referral group user usr staff " +
    "provider therapist clinician practitioner employee worker login account org organization organisation tenant site " +
    "facility clinic agency practice program location department dept unit team template menu module screen",
)

/** Of this opening, this moment, this view. */
const passing = set(
  "token sid session sess jsessionid phpsessid aspsessionid auth authorization code state nonce csrf xsrf sig signature " +
    "ticket expires exp otp ts t timestamp time date day month week year from to start end since until rnd rand random " +
    "cb nocache cache bust version ver v build page pg offset limit size count row col index idx step tab view mode " +
    "sort dir asc desc lang locale language culture tz zone zoom width height q query search filter term keyword " +
    "utm gclid fbclid ref referrer referer redirect return returnurl next back url uri callback",
)

const deeds = set("view show open edit load select detail details summary overview index home main profile")

/** A parameter that says only *which*: of what, its page says. */
const bare = set(
  "id ids key no nr num number record recordid rec rid uid oid guid uuid ref item itemid entity object objectid",
)

const wordsOf = (name: string): readonly string[] =>
  name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(word => word !== "")

/** Without what says that an identifier follows, and without the plural: `clientids`, `patientNo`. */
const stemsOf = (word: string): readonly string[] => {
  const stem = word.replace(/(ids?|no|nr|num|number|key|uuid|guid|code)$/, "")
  return [word, word.replace(/s$/, ""), stem, stem.replace(/s$/, "")]
}

/** Long enough, and not too long, to be found at the end of words that are written as one: `startdate`. */
const [shortest, longest] = [4, 14]
const endsWithOneOf = (words: ReadonlySet<string>, text: string) =>
  Array.from({ length: longest - shortest + 1 }, (_, i) => text.slice(-shortest - i)).some(end => words.has(end))

const oneOf = (words: ReadonlySet<string>, name: string) =>
  wordsOf(name).some(word => stemsOf(word).some(stem => words.has(stem) || endsWithOneOf(words, stem)))

const beginsWithPerson = (name: string) =>
  wordsOf(name).some(word => [...person].some(one => one.length >= shortest && word.startsWith(one)))

/** `patientSessionToken` is of this opening, `patientNoteId` is a note's: what narrows goes before what it narrows. */
export const senseOf = (name: string): WordSense => {
  if (/^_+$/.test(name) || oneOf(passing, name)) return "passing"
  if (oneOf(other, name)) return "other"
  return oneOf(person, name) || beginsWithPerson(name) ? "person" : null
}

/** The same of a segment of a path. What is done there says nothing of whom: `/patients/view/5`. */
export const senseOfSegment = (text: string): WordSense => (deeds.has(text.toLowerCase()) ? null : senseOf(text))

export const saysOnlyWhich = (name: string): boolean => bare.has(name.toLowerCase().replace(/[^a-z]/g, ""))
