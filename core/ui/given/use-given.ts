import { useEffect, useRef } from "preact/hooks"
import { type GivenKind, givenFiles, takeGiven } from "./given-files.ts"

/** While this is drawn, files of this kind that the device gave the app are taken here, as if they had been chosen. */
export const useGiven = (kind: GivenKind, take: (files: readonly File[]) => void): void => {
  const latest = useRef(take)
  latest.current = take
  const here = givenFiles.value.some(one => one.kind === kind)
  useEffect(() => {
    if (here) latest.current(takeGiven(kind))
  }, [kind, here])
}
