import { useRef, useState } from "preact/hooks"
import type { TakenIn } from "../../exchange/api.ts"
import { useCore } from "../core-context.tsx"
import type { FailureWords } from "../failure-words.ts"
import { keepAsked } from "./asked-files.ts"
import { useExchangeWords, useExchanging } from "./use-exchanging.ts"

/** One file that was given, and what came of it. */
export type Taking = {
  readonly id: number
  /** What its owner calls it; null: it was pasted. */
  readonly name: string | null
} & (
  | { readonly at: "waits" }
  | { readonly at: "reading" }
  | { readonly at: "took"; readonly taken: TakenIn }
  | { readonly at: "asks"; readonly who: string }
  | { readonly at: "refused"; readonly words: FailureWords }
  | { readonly at: "stopped" }
)

type Outcome = Taking extends infer One ? (One extends Taking ? Omit<One, "id" | "name"> : never) : never
export type Given = { readonly name: string | null; readonly file: Blob }

/** Takes in one file after the other; stopping ends the one being read, and those that wait are left. */
export const useTaking = () => {
  const core = useCore()
  const wordsOf = useExchangeWords()
  const { part, run, cancel } = useExchanging()
  const [list, setList] = useState<readonly Taking[]>([])
  const queue = useRef<{ readonly id: number; readonly file: Blob }[]>([])
  const last = useRef(0)
  const working = useRef(false)
  const set = (id: number, outcome: Outcome) =>
    setList(all => all.map(one => (one.id === id ? ({ id, name: one.name, ...outcome } as Taking) : one)))

  const work = async () => {
    if (working.current) return
    working.current = true
    try {
      for (let next = queue.current.shift(); next; next = queue.current.shift()) {
        const { id, file } = next
        set(id, { at: "reading" })
        const taken = await run((signal, onProgress) => core.exchange.takeIn({ file }, signal, onProgress))
        if (taken.ok) set(id, { at: "took", taken: taken.value })
        else if (taken.error.type === "Asks") {
          keepAsked(taken.error.code, file)
          set(id, { at: "asks", who: taken.error.name })
        } else {
          const words = wordsOf(taken.error)
          set(id, words ? { at: "refused", words } : { at: "stopped" })
        }
      }
    } finally {
      working.current = false
    }
  }
  return {
    list,
    part,
    take: (given: readonly Given[]) => {
      const fresh = given.map(({ name, file }) => ({ id: ++last.current, name, file }))
      queue.current.push(...fresh)
      const waiting = fresh.map(({ id, name }): Taking => ({ id, name, at: "waits" }))
      setList(all => (working.current ? [...all, ...waiting] : waiting))
      void work()
    },
    stop: () => {
      const left = new Set(queue.current.splice(0).map(({ id }) => id))
      setList(all => all.map(one => (left.has(one.id) ? { id: one.id, name: one.name, at: "stopped" } : one)))
      cancel()
    },
  }
}
