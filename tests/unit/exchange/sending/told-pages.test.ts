import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Outbox, Told } from "../../../../core/domain/sending.ts"
import { toldBy } from "../../../../core/exchange/sending/outbox.ts"
import { mostInline, mostInPage, newestOf } from "../../../../core/exchange/sending/told.ts"
import { createToldPages } from "../../../../core/exchange/sending/told-pages.ts"
import { toldPageKind } from "../../../../core/store/exchange-kinds.ts"
import { createMemoryCollection } from "../../../store/memory-collection.ts"
import { granted } from "../../vault/device.ts"

/** A cut: of the records from `from` on so many go, and a few of those after them stay. */
const cutting = fc.record({
  from: fc.nat(2000),
  gone: fc.oneof({ weight: 8, arbitrary: fc.nat(30) }, { weight: 1, arbitrary: fc.nat(5000) }),
  stay: fc.nat(3),
})
type Cutting = typeof cutting extends fc.Arbitrary<infer C> ? C : never

const states = (from: number, count: number, stamp: string) =>
  Array.from({ length: count }, (_, n) => ({ id: `r${from + n}`, stamp }))

const tell = async (cuts: readonly Cutting[]) => {
  const toldPages = createMemoryCollection(toldPageKind)
  const pages = createToldPages({ toldPages })
  const naive = new Map<string, Told[number]>()
  let outbox: Pick<Outbox, "told" | "pages"> = { told: [], pages: [] }
  let largest = 0
  for (const [n, { from, gone, stay }] of cuts.entries()) {
    const told = toldBy(n + 1, states(from, gone, `s${n}`), states(from + gone, stay, `s${n}`))
    for (const one of told) naive.set(one[0], one)
    const more = await pages.more(outbox, n + 1, told)
    if (!more?.ok) throw new Error("nothing more could be told")
    outbox = { told: more.value.told, pages: more.value.pages }
    largest = Math.max(largest, outbox.pages.length)
    const named = new Set(outbox.pages.map(({ id }) => id))
    if (more.value.passed.length > 0) granted(await pages.sweep(named))
  }
  return { toldPages, pages, naive, outbox, largest }
}

describe("what was told in a stream", () => {
  it("is all there, the newest of each record, however it lies in pages", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(cutting, { maxLength: 60, size: "max" }),
        fc.nat(60),
        fc.nat(60),
        async (cuts, a, b) => {
          const { pages, naive, outbox } = await tell(cuts)
          expect(outbox.told.length).toBeLessThanOrEqual(mostInline)
          const parts = await pages.read(outbox.pages)
          if (!parts?.ok) throw new Error("a page that is named is not there")
          for (const part of parts.value) expect(part.length).toBeLessThanOrEqual(mostInPage)
          const byId = (x: Told[number], y: Told[number]) => (x[0] < y[0] ? -1 : 1)
          expect(newestOf([...parts.value, outbox.told]).toSorted(byId)).toEqual([...naive.values()].sort(byId))
          const [since, number] = [Math.min(a, b), Math.max(a, b)]
          const gone = await pages.goneIn(outbox, since, number)
          const wanted = [...naive.values()].filter(([, , cut]) => cut > since && cut <= number).map(([id]) => id)
          expect(gone).toEqual({ ok: true, value: expect.anything() })
          if (gone?.ok) expect([...gone.value].sort()).toEqual(wanted.sort())
        },
      ),
      { numRuns: 15 },
    )
  })

  it("lies in few pages after five years of days", async () => {
    const days = Array.from({ length: 1300 }, (_, n) => ({ from: n * 4, gone: 6, stay: 1 }))
    const { toldPages, outbox, largest } = await tell(days)
    expect(largest).toBeLessThan(24)
    expect(granted(await toldPages.heads({}))).toHaveLength(outbox.pages.length)
  })
})
