import type { RecordFailure } from "../../base/failure.ts"
import { live } from "../../bridge/live.ts"
import { loadTechniques } from "../../curriculum/load.ts"
import type { Program } from "../../domain/program.ts"
import type { PersonLine } from "../../people/api.ts"
import type { Agenda } from "../../supervision/api.ts"
import { useCore, useLive } from "../core-context.tsx"
import { joined } from "../joined.ts"
import { useLoaded } from "../use-loaded.ts"
import type { Names } from "./BehindRows.tsx"

export const useProgram = () => {
  const core = useCore()
  return useLive(() => live<Program, RecordFailure>(next => core.program.watch(null, next)), [core])
}

/** Everyone by id, as they like to be called; empty until it is known. */
export const useNames = (): Names => {
  const core = useCore()
  const people = useLive(
    () => live<readonly PersonLine[], RecordFailure>(next => core.people.watchAll(null, next)),
    [core],
  )
  return new Map(people.state === "ready" ? people.value.map(({ id, chosenName }) => [id as string, chosenName]) : [])
}

/** Techniques with their words; null until they are loaded. */
export const useTechniques = () => {
  const loaded = useLoaded(loadTechniques, [])
  return loaded.state === "ready" ? loaded.value : null
}

/** The agenda as the records have it now, with the program it belongs to. */
export const useAgenda = () => {
  const core = useCore()
  const agenda = useLive(() => live<Agenda, RecordFailure>(next => core.supervision.watchAgenda(null, next)), [core])
  return joined<{ agenda: Agenda; program: Program }>({ agenda, program: useProgram() })
}
