import { ahead } from "../../base/one-by-one.ts"
import { ok, type Result } from "../../base/result.ts"
import type { ListedHead } from "./names.ts"
import type { RoundFailure, RoundWork } from "./round-work.ts"
import { isTooLong, takeObject } from "./take-object.ts"

const atOnce = 8

/**
 * Reads the newest head under each name of nobody known, to find who asks to be admitted. What was written to others, or
 * asks, is not read again, whatever comes under that name; anything else not until another object lies there.
 */
export const findAsks = async (
  work: RoundWork,
  listed: readonly ListedHead[],
  known: ReadonlySet<string>,
): Promise<Result<null, RoundFailure>> => {
  const { vault, target, targetId, tally } = work
  const unknown = listed.filter(({ stream }) => !known.has(stream))
  const before = await vault.strangers(targetId)
  if (!before.ok) return before
  const newest = unknown.filter((head, n) => unknown.findIndex(({ stream }) => stream === head.stream) === n)
  const isNew = ({ stream, name }: ListedHead) => !before.value.includes(stream) && !before.value.includes(name)
  const unread = newest.filter(head => isNew(head) && !isTooLong(head.bytes))

  const looked = new Set(before.value.filter(one => unknown.some(({ stream, name }) => one === stream || one === name)))
  const fetches = async function* () {
    for (const head of unread) yield async () => ({ head, file: await target.read(head.name) })
  }
  for await (const { head, file } of ahead(atOnce, fetches())) {
    if (!file.ok) return file
    if (file.value === null) continue
    const taken = await takeObject(work, file.value)
    if (!taken.ok) return taken
    const type = taken.value.wrong?.type
    if (type === "Asks") tally.asks++
    looked.add(type === "Asks" || type === "NotForThisDevice" ? head.stream : head.name)
  }
  const same = looked.size === before.value.length && before.value.every(one => looked.has(one))
  return same ? ok(null) : vault.keepStrangers(targetId, [...looked])
}
