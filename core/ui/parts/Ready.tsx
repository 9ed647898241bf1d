import type { ComponentChildren } from "preact"
import type { Failure } from "../../base/failure.ts"
import type { Live } from "../../bridge/live.ts"
import { failureWords } from "../failure-words.ts"
import { Loading } from "./Loading.tsx"
import { Notice } from "./Notice.tsx"

type ReadyProps<T, E extends Failure> = {
  readonly of: Live<T, E>
  /** What is being opened, as it stands in a sentence. */
  readonly what: string
  readonly lines?: number
  readonly children: (value: T) => ComponentChildren
}

/** Draws what is there; until then its shape, and if it cannot be had, why and what to do. */
export const Ready = <T, E extends Failure>({ of, what, lines, children }: ReadyProps<T, E>) => {
  if (of.state === "loading") return <Loading what={what} lines={lines} />
  if (of.state === "ready") return <>{children(of.value)}</>
  const { title, next } = failureWords(of.error)
  return (
    <Notice kind="danger" title={title} urgent>
      {next}
    </Notice>
  )
}
