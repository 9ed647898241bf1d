import type { Instrument } from "../../content/instrument-schema.ts"
import { formatDiffers } from "../../content/pack-bones.ts"
import { packOfVersion, showFault, textFault } from "../../content/pack-texts.ts"
import type { NoteFormats, Topic } from "../../content/schema.ts"
import type { RecordFailure } from "../base/failure.ts"
import { ok, type Result } from "../base/result.ts"
import type { HeadWords } from "../curriculum/head-words.ts"
import type { KnownNoteFormats } from "../curriculum/note-formats.ts"
import type { PacksInUse } from "../curriculum/packed.ts"
import type { KeptPack, KeptPackHead } from "../domain/pack.ts"
import type { Collection } from "../store/collection.ts"
import { nestingFault } from "./nesting.ts"
import { inUseOf } from "./standing.ts"

type Deps = {
  readonly packs: Pick<Collection<KeptPack, KeptPackHead>, "getMany">
  /** Our own text under a name; null when this version has none. */
  readonly ownText: (key: string) => Promise<object | null>
}

/** What all packs together say, each text of which was checked against the Handrail that is here. */
export type Shelf = {
  readonly texts: ReadonlyMap<string, object>
  readonly inUse: PacksInUse
  /** By record, the names of texts that do not fit. */
  readonly unfit: ReadonlyMap<string, readonly string[]>
}

/** A text that nothing can be read in is an empty one, which fits nowhere. */
const parsed = (json: string): object => {
  try {
    const text: unknown = JSON.parse(json)
    return typeof text === "object" && text !== null && nestingFault(text) === null ? text : {}
  } catch {
    return {}
  }
}

const textsOf = ({ texts }: KeptPack): readonly (readonly [string, object])[] =>
  Object.entries(texts).map(([key, json]) => [key, parsed(json)])

/** The texts of a kept pack that can be shown, whatever a device that wrote the record put into it. */
export const shownTextsOf = (one: KeptPack): readonly (readonly [string, object])[] =>
  textsOf(one).filter(([key, text]) => showFault(key, text, one.pack) === null)

const headWordsOf = (texts: ReadonlyMap<string, object>): HeadWords => {
  const [topics, instruments]: [
    Record<string, HeadWords["topics"][string]>,
    Record<string, HeadWords["instruments"][string]>,
  ] = [{}, {}]
  for (const [key, text] of texts) {
    if (key.startsWith("topic/")) {
      const { id, title, cards } = text as Topic
      topics[id] = { title, cards: Object.fromEntries(cards.map(card => [card.id, card.title])) }
    }
    if (key.startsWith("instrument/")) {
      const { id, title, what, minutes, version, adaptedFrom } = text as Instrument
      instruments[id] = { title, what, minutes, version, adapted: adaptedFrom !== null }
    }
  }
  return { topics, instruments }
}

type Format = NoteFormats["formats"][number]

/**
 * The formats of all packs in use, the words of ours as the one taken last has them; those of other packs, and of packs
 * that are not used any more, are known for the notes that were written in them.
 */
const noteFormatsOf = (
  own: NoteFormats,
  used: readonly NoteFormats[],
  others: readonly NoteFormats[],
): KnownNoteFormats => {
  const [first = own, ...rest] = used
  const seen = new Set(first.formats.map(({ id }) => id))
  const fresh = (tables: readonly NoteFormats[]): readonly Format[] =>
    tables.flatMap(({ formats }) =>
      formats.filter(({ id }) => {
        const isNew = !seen.has(id)
        seen.add(id)
        return isNew
      }),
    )
  const added = fresh(rest)
  return { ...first, formats: [...first.formats, ...added], past: [...fresh(others)] }
}

/** Puts the texts of packs together. `heads`: all that are kept, removed ones too. */
export const createShelf = ({ packs, ownText }: Deps) => {
  const fill = async (heads: readonly KeptPackHead[]): Promise<Result<Shelf, RecordFailure>> => {
    const used = inUseOf(heads)
    const [texts, unfit] = [new Map<string, object>(), new Map<string, readonly string[]>()]
    const formats: NoteFormats[] = []
    const bodies = await packs.getMany(used.map(({ id }) => id))
    if (!bodies.ok) return bodies
    for (const one of bodies.value) {
      const wrong: string[] = []
      for (const [key, text] of textsOf(one)) {
        if (textFault(key, text, await ownText(key), one.pack)) wrong.push(key)
        else if (key === "note-formats") formats.push(text as NoteFormats)
        else if (!texts.has(key)) texts.set(key, text)
      }
      if (wrong.length > 0) unfit.set(one.id, wrong)
    }
    const others = heads.filter(one => one.keys.includes("note-formats") && !used.some(({ id }) => id === one.id))
    const past = await packs.getMany(others.map(({ id }) => id))
    if (!past.ok) return past
    const own = (await ownText("note-formats")) as NoteFormats | null
    const sound = past.value.flatMap(one =>
      shownTextsOf(one).flatMap(([key, text]) => (key === "note-formats" ? [text as NoteFormats] : [])),
    )
    if (own && formats.length + sound.length > 0) texts.set("note-formats", noteFormatsOf(own, formats, sound))
    return ok({ texts, unfit, inUse: { keys: [...texts.keys()], heads: headWordsOf(texts) } })
  }

  /** An instrument as the pack had it that a version names; null where that pack is not here. */
  const instrumentAs = async (
    heads: readonly KeptPackHead[],
    id: string,
    version: string,
  ): Promise<Result<Instrument | null, RecordFailure>> => {
    const named = packOfVersion(version)
    const key = `instrument/${id}`
    const ids = heads
      .filter(({ pack, keys }) => pack.id === named?.id && pack.packVersion === named.packVersion && keys.includes(key))
      .map(one => one.id)
    const found = await packs.getMany(ids)
    if (!found.ok) return found
    const worded = found.value.flatMap(one =>
      shownTextsOf(one).flatMap(([name, text]) => (name === key ? [text as Instrument] : [])),
    )
    return ok(worded.find(one => one.version === version) ?? null)
  }

  /** A format of the pack's own that is here with other sections under the same id; null: none. */
  const otherFormat = async (
    heads: readonly KeptPackHead[],
    { formats }: NoteFormats,
    packId: string,
  ): Promise<Result<string | null, RecordFailure>> => {
    const same = heads.filter(({ pack, keys }) => pack.id === packId && keys.includes("note-formats"))
    const found = await packs.getMany(same.map(({ id }) => id))
    if (!found.ok) return found
    const earlier = found.value.flatMap(one =>
      shownTextsOf(one).flatMap(([key, text]) => (key === "note-formats" ? (text as NoteFormats).formats : [])),
    )
    const other = formats.find(one => earlier.some(was => was.id === one.id && formatDiffers(was, one) !== null))
    return ok(other?.id ?? null)
  }

  return { fill, instrumentAs, otherFormat }
}
