import type { NoteFormats } from "../../content/schema.ts"
import type { Day, Instant, WallTime } from "../base/clock.ts"
import { dayOf, wallTimeOf } from "../base/clock.ts"

type Marks = Readonly<Record<string, string>>

/** Writes sentences of `note-formats.yaml`, filled in. */
export type Sentences = {
  /** The sentence of that key; "" when one of its marks is empty. A key that the content lacks is a defect. */
  readonly say: (key: string, marks?: Marks) => string
  /** "a", "a and b", "a, b and c". */
  readonly list: (items: readonly string[]) => string
  readonly day: (day: Day) => string
  readonly time: (time: WallTime) => string
  readonly dayAt: (at: Instant) => string
  readonly timeAt: (at: Instant) => string
}

/**
 * A mark is filled with the words as they were written. Where the sentence goes on with a full stop of its own, the
 * words lend theirs: one full stop stands, or the words' own question or exclamation mark.
 */
const filled = (sentence: string, marks: Marks): string =>
  sentence.replace(/\{(\w+)\}(\.?)/g, (_, mark: string, stop: string) => {
    const words = (marks[mark] ?? "").trim()
    if (stop === "") return words
    return /[!?…]["”’)]*$/.test(words) ? words : `${words.replace(/\.+$/, "")}.`
  })

const isComplete = (sentence: string, marks: Marks): boolean =>
  [...sentence.matchAll(/\{(\w+)\}/g)].every(([, mark = ""]) => (marks[mark] ?? "").trim() !== "")

/** `locale` is a language tag, for how days and times are written. */
export const createSentences = (sentences: NoteFormats["sentences"], locale: string): Sentences => {
  const days = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" })
  const times = new Intl.DateTimeFormat(locale, { timeStyle: "short", timeZone: "UTC" })
  // Some engines put a narrow no-break space before AM and PM, which record systems show as a box.
  const plain = (text: string) => text.replace(/[\u202f\u00a0]/g, " ")

  const say = (key: string, marks: Marks = {}) => {
    const sentence = sentences[key]
    if (sentence === undefined) throw new Error(`note-formats.yaml has no sentence "${key}"`)
    return isComplete(sentence, marks) ? filled(sentence, marks) : ""
  }
  const list = (items: readonly string[]) => {
    const [last, ...before] = [...items].reverse()
    if (last === undefined || before.length === 0) return last ?? ""
    const first = before.reverse().reduce((so, item) => say("listMore", { list: so, item }))
    return say("listLast", { list: first, item: last })
  }
  const day = (value: Day) => plain(days.format(new Date(`${value}T00:00:00Z`)))
  const time = (value: WallTime) => plain(times.format(new Date(`1970-01-01T${value}:00Z`)))
  return { say, list, day, time, dayAt: at => day(dayOf(at)), timeAt: at => time(wallTimeOf(at)) }
}
