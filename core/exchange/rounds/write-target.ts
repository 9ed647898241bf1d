import { ahead } from "../../base/one-by-one.ts"
import { fail, ok, type Result } from "../../base/result.ts"
import type { OnTarget } from "../../domain/sending.ts"
import type { ListedHead } from "./names.ts"
import {
  isDone,
  nothingThere,
  type OwnStream,
  ownHeadName,
  type PreparedHead,
  prepareStream,
  putObject,
} from "./prepare-stream.ts"
import type { OutgoingStream } from "./round-vault.ts"
import type { RoundFailure, RoundWork } from "./round-work.ts"

const atOnce = 4

type Done = Result<null, RoundFailure>

/** Runs it for each, four at the same time, until one fails. */
const forEach = async <T>(all: readonly T[], run: (one: T) => Promise<Done>): Promise<Done> => {
  const runs = async function* () {
    for (const one of all) yield () => run(one)
  }
  for await (const done of ahead(atOnce, runs())) if (!done.ok) return done
  return ok(null)
}

/** Removes what is passed: first the heads, so that none is left that names what is gone. */
const removePassed = async (
  { vault, target, targetId }: RoundWork,
  { stream: { audience }, heads }: Pick<OwnStream, "stream" | "heads">,
  there: OnTarget,
): Promise<Done> => {
  const passed = heads.filter(({ counter }) => counter < there.counter).map(({ name }) => name)
  const headsGone = await forEach(passed, target.remove)
  if (!headsGone.ok) return headsGone
  if (there.leftovers.length === 0) return ok(null)
  const leftoversGone = await forEach(there.leftovers, target.remove)
  return leftoversGone.ok ? vault.keepOnTarget(targetId, audience, { ...there, leftovers: [] }) : leftoversGone
}

/** Nobody is to read it any more: nothing of it stays. The counter does, for no name is used twice. */
const takeAway = async (work: RoundWork, { stream, heads }: OwnStream, kept: OnTarget): Promise<Done> => {
  const leftovers = [...kept.leftovers, ...kept.segments.map(({ name }) => name)]
  if (heads.length === 0 && leftovers.length === 0) return ok(null)
  const counter = Math.max(kept.counter, heads[0]?.counter ?? 0) + 1
  const nothing = { ...nothingThere, counter, leftovers }
  const told = await work.vault.keepOnTarget(work.targetId, stream.audience, nothing)
  return told.ok ? removePassed(work, { stream, heads }, nothing) : told
}

/** The new head lies there in its length; only then it counts as gone, and what it replaces goes. */
const settle = async (
  work: RoundWork,
  { stream, name, next, file }: PreparedHead,
  listed: readonly ListedHead[],
): Promise<Done> => {
  const { vault, target, targetId, tally } = work
  const heads = listed.filter(one => one.stream === name && one.life === vault.life)
  if (heads.find(({ counter }) => counter === next.counter)?.bytes !== file.length) {
    const back = await target.read(ownHeadName(work, { stream, name, heads }, next.counter))
    if (!back.ok) return back
    if (back.value?.length !== file.length) return fail({ type: "TargetUnreachable" })
  }
  const left = await vault.left(stream.audience, next.number)
  if (!left.ok) return left
  const kept = await vault.keepOnTarget(targetId, stream.audience, next)
  if (!kept.ok) return kept
  tally.went++
  return removePassed(work, { stream, heads }, next)
}

/** Writes what waits, and removes what is passed. `listHeads` lists the target's heads as they are then. */
export const writeTarget = async (
  work: RoundWork,
  {
    streams,
    listed,
    listHeads,
  }: {
    readonly streams: readonly (OutgoingStream & { readonly name: string })[]
    readonly listed: readonly ListedHead[]
    readonly listHeads: () => Promise<Result<readonly ListedHead[], RoundFailure>>
  },
): Promise<Done> => {
  const prepared: PreparedHead[] = []
  for (const { name, ...stream } of streams) {
    const own = { stream, name, heads: listed.filter(one => one.stream === name && one.life === work.vault.life) }
    const kept = stream.onTarget
    if (stream.recipients.length === 0) {
      const away = await takeAway(work, own, kept ?? nothingThere)
      if (!away.ok) return away
    } else if (!isDone(own)) {
      const head = await prepareStream(work, own)
      if (!head.ok) return head
      if (head.value) prepared.push(head.value)
    } else if (kept) {
      const removed = await removePassed(work, own, kept)
      if (!removed.ok) return removed
    }
  }
  if (prepared.length === 0) return ok(null)
  work.progress.begin("writing", 2 * prepared.length)
  const written: PreparedHead[] = []
  const put = await forEach(prepared, async one => {
    const { counter } = one.next
    const tries = await putObject(work, one.file, attempt => ownHeadName(work, one, counter + attempt))
    if (!tries.ok) return tries
    written.push({ ...one, next: { ...one.next, counter: counter + tries.value } })
    work.progress.step()
    return ok(null)
  })
  if (!put.ok) return put
  const now = await listHeads()
  if (!now.ok) return now
  return forEach(written, async one => {
    const settled = await settle(work, one, now.value)
    work.progress.step()
    return settled
  })
}
