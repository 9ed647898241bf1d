import { useCallback, useEffect } from "preact/hooks"
import type { ToldByScreen } from "../audit/api.ts"
import { useCore } from "./core-context.tsx"

/** Tells the audit log of what only a screen knows. What is told is never in the way of what is done. */
export const useTell = () => {
  const core = useCore()
  return useCallback(
    (deed: ToldByScreen) => {
      core.audit.tell(deed).then(undefined, () => {})
    },
    [core],
  )
}

type OnPaper = Pick<ToldByScreen, "kind" | "id" | "owner">

/** What would come out of the printer, the innermost last. */
const onShow: OnPaper[] = []

/**
 * While this is drawn, it is what is printed, by its own button or by the browser's. The kind `screen` is for what
 * nothing nearer tells.
 */
export const useToldPrint = (kind: string, id = "", owner = "") => {
  const tell = useTell()
  useEffect(() => {
    const paper = { kind, id, owner }
    const printing = () => {
      if (onShow.at(-1) === paper) tell({ act: "printed", ...paper })
    }
    if (kind === "screen") onShow.unshift(paper)
    else onShow.push(paper)
    addEventListener("beforeprint", printing)
    return () => {
      onShow.splice(onShow.indexOf(paper), 1)
      removeEventListener("beforeprint", printing)
    }
  }, [tell, kind, id, owner])
}
