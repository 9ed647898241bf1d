import type { ComponentChildren } from "preact"
import { useState } from "preact/hooks"
import { m } from "../../words/messages.js"
import { useWhen } from "../use-when.ts"
import { Button } from "./Button.tsx"

type FirstRowsProps<T> = {
  readonly of: readonly T[]
  /** So many before the rest is asked for. */
  readonly atFirst: number
  readonly children: (rows: readonly T[]) => ComponentChildren
}

/** The first few of a list, and all of it when asked: what stands below stays within reach. */
export const FirstRows = <T,>({ of: all, atFirst, children }: FirstRowsProps<T>) => {
  const when = useWhen()
  const [open, setOpen] = useState(false)
  const hidden = open ? 0 : Math.max(0, all.length - atFirst)
  return (
    <>
      {children(all.slice(0, all.length - hidden))}
      {hidden > 0 && (
        <div>
          <Button kind="link" onClick={() => setOpen(true)}>
            {m.part_show_more({ count: hidden, number: when.number(hidden) })}
          </Button>
        </div>
      )}
    </>
  )
}
