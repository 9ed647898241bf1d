import type { Clock } from "../base/clock.ts"
import { watching } from "../base/crossing.ts"
import type { PackRefused, RecordFailure } from "../base/failure.ts"
import type { PackId } from "../base/id.ts"
import { createInTurn } from "../base/in-turn.ts"
import { readOn } from "../base/read-on.ts"
import { fail, ok, type Result } from "../base/result.ts"
import type { KeptPack, KeptPackHead } from "../domain/pack.ts"
import type { Collection } from "../store/collection.ts"
import type { Unlocked } from "../vault/sealer.ts"
import type { PackHere, PackLook, PacksApi } from "./api.ts"
import type { PackDoor } from "./door.ts"
import { createReading } from "./reading.ts"
import type { Shelf } from "./shelf.ts"
import { newestOfEach, staysWhenRemoved } from "./standing.ts"

export type PacksDeps = {
  readonly packs: Collection<KeptPack, KeptPackHead>
  readonly clock: Clock
  readonly unlocked: Pick<Unlocked, "onChange">
  /** Names this vault; in a backup put back it is the same. */
  readonly vaultId: () => Promise<string>
  /** Our own text under a name; null when this version has none. */
  readonly ownText: (key: string) => Promise<object | null>
  /** The version of our own content. */
  readonly contentVersion: string
  /** What checks a file and its texts: fetched when there is one. */
  readonly door: () => Promise<PackDoor>
}

const emptyShelf: Shelf = {
  texts: new Map(),
  unfit: new Map(),
  inUse: { keys: [], heads: { topics: {}, instruments: {} } },
}

