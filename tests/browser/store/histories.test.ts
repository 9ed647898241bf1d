import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Participant } from "../../../core/domain/participant.ts"
import type { Collection } from "../../../core/store/collection.ts"
import { openDatabase } from "../../../core/store/database.ts"
import { participantKind } from "../../../core/store/kinds.ts"
import { openHybridClock } from "../../../core/store/open-clock.ts"
import { createCollection } from "../../../core/store/sealed-collection.ts"
import { checkSoundness } from "../../../core/store/soundness.ts"
import { person } from "../../store/collection-suite.ts"
import { createFolding } from "./fold.ts"
import { createLock, freshName, testSealer } from "./open-store.ts"

const day = 86_400_000
const people = [person(1), person(2), person(3)]

const page = fc.nat(2)
const who = fc.nat(2)
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      act: fc.constant("edit" as const),
      page,
      who,
      field: fc.constantFrom("place", "ownWord", "chosenName"),
      words: fc.constantFrom("a", "b", "c"),
    }),
  },
  { weight: 2, arbitrary: fc.record({ act: fc.constantFrom("remove" as const, "restore" as const), page, who }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant("erase" as const), page, who }) },
  { weight: 4, arbitrary: fc.record({ act: fc.constant("fold" as const), page, newest: fc.nat(2) }) },
  {
    weight: 2,
    arbitrary: fc.record({ act: fc.constant("clock" as const), page, days: fc.integer({ min: -366, max: 366 }) }),
  },
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

/** Three pages of one vault, with clocks of their own. */
const openPages = async () => {
  const name = freshName()
  const sealer = await testSealer()
  const offsets = [0, 0, 0]
  const pages = [0, 1, 2].map(n => {
    const database = openDatabase(name)
    const lock = createLock(sealer)
    const now = () => new Date(Date.now() + (offsets[n] ?? 0)).toISOString()
    const clock = openHybridClock(database, { now, today: () => now().slice(0, 10) })
    const collectionOf: Parameters<typeof createFolding>[0]["collectionOf"] = kind =>
      createCollection({ database, unlocked: lock, clock, kind })
    return { database, lock, clock, collectionOf, people: collectionOf(participantKind) }
  })
  const [first, ...others] = pages
  if (!first) throw new Error("no page")
  await first.people.add(...people)
  return { pages, first, close: () => [first, ...others].forEach(one => void one.database.close()), offsets }
}

const doStep = async (collection: Collection<Participant, unknown>, one: Step) => {
  if (one.act === "fold" || one.act === "clock") return
  const id = people[one.who]?.id ?? people[0]?.id
  if (!id) throw new Error("nobody")
  if (one.act === "edit") await collection.change(id, noun => ({ ...noun, [one.field]: one.words }))
  else if (one.act === "remove") await collection.remove(id)
  else if (one.act === "restore") await collection.restore(id)
  else await collection.erase([id])
}

/** All that can be known of the vault in the end, as each page tells it. */
const play = async (steps: readonly Step[], folds: boolean) => {
  const { pages, first, close, offsets } = await openPages()
  const fold = await createFolding(first)
  for (const one of steps) {
    if (one.act === "clock") offsets[one.page] = (offsets[one.page] ?? 0) + one.days * day
    else if (one.act === "fold") await (folds ? fold(one.newest) : null)
    else await doStep((pages[one.page] ?? first).people, one)
  }
  const told = await Promise.all(
    pages.map(async one => ({
      each: await Promise.all(people.map(({ id }) => one.people.get(id))),
      list: await one.people.heads({}),
    })),
  )
  const sound = await checkSoundness(first.database, first.lock)
  close()
  return { told, sound }
}

describe("any history of edits by three pages, whatever their clocks say", () => {
  it("ends the same with folding, thawing and compacting in between as without, on each page, and sound", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 16 }), async steps => {
        const [folded, plain] = [await play(steps, true), await play(steps, false)]
        expect(folded).toEqual(plain)
        for (const told of folded.told) expect(told).toEqual(folded.told[0])
        expect(folded.sound).toMatchObject({ value: { state: "sound" } })
      }),
      { numRuns: 40 },
    )
  }, 120_000)
})
