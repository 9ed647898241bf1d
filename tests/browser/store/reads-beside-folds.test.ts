import { expect, it } from "vitest"
import type { RecordFailure } from "../../../core/base/failure.ts"
import type { Result } from "../../../core/base/result.ts"
import type { Participant } from "../../../core/domain/participant.ts"
import { participantKind } from "../../../core/store/kinds.ts"
import { collecting, person } from "../../store/collection-suite.ts"
import { freshName, openStore } from "./open-store.ts"

/** Alone: each time it is changed there are no blocks, and each time it is folded no rows. */
const a = person(1, { place: "0" })
const enough = 100

it("a record that another page moves between rows and blocks without end is always found, and never as it was before", async () => {
  const name = freshName()
  const people = (await openStore(name)).collectionOf(participantKind)
  await people.add(a)
  const there = new Worker(new URL("./folding-page.ts", import.meta.url), { type: "module" })
  let moves = 0
  there.addEventListener("message", ({ data }) => {
    moves = data
  })
  there.postMessage({ name, id: a.id })

  const firstWatched = async () => {
    const seen = collecting<Participant>()
    const end = people.watch(a.id, seen.next)
    const first = await seen.until(last => last !== undefined)
    end()
    return first
  }
  let latest = 0
  const isLater = (record: Result<Participant, RecordFailure> | undefined) =>
    record?.ok === true && Number(record.value.place) >= latest
  const wrong: unknown[] = []
  while (moves < enough) {
    const [one, watched, some, list] = await Promise.all([
      people.get(a.id),
      firstWatched(),
      people.getMany([a.id]),
      people.heads({}),
    ])
    const all = some.ok && some.value.length === 1 && list.ok && list.value.length === 1
    if (!(all && isLater(one) && isLater(watched))) wrong.push({ latest, one, watched, some, list })
    latest = moves
  }
  there.terminate()
  expect(wrong).toEqual([])
})
