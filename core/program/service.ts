import { watching } from "../base/crossing.ts"
import type { RecordFailure } from "../base/failure.ts"
import { type EntryId, newId, type ProgramId } from "../base/id.ts"
import { createInTurn } from "../base/in-turn.ts"
import { fail, ok, type Result } from "../base/result.ts"
import { type Source, through } from "../base/together.ts"
import { admit, admitFields } from "../domain/admit.ts"
import { newProgram, type Program } from "../domain/program.ts"
import { withRemoved } from "../domain/shape.ts"
import type { Collection } from "../store/collection.ts"
import type { ProgramApi, ProgramList } from "./api.ts"
import {
  changeSchema,
  entrySchemas,
  leaveOutSchema,
  listSchema,
  programFieldsSchema,
  withChange,
  withEntry,
  withFields,
  withLeftOut,
} from "./program-record.ts"

/** A vault has one program. Should there ever be two (two pages kept the first at once), the newer one counts. */
const theOne = (newestFirst: readonly Program[]): Program | null => newestFirst[0] ?? null

const done = (result: Result<unknown, RecordFailure>): Result<null, RecordFailure> => (result.ok ? ok(null) : result)

/** The room of the program. The first command makes its record. */
export const createProgram = ({ programs }: { readonly programs: Collection<Program, Program> }): ProgramApi => {
  const inTurn = createInTurn()
  const unmade = newProgram(newId<ProgramId>())

  const known: Source<readonly Program[], RecordFailure> = next => programs.watchHeads({}, next)

  /** One after the other: two at once must not both make the record. */
  const change = (rule: (program: Program) => Program): Promise<Result<Program, RecordFailure>> =>
    inTurn("", async (): Promise<Result<Program, RecordFailure>> => {
      const heads = await programs.heads({})
      if (!heads.ok) return heads
      const there = theOne(heads.value)
      if (there !== null) return programs.change(there.id, rule)
      const made = rule(newProgram(newId<ProgramId>()))
      const added = await programs.add(made)
      return added.ok ? ok(made) : added
    })

  const put = async (list: ProgramList, entryId: EntryId | null, fields: object) => {
    const schemas = entrySchemas[list]
    const told = entryId === null ? admit(schemas.whole, fields) : admitFields(schemas.part, fields)
    if (!told.ok) return told
    const entry = entryId ?? newId<EntryId>()
    const changed = await change(program =>
      entryId === null || entryId in program[list] ? withEntry(program, list, entry, told.value) : program,
    )
    if (!changed.ok) return changed
    return entry in changed.value[list] ? ok(entry) : fail({ type: "NotFound" as const, id: entry })
  }

  return {
    watch: async (_, onChange) =>
      watching(
        through(known, heads => theOne(heads) ?? unmade),
        onChange,
      ),
    async change({ fields }) {
      const told = admitFields(programFieldsSchema, fields)
      return told.ok ? done(await change(program => withFields(program, told.value))) : told
    },
    putStaff: ({ entryId, fields }) => put("staff", entryId, fields),
    putTraining: ({ entryId, fields }) => put("trainings", entryId, fields),
    putQualityMeeting: ({ entryId, fields }) => put("qualityMeetings", entryId, fields),
    async setRemoved({ list, entryId, removed }) {
      const told = admit(listSchema, list)
      if (!told.ok) return told
      const changed = await change(program => withRemoved(program, told.value, entryId, removed))
      if (!changed.ok) return changed
      return entryId in changed.value[told.value] ? ok(null) : fail({ type: "NotFound", id: entryId })
    },
    async leaveOut(data) {
      const told = admit(leaveOutSchema, data)
      return told.ok ? done(await change(program => withLeftOut(program, told.value))) : told
    },
    async setChange(data) {
      const told = admit(changeSchema, data)
      if (!told.ok) return told
      const { instrumentId, change: figures } = told.value
      return done(await change(program => withChange(program, instrumentId, figures)))
    },
  }
}
