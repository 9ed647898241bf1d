import type { RecordFailure } from "../../base/failure.ts"
import { newId, type ToldPageId } from "../../base/id.ts"
import { ok, type Result } from "../../base/result.ts"
import type { Outbox, Told, ToldPage } from "../../domain/sending.ts"
import type { Collection } from "../../store/collection.ts"
import type { ToldPageHead } from "../../store/exchange-kinds.ts"
import { goneIn, inPages, mostInline, newestOf, withPage } from "./told.ts"

export type ToldDeps = { readonly toldPages: Collection<ToldPage, ToldPageHead> }
type Pages = Outbox["pages"]
type Telling = Pick<Outbox, "told" | "pages">

/** Reads and keeps the pages of what was told. */
export const createToldPages = ({ toldPages }: ToldDeps) => {
  /** Null: one is gone, so its outbox names others by now. */
  const read = async (pages: Pages): Promise<Result<readonly Told[], RecordFailure> | null> => {
    if (pages.length === 0) return ok([])
    const found = await toldPages.getMany(pages.map(({ id }) => id))
    if (!found.ok) return found
    return found.value.length === pages.length ? ok(found.value.map(({ told }) => told)) : null
  }

  /** Those that no outbox names: their writer was broken off. */
  const sweep = async (named: ReadonlySet<string>): Promise<Result<null, RecordFailure>> => {
    const all = await toldPages.heads({})
    if (!all.ok) return all
    const left = all.value.filter(({ id }) => !named.has(id)).map(({ id }) => id)
    return left.length > 0 ? toldPages.erase(left) : ok(null)
  }

  return {
    read,

    /** Ids of records that went last in one of the cuts `since < cut ≤ number`. Null as above. */
    goneIn: async (
      { told, pages }: Telling,
      since: number,
      number: number,
    ): Promise<Result<readonly string[], RecordFailure> | null> => {
      if (since >= number) return ok([])
      const parts = await read(pages.filter(({ upTo }) => upTo > since))
      return parts?.ok ? ok(goneIn(newestOf([...parts.value, told]), since, number)) : parts
    },

    /** With more told: in the outbox, or, where that is much, in pages, which are written now. */
    more: async (
      { told, pages }: Telling,
      upTo: number,
      more: Told,
    ): Promise<Result<Telling & { readonly passed: Pages }, RecordFailure> | null> => {
      const inline = newestOf([told, more])
      if (inline.length <= mostInline) return ok({ told: inline, pages, passed: [] })
      const { stays, passed, level } = withPage(inline.length, pages)
      const before = await read(passed)
      if (!before?.ok) return before
      const pieces = inPages(newestOf([...before.value, inline]), stays.at(-1)?.upTo ?? 0)
      const made = pieces.map(one => ({ id: newId<ToldPageId>(), ...one }))
      const added = await toldPages.add(...made.map(({ id, told: entries }) => ({ id, told: entries })))
      if (!added.ok) return added
      const ends = made.map(({ id, upTo: end }, i) => ({ id, upTo: i === made.length - 1 ? upTo : end, level }))
      return ok({ told: [], pages: [...stays, ...ends], passed })
    },

    sweep,
  }
}
export type ToldPages = ReturnType<typeof createToldPages>
