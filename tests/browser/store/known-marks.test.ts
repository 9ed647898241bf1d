import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Participant } from "../../../core/domain/participant.ts"
import { participantKind } from "../../../core/store/kinds.ts"
import type { Looked } from "../../../core/store/known-marks.ts"
import type { Mark } from "../../../core/store/marks-after.ts"
import { person } from "../../store/collection-suite.ts"
import type { Elsewhere } from "../../store/memory-collection.ts"
import { createFolding } from "./fold.ts"
import { freshName, openStore } from "./open-store.ts"

const people = Array.from({ length: 6 }, (_, n) => person(n + 1))
const who = fc.nat(people.length - 1)
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ act: fc.constant("change" as const), who }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constantFrom("remove", "restore", "erase"), who }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant("fold" as const), newest: fc.nat(3) }) },
  /** As someone elsewhere had it then, by a clock that may be years behind. */
  { weight: 2, arbitrary: fc.record({ act: fc.constant("leave" as const), who }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constant("come" as const), years: fc.integer({ min: -3, max: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant("lock" as const) }) },
  { weight: 4, arbitrary: fc.record({ act: fc.constant("look" as const) }) },
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

const inOrder = (marks: Iterable<Mark>) => [...marks].sort((a, b) => (a.id < b.id ? -1 : 1))

const run = async (steps: readonly Step[]) => {
  const store = await openStore(freshName())
  const { lock, exchange } = store
  const collection = store.collectionOf(participantKind)
  const fold = await createFolding(store)
  await collection.add(...people)
  const away: Elsewhere<Participant>[] = []
  const erased = new Set<string>()
  /** Whoever hears of changes alone. */
  let heard = new Map<string, Mark>()
  let n = 0

  const look = async () => {
    const sealer = lock.sealer()
    if (!sealer) throw new Error("locked")
    const [looked, all] = [await exchange.known.look(sealer), await exchange.marksAfter(sealer, "")]
    if (!looked.ok || !all.ok) throw new Error("nothing was found")
    const { anew, changed }: Looked = looked.value
    if (!anew) for (const mark of changed) expect(heard.get(mark.id)).not.toEqual(mark)
    heard = new Map([...(anew ? [] : heard), ...changed.map(mark => [mark.id, mark] as const)])
    const there = inOrder(all.value)
    expect(inOrder(heard.values())).toEqual(there)
    expect(inOrder(exchange.known.all())).toEqual(there)
    for (const { owner } of there)
      expect(inOrder(exchange.known.of(owner))).toEqual(there.filter(mark => mark.owner === owner))
  }
  for (const one of steps) {
    const { id } = people["who" in one ? one.who : 0] as Participant
    if (one.act === "change") await collection.change(id, noun => ({ ...noun, place: `place ${n++}` }))
    else if (one.act === "remove") await collection.remove(id)
    else if (one.act === "restore") await collection.restore(id)
    else if (one.act === "erase") {
      await collection.erase([id])
      erased.add(id)
    } else if (one.act === "fold") await fold("newest" in one ? one.newest : 0)
    else if (one.act === "leave" && !erased.has(id)) away.push(await store.elsewhere(participantKind)(id))
    else if (one.act === "come" && "years" in one) {
      const at = Date.now() + one.years * 365 * 86_400_000
      const stamp = `${at}-${(n++).toString(16).padStart(4, "0")}-0a0b0c0d`
      await away.pop()?.(noun => ({ ...noun, ownWord: `word ${n}` }), stamp)
    } else if (one.act === "lock") {
      lock.setLocked(true)
      lock.setLocked(false)
    } else if (one.act === "look") await look()
  }
  await look()
  store.database.close()
}

describe("what is known of all records", () => {
  it("is what lies there, brought up to it by what changed alone, wherever that lies and whatever its stamp", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 30, size: "max" }), steps => run(steps)),
      { numRuns: 25 },
    )
  })
})
