import type { RecordFailure } from "../base/failure.ts"
import { newId, type ProgramId } from "../base/id.ts"
import { type Source, through } from "../base/together.ts"
import { instrumentHeads } from "../curriculum/instrument-heads.ts"
import { loadInstrument } from "../curriculum/instruments.ts"
import { newProgram, type Program } from "../domain/program.ts"
import { createOutcomes } from "../outcomes/service.ts"
import { factsOf } from "./facts-of.ts"
import type { OpenedStore } from "./open-store.ts"
import { programsOf } from "./programs-of.ts"

const aboutParticipants = instrumentHeads.filter(({ about }) => about === "participant")

/** The room of outcomes: the scales about participants, over the facts of the vault. */
export const openOutcomes = (store: OpenedStore) => {
  const programs = programsOf(store)
  const unmade = newProgram(newId<ProgramId>())
  const program: Source<Program, RecordFailure> = through(
    next => programs.watchHeads({}, next),
    ([newest]: readonly Program[]) => newest ?? unmade,
  )
  const loadInstruments = async () =>
    (await Promise.all(aboutParticipants.map(({ id }) => loadInstrument(id)))).filter(one => one !== null)
  return createOutcomes({ facts: factsOf(store), program, loadInstruments })
}
