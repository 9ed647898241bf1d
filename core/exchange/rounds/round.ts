import type { TargetId } from "../../base/id.ts"
import { ok, type Result } from "../../base/result.ts"
import type { RoundDone } from "../api.ts"
import type { TargetPort } from "../targets/target.ts"
import { findAsks } from "./find-asks.ts"
import { createStreamNames, headsAmong, type ListedHead } from "./names.ts"
import { createRoundProgress } from "./progress.ts"
import { readTarget } from "./read-target.ts"
import { createRoundTarget } from "./round-target.ts"
import type { RoundVault } from "./round-vault.ts"
import type { RoundFailure, RoundWork } from "./round-work.ts"
import { writeTarget } from "./write-target.ts"

/**
 * One look at a target: reads what is new, writes what is new. Broken off anywhere, by `signal`, a failure or the end of
 * the page, it leaves a target that reads whole, and the next round goes on from what came and what was written. One at a
 * time for each vault: the caller sees to that.
 */
export const runRound = async ({
  vault,
  target,
  targetId,
  signal,
  onProgress = () => {},
}: {
  readonly vault: RoundVault
  readonly target: TargetPort
  readonly targetId: TargetId
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((share: number) => void) | undefined
}): Promise<Result<RoundDone, RoundFailure>> => {
  // What is still being fetched when a round fails is not fetched to its end.
  const ending = new AbortController()
  const end = () => ending.abort()
  if (signal?.aborted) end()
  signal?.addEventListener("abort", end)
  const counted = createRoundTarget(target, ending.signal)
  const tally = { fetched: 0, added: 0, changed: 0, aside: 0, asks: 0, went: 0, damaged: new Set<string>() }
  const progress = createRoundProgress(onProgress)
  try {
    const nameOf = await createStreamNames(vault.names)
    const work: RoundWork = { vault, target: counted, targetId, nameOf, signal: ending.signal, progress, tally }
    const done = await lookAndWrite(work)
    if (!done.ok) return done
    progress.end()
    return ok({ ...tally, damaged: [...tally.damaged].sort(), requests: counted.requests() })
  } finally {
    signal?.removeEventListener("abort", end)
    end()
  }
}

const lookAndWrite = async (work: RoundWork): Promise<Result<null, RoundFailure>> => {
  const { vault, target, targetId, nameOf } = work
  const listHeads = async (): Promise<Result<readonly ListedHead[], RoundFailure>> => {
    const listed = await target.list("h")
    return listed.ok ? ok(headsAmong(listed.value)) : listed
  }
  const heads = await listHeads()
  if (!heads.ok) return heads
  const read = await readTarget(work, heads.value)
  if (!read.ok) return read
  const outgoing = await vault.outgoing(targetId)
  if (!outgoing.ok) return outgoing
  const streams = await Promise.all(
    outgoing.value.map(async one => ({ ...one, name: await nameOf(vault.device, one.audience) })),
  )
  if (vault.looksForAsks) {
    const found = await findAsks(work, heads.value, new Set([...read.value, ...streams.map(({ name }) => name)]))
    if (!found.ok) return found
  }
  return writeTarget(work, { streams, listed: heads.value, listHeads })
}
