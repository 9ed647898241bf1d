import type { ComponentChildren } from "preact"
import { useEffect, useRef, useState } from "preact/hooks"
import { m } from "../../words/messages.js"
import { useWhen } from "../use-when.ts"
import { Button } from "./Button.tsx"

/** Rows drawn at once. All of a large caseload or program would cost more than a frame with every letter typed. */
const page = 24
/** How far below what is seen the next rows are drawn, so that scrolling does not meet the end. */
const ahead = "400px"

type MoreRowsProps<T> = {
  readonly of: readonly T[]
  /** Another one begins at the top again. */
  readonly anew: string
  readonly children: (rows: readonly T[]) => ComponentChildren
}

/** The first of many, and more of them as one comes near their end. */
export const MoreRows = <T,>({ of: all, anew, children }: MoreRowsProps<T>) => {
  const [grown, setGrown] = useState({ anew, rows: page })
  const when = useWhen()
  const end = useRef<HTMLDivElement>(null)
  const rows = grown.anew === anew ? grown.rows : page
  const hidden = all.length - rows
  const more = () => setGrown({ anew, rows: rows + page })
  useEffect(() => {
    if (!end.current) return
    const near = new IntersectionObserver(seen => seen.some(({ isIntersecting }) => isIntersecting) && more(), {
      rootMargin: ahead,
    })
    near.observe(end.current)
    return () => near.disconnect()
  }, [anew, rows, hidden > 0])
  return (
    <>
      {children(all.slice(0, rows))}
      {hidden > 0 && (
        <div ref={end}>
          <Button kind="link" onClick={more}>
            {m.part_show_more({ count: hidden, number: when.number(hidden) })}
          </Button>
        </div>
      )}
    </>
  )
}
