import { useEffect } from "preact/hooks"
import { useCore } from "../ui/core-context.tsx"
import { useBelonging } from "../ui/team/use-team.ts"

/**
 * In a program, rounds that wait run when the vault opens, when a connection returns, and when the app comes to the front.
 * What comes of them shows where the places are.
 */
export const useRounds = (): void => {
  const core = useCore()
  const belonging = useBelonging()
  const stage = belonging.state === "ready" ? belonging.value.stage : "alone"
  const exchanges = stage === "member" || stage === "asking"
  useEffect(() => {
    if (!exchanges) return
    const wake = () => {
      if (document.hidden) return
      core.exchange.wake(null).then(undefined, () => {}) // the core is gone, and that is said elsewhere
    }
    wake()
    addEventListener("online", wake)
    document.addEventListener("visibilitychange", wake)
    return () => {
      removeEventListener("online", wake)
      document.removeEventListener("visibilitychange", wake)
    }
  }, [core, exchanges])
}
