import type { Result } from "../base/result.ts"
import { useToasts } from "./core-context.tsx"

/** Takes something away, says so, and offers to bring it back. `set` does either, and answers whether it was kept. */
export const useTakeAway = () => {
  const { say } = useToasts()
  return async (set: (away: boolean) => Promise<Result<unknown, unknown>>, said: string): Promise<void> => {
    if ((await set(true)).ok) say(said, () => void set(false))
  }
}
