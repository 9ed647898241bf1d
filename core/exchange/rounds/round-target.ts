import type { Bytes } from "../../base/bytes.ts"
import type { Aborted } from "../../base/failure.ts"
import { fail, type Result } from "../../base/result.ts"
import type { Listed, TargetFailure, TargetFolder, TargetPort } from "../targets/target.ts"

type Answer<T> = Promise<Result<T, TargetFailure | Aborted>>

export type Read = Awaited<Answer<Bytes | null>>

/** A target in one round: every call is counted, and none is made any more once the round was broken off. */
export type RoundTarget = {
  readonly list: (folder: TargetFolder) => Answer<readonly Listed[]>
  readonly read: (name: string) => Answer<Bytes | null>
  readonly writeIfAbsent: (name: string, bytes: Bytes) => Answer<"written" | "there">
  readonly remove: (name: string) => Answer<null>
  readonly requests: () => number
}

export const createRoundTarget = (target: TargetPort, signal: AbortSignal): RoundTarget => {
  let requests = 0
  const ask = <T>(call: () => Answer<T>): Answer<T> => {
    if (signal.aborted) return Promise.resolve(fail({ type: "Aborted" }))
    requests++
    return call()
  }
  return {
    list: folder => ask(() => target.list(folder, signal)),
    read: name => ask(() => target.read(name, signal)),
    writeIfAbsent: (name, bytes) => ask(() => target.writeIfAbsent(name, bytes, signal)),
    remove: name => ask(() => target.remove(name, signal)),
    requests: () => requests,
  }
}
