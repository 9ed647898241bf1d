import type { ComponentChildren } from "preact"
import { useLayoutEffect, useRef, useState } from "preact/hooks"
import { ReadAloud } from "../handout/ReadAloud.tsx"

/** Reads what is on show; from its beginning when another step, with another heading, takes its place. */
export const AloudByStep = ({ children }: { readonly children: ComponentChildren }) => {
  const page = useRef<HTMLDivElement>(null)
  const [step, setStep] = useState("")
  useLayoutEffect(() => {
    const on = page.current
    if (!on) return
    const look = () => setStep(on.querySelector("h2")?.textContent ?? "")
    const observer = new MutationObserver(look)
    observer.observe(on, { childList: true, characterData: true, subtree: true })
    look()
    return () => observer.disconnect()
  }, [])
  return (
    <>
      <ReadAloud page={page} on={[step]} />
      <div ref={page}>{children}</div>
    </>
  )
}
