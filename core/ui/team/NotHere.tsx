import { failureWords } from "../failure-words.ts"
import { Notice } from "../parts/Notice.tsx"

/** What an address names is not in the program, or not any more. */
export const NotHere = () => {
  const { title, next } = failureWords({ type: "NotFound", id: "" })
  return <Notice title={title}>{next}</Notice>
}
