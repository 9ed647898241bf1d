import type { RecordFailure } from "../../../base/failure.ts"
import { live } from "../../../bridge/live.ts"
import type { Profile } from "../../../domain/profile.ts"
import type { Program } from "../../../domain/program.ts"
import { useCore, useLive } from "../../../ui/core-context.tsx"
import { m } from "../../../words/messages.js"

/** What the program is called: by its own name, or else the agency's. */
export const useProgramName = (): string => {
  const core = useCore()
  const program = useLive(() => live<Program, RecordFailure>(next => core.program.watch(null, next)), [core])
  const profile = useLive(() => live<Profile | null, RecordFailure>(next => core.profile.watch(null, next)), [core])
  const name = program.state === "ready" ? program.value.name : ""
  const agency = profile.state === "ready" ? (profile.value?.agency ?? "") : ""
  return name || agency || m.fidelity_title()
}
