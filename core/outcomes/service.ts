import * as v from "valibot"
import type { Instrument } from "../../content/instrument-schema.ts"
import { watching } from "../base/crossing.ts"
import type { RecordFailure } from "../base/failure.ts"
import type { ParticipantId } from "../base/id.ts"
import { readOn } from "../base/read-on.ts"
import { fail, ok, type Result } from "../base/result.ts"
import { type Source, together } from "../base/together.ts"
import { ratedBy } from "../domain/administration.ts"
import { admit } from "../domain/admit.ts"
import type { AdministrationFact } from "../domain/facts/administration-fact.ts"
import type { Program } from "../domain/program.ts"
import { day, idOf } from "../domain/shape.ts"
import type { FactSource } from "../store/facts/fact-source.ts"
import type { BehindCell, OutcomesApi } from "./api.ts"
import { personOutcomes } from "./person.ts"
import { isScored, type ScoredInstrument } from "./points.ts"
import { behindCell, programOutcomes } from "./program.ts"

type OutcomesDeps = {
  readonly facts: Pick<FactSource, "watch">
  readonly program: Source<Program, RecordFailure>
  /** All that there are; those about participants that say how they are scored are used. */
  readonly loadInstruments: () => Promise<readonly Instrument[]>
}

const windowSchema = v.nullable(v.object({ from: day, to: day }))
const personSchema = v.object({ participantId: idOf<ParticipantId>() })
const programSchema = v.object({ window: windowSchema })
const cellSchema = v.object({
  window: windowSchema,
  instrumentId: v.string(),
  by: v.picklist(ratedBy),
  cell: v.variant("of", [
    v.object({ of: v.picklist(["people", "incomplete", "change", "up", "within", "down"]) }),
    v.object({ of: v.literal("band"), at: v.number() }),
    v.object({ of: v.literal("quarter"), from: day }),
  ]),
})

type Seen = {
  readonly instruments: readonly ScoredInstrument[]
  readonly all: readonly AdministrationFact[]
  readonly program: Program
}

/** A failure once, in place of a source. */
const failing =
  <E>(result: Result<never, E>): Source<never, E> =>
  next => {
    next(result)
    return () => {}
  }

/** The room of outcomes. It reads facts only, and keeps nothing. */
export const createOutcomes = ({ facts, program, loadInstruments }: OutcomesDeps): OutcomesApi => {
  const heard: Source<Pick<Seen, "all" | "program">, RecordFailure> = next =>
    together(
      {
        all: tell =>
          facts.watch(["participant", "administration"], result => {
            if (!result.ok) return tell(result)
            // Of people who were taken away nothing counts, though what was filled in stays with them.
            const here = new Set<string | null>(result.value.participant.map(({ id }) => id))
            tell(ok(result.value.administration.filter(({ participantId }) => here.has(participantId))))
          }),
        program,
      } satisfies {
        readonly all: Source<readonly AdministrationFact[], RecordFailure>
        readonly program: Source<Program, RecordFailure>
      },
      next,
    )
  const seen: Source<Seen, RecordFailure> = readOn(heard, async found =>
    ok({ ...found, instruments: (await loadInstruments()).filter(isScored) }),
  )
  const through =
    <T>(f: (seen: Seen) => Result<T, RecordFailure>): Source<T, RecordFailure> =>
    next =>
      seen(result => next(result.ok ? f(result.value) : result))

  return {
    watchPerson: async (data, onChange) => {
      const told = admit(personSchema, data)
      if (!told.ok) return watching(failing(told), onChange)
      const { participantId } = told.value
      const of = ({ instruments, all, program }: Seen) => personOutcomes(instruments, all, participantId, program)
      return watching(
        through(found => ok(of(found))),
        onChange,
      )
    },
    watchProgram: async (data, onChange) => {
      const told = admit(programSchema, data)
      if (!told.ok) return watching(failing(told), onChange)
      const { window } = told.value
      const of = ({ instruments, all, program }: Seen) => programOutcomes(instruments, all, program, window)
      return watching(
        through(found => ok(of(found))),
        onChange,
      )
    },
    watchCell: async (data, onChange) => {
      const told = admit(cellSchema, data)
      if (!told.ok) return watching(failing(told), onChange)
      const { instrumentId, by, window, cell } = told.value
      return watching(
        through(({ instruments, all, program }): Result<readonly BehindCell[] | null, RecordFailure> => {
          const instrument = instruments.find(({ id }) => id === instrumentId)
          const found = instrument ? behindCell(instrument, by, all, program, { window, cell }) : null
          if (found === null) return fail({ type: "NotFound", id: instrumentId })
          return ok(found === "hidden" ? null : found)
        }),
        onChange,
      )
    },
  }
}
