import type { Instrument } from "../../content/instrument-schema.ts"
import type { Techniques } from "../../content/schema.ts"
import type { Clock } from "../base/clock.ts"
import { watching } from "../base/crossing.ts"
import type { RecordFailure } from "../base/failure.ts"
import { ok } from "../base/result.ts"
import { type Source, through, together } from "../base/together.ts"
import { zoned } from "../base/zoned.ts"
import type { Administration, AdministrationHead } from "../domain/administration.ts"
import type { FactName, Facts } from "../domain/facts/facts.ts"
import type { Profile } from "../domain/profile.ts"
import type { Program } from "../domain/program.ts"
import type { ReminderMark } from "../domain/reminder-mark.ts"
import { observedInstrument, type Supervision, selfCheckInstrument } from "../domain/supervision.ts"
import type { Collection } from "../store/collection.ts"
import type { FactSource } from "../store/facts/fact-source.ts"
import { agendaOf } from "./agenda.ts"
import type { Agenda, IntegrityRating, SupervisionApi, SupervisionLog } from "./api.ts"
import { integrityOf } from "./integrity.ts"
import { createMeetings } from "./meeting-commands.ts"
import { behindNumber, type PracticeAround, practiceOf } from "./practice.ts"
import { weeksOf } from "./weeks.ts"

export type SupervisionDeps = {
  readonly supervisions: Collection<Supervision, Supervision>
  readonly programs: Collection<Program, Program>
  readonly administrations: Collection<Administration, AdministrationHead>
  readonly reminderMarks: Collection<ReminderMark, ReminderMark>
  readonly facts: Pick<FactSource, "watch">
  readonly clock: Clock
  /** The member's profile as it is now. */
  readonly profile: () => Promise<Profile | null>
  readonly loadInstrument: (id: string) => Promise<Instrument | null>
  readonly loadTechniques: () => Promise<Techniques>
  readonly topicIds: readonly string[]
}

/** The room of supervision, and of a member's own practice. */
export const createSupervision = (deps: SupervisionDeps): SupervisionApi => {
  const { supervisions, programs, facts, clock, loadInstrument, loadTechniques, topicIds } = deps

  const meetings: Source<readonly Supervision[], RecordFailure> = next => supervisions.watchHeads({}, next)
  const program: Source<Program | null, RecordFailure> = next =>
    through(
      (tell: Parameters<typeof programs.watchHeads>[1]) => programs.watchHeads({}, tell),
      heads => heads[0] ?? null,
    )(next)
  const factsOf =
    (...names: readonly FactName[]): Source<Facts, RecordFailure> =>
    next =>
      facts.watch(names, next)
  /** Loaded once, told once: what the content says does not change while one watches. */
  const loaded =
    <T>(load: () => Promise<T>): Source<T, RecordFailure> =>
    next => {
      let stopped = false
      void load().then(value => {
        if (!stopped) next(ok(value))
      })
      return () => {
        stopped = true
      }
    }
  const today = (of: Program | null) => {
    const dayIn = zoned(of?.zone ?? null).dayOf
    const now = Date.parse(clock.now())
    return { now, dayIn, on: dayIn(now) }
  }
  const families = loaded(async () =>
    (await loadTechniques()).families.map(({ id, techniques }) => ({ id, techniques: techniques.map(one => one.id) })),
  )
  const instruments = loaded(async () =>
    (await Promise.all([observedInstrument, selfCheckInstrument].map(loadInstrument))).flatMap(one => one ?? []),
  )
  const seen =
    <Values extends Readonly<Record<string, unknown>>, T>(
      sources: { readonly [Name in keyof Values]: Source<Values[Name], RecordFailure> },
      f: (values: Values) => T,
    ): Source<T, RecordFailure> =>
    next =>
      together<Values, RecordFailure>(sources, result => next(result.ok ? ok(f(result.value)) : result))

  type Own = { readonly known: Facts; readonly of: Program | null; readonly by: PracticeAround["families"] }
  type Known = Parameters<typeof practiceOf>[0]
  const marks: Source<readonly ReminderMark[], RecordFailure> = next => deps.reminderMarks.watchHeads({}, next)
  const own = <T>(window: PracticeAround["window"], f: (known: Known, around: PracticeAround) => T) =>
    seen<Own & { readonly marks: readonly ReminderMark[] }, T>(
      { known: factsOf("session", "participant"), of: program, by: families, marks },
      ({ known, of, by, marks: told }) =>
        f({ ...known, marks: told }, { ...today(of), window, families: by, topicIds }),
    )

  return {
    watchAgenda: async (_, onChange) =>
      watching(
        seen<Own, Agenda>(
          {
            known: factsOf("participant", "session", "goal", "note", "tool-sheet", "contact", "administration"),
            of: program,
            by: families,
          },
          ({ known, of, by }) =>
            agendaOf(known, { ...today(of), techniques: by.flatMap(({ techniques }) => techniques) }),
        ),
        onChange,
      ),
    watchLog: async (_, onChange) =>
      watching(
        seen<{ held: readonly Supervision[]; of: Program | null }, SupervisionLog>(
          { held: meetings, of: program },
          ({ held, of }) => {
            const { on } = today(of)
            return { on, meetings: held, weeks: weeksOf(held, on, of?.startedOn ?? null) }
          },
        ),
        onChange,
      ),
    watch: async ({ id }, onChange) => watching(next => supervisions.watch(id, next), onChange),
    watchIntegrity: async (_, onChange) =>
      watching(
        seen<{ rated: Facts; held: readonly Supervision[]; by: readonly Instrument[] }, readonly IntegrityRating[]>(
          { rated: factsOf("administration"), held: meetings, by: instruments },
          ({ rated, held, by }) => integrityOf(rated.administration, held, by),
        ),
        onChange,
      ),
    watchPractice: async ({ window }, onChange) => watching(own(window, practiceOf), onChange),
    watchBehind: async ({ window, number }, onChange) =>
      watching(
        own(window, (known, around) => behindNumber(known, number, around)),
        onChange,
      ),
    ...createMeetings(deps),
  }
}