/** The room of content packs. */
export const createPacks = (deps: PacksDeps): PacksApi => {
  const { packs, unlocked, vaultId, ownText, contentVersion, door } = deps
  const { read, refusal } = createReading(deps)
  const inTurn = createInTurn()
  let known: { readonly of: string; readonly shelf: Shelf } | null = null
  // Nothing of a locked vault stays in memory, be it only an agency's wording.
  unlocked.onChange(() => {
    known = null
  })

  const shelfOf = async (heads: readonly KeptPackHead[]): Promise<Result<Shelf, RecordFailure>> => {
    if (heads.length === 0) return ok(emptyShelf)
    const of = JSON.stringify(heads.map(({ id, on, gone, keys }) => [id, on, gone, keys]))
    if (known?.of === of) return ok(known.shelf)
    const filled = await (await door()).shelf({ packs, ownText }).fill(heads)
    known = filled.ok ? { of, shelf: filled.value } : null
    return filled
  }
  const shelfNow = async (): Promise<Result<Shelf, RecordFailure>> => {
    const heads = await packs.heads({})
    return heads.ok ? shelfOf(heads.value) : heads
  }

  /** The texts that stand without this pack, and its own. */
  const lookAt = async (one: KeptPack, without: Shelf, here: boolean): Promise<PackLook> => {
    const { compareText, countLines, shownTextsOf } = await door()
    const texts = await Promise.all(
      shownTextsOf(one).map(async ([key, text]) => {
        const now = without.texts.get(key) ?? (await ownText(key)) ?? {}
        return compareText(key, now, text)
      }),
    )
    return { pack: one.pack, here, sameBase: one.pack.basedOn === contentVersion, texts, ...countLines(texts) }
  }

  const look = async (bytes: Uint8Array): Promise<Result<PackLook, RecordFailure | PackRefused>> => {
    const one = await read(bytes)
    if (!one.ok) return one
    const heads = await packs.heads({})
    if (!heads.ok) return heads
    const free = await refusal(heads.value, one.value)
    if (!free.ok) return free
    const shelf = await shelfOf(heads.value)
    if (!shelf.ok) return shelf
    const here = heads.value.some(({ id, gone, on }) => id === one.value.id && !gone && on)
    return ok(await lookAt(one.value, shelf.value, here))
  }

  const take = async (bytes: Uint8Array): Promise<Result<null, RecordFailure | PackRefused>> => {
    const one = await read(bytes)
    if (!one.ok) return one
    const heads = await packs.heads({})
    if (!heads.ok) return heads
    const free = await refusal(heads.value, one.value)
    if (!free.ok) return free
    const { id, texts, takenAt, takenIn } = one.value
    if (!heads.value.some(head => head.id === id)) return packs.add(one.value)
    const again = await packs.change(id, kept =>
      kept.gone ? { ...kept, texts, takenAt, takenIn, on: true, gone: false } : { ...kept, on: true },
    )
    return again.ok ? ok(null) : again
  }

  const remove = async (id: PackId): Promise<Result<null, RecordFailure>> => {
    const heads = await packs.heads({})
    if (!heads.ok) return heads
    const named = heads.value.find(one => one.id === id)
    if (!named) return fail({ type: "NotFound", id })
    // All versions: removing the newest must not bring back the one before it.
    for (const one of heads.value.filter(({ pack, gone }) => pack.id === named.pack.id && !gone)) {
      const done = await packs.change(one.id, kept => ({
        ...kept,
        gone: true,
        on: false,
        texts: Object.fromEntries(Object.entries(kept.texts).filter(([key]) => staysWhenRemoved(key))),
      }))
      if (!done.ok) return done
    }
    return ok(null)
  }

  const hereOf = async (heads: readonly KeptPackHead[]): Promise<Result<readonly PackHere[], RecordFailure>> => {
    const [shelf, mine, newest] = [await shelfOf(heads), await vaultId(), newestOfEach(heads)]
    if (!shelf.ok) return shelf
    const byName = ({ pack: a }: KeptPackHead, { pack: b }: KeptPackHead) =>
      a.name === b.name ? b.packVersion - a.packVersion : a.name < b.name ? -1 : 1
    return ok(
      heads
        .filter(({ gone }) => !gone)
        .sort(byName)
        .map(({ id, pack, on, takenIn }) => ({
          id,
          pack,
          on,
          overtaken: !newest.some(one => one.id === id),
          byHand: takenIn === mine,
          unfit: shelf.value.unfit.get(id) ?? [],
        })),
    )
  }

  return {
    watch: async (_, onChange) =>
      watching(
        readOn(next => packs.watchHeads({}, next), hereOf),
        onChange,
      ),
    look: ({ bytes }) => look(bytes),
    lookAt: async ({ id }) => {
      const one = await packs.get(id)
      return one.ok ? ok(await lookAt(one.value, emptyShelf, true)) : one
    },
    take: ({ bytes }) => inTurn("packs", () => take(bytes)),
    setOn: async ({ id, on }) => {
      const done = await packs.change(id, kept => (kept.on === on || kept.gone ? kept : { ...kept, on }))
      return done.ok ? ok(null) : done
    },
    remove: ({ id }) => inTurn("packs", () => remove(id)),

    inUse: async () => {
      const shelf = await shelfNow()
      return shelf.ok ? ok(shelf.value.inUse) : shelf
    },
    watchInUse: async (_, onChange) =>
      watching(
        readOn(
          (next: (heads: Result<readonly KeptPackHead[], RecordFailure>) => void) => packs.watchHeads({}, next),
          async heads => {
            const shelf = await shelfOf(heads)
            return shelf.ok ? ok(shelf.value.inUse) : shelf
          },
        ),
        onChange,
      ),
    text: async ({ key }) => {
      const shelf = await shelfNow()
      return shelf.ok ? ok(shelf.value.texts.get(key) ?? null) : shelf
    },
    instrumentAs: async ({ id, version }) => {
      const heads = await packs.heads({})
      if (!heads.ok) return heads
      return heads.value.length === 0
        ? ok(null)
        : (await door()).shelf({ packs, ownText }).instrumentAs(heads.value, id, version)
    },
  }
}
