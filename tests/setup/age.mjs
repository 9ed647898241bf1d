// Finds the standard age tool, for the tests of exports. Order: HANDRAIL_AGE, the one on the path.
import { spawnSync } from "node:child_process"

/** @returns {string | undefined} what to start it by, or undefined */
export const findAge = () => {
  const named = process.env.HANDRAIL_AGE
  const answers = command => spawnSync(command, ["--version"], { stdio: "ignore" }).status === 0
  if (named && !answers(named)) throw new Error(`HANDRAIL_AGE names ${named}, and nothing there answers.`)
  return named ?? (answers("age") ? "age" : undefined)
}
