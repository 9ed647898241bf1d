import * as v from "valibot"
import type { Tool } from "../../content/tool-schema.ts"
import type { Clock } from "../base/clock.ts"
import { watching } from "../base/crossing.ts"
import type { Malformed, RecordFailure } from "../base/failure.ts"
import { type EntryId, newId, type ParticipantId, type SessionId, type ToolSheetId } from "../base/id.ts"
import { createInTurn } from "../base/in-turn.ts"
import { fail, ok, type Result } from "../base/result.ts"
import { admit, admitFields, filledWords } from "../domain/admit.ts"
import { confidence, day as daySchema, idOf, withRemoved, words as wordsSchema } from "../domain/shape.ts"
import type { ToolSheet, ToolSheetHead } from "../domain/tool-sheet.ts"
import type { Collection } from "../store/collection.ts"
import type { ToolsApi } from "./api.ts"
import { createBeginning } from "./begin.ts"
import { rehearsed, reviewed, shared } from "./done-with.ts"
import * as fill from "./fill.ts"
import { isBlank, keep, workedOnIn } from "./sheet.ts"
import { excludedBy, rowSchema, takesDay, takesNumber, takesRows, takesText } from "./takes.ts"

type ToolsDeps = {
  readonly sheets: Collection<ToolSheet, ToolSheetHead>
  readonly clock: Clock
  /** A tool, or a form as one; null when this version has none of that id. */
  readonly loadTool: (toolId: string) => Promise<Tool | null>
  /** The session that runs with the person now, or null. */
  readonly running: (participantId: ParticipantId) => Promise<Result<SessionId | null, RecordFailure>>
  /** Marks techniques as used in a session, but for those that someone has tapped on or off there. */
  readonly usedIn: (sessionId: SessionId, techniqueIds: readonly string[]) => Promise<Result<null, RecordFailure>>
}

const malformed = (what: string): Result<never, Malformed> => fail({ type: "Malformed", what })
const nullOrDay = v.nullable(daySchema)
const nullOrNumber = v.nullable(confidence)
const entryIdSchema = v.nullable(idOf<EntryId>())
const shareSchema = v.object({
  with: filledWords,
  supporterId: entryIdSchema,
  how: v.picklist(["shown", "copy"]),
})
const reviewSchema = v.partial(v.object({ helpfulness: nullOrNumber, words: wordsSchema }))

/** The room of practice tools. What the tool has no part for is answered with `Malformed` and not kept. */
export const createTools = ({ sheets, clock, loadTool, running, usedIn }: ToolsDeps): ToolsApi => {
  const inTurn = createInTurn()
  const beginning = createBeginning({ sheets, clock, loadTool })

  type Rule = (sheet: ToolSheet, tool: Tool, sessionId: SessionId | null) => ToolSheet | Malformed
  const isRefusal = (answer: ToolSheet | Malformed): answer is Malformed => "type" in answer

  /** Changes a sheet by a rule, which may refuse; a change counts as work in the session that runs. */
  const work = async (id: ToolSheetId, rule: Rule): Promise<Result<null, RecordFailure>> => {
    const sheet = await sheets.get(id)
    if (!sheet.ok) return sheet
    const tool = await loadTool(sheet.value.toolId)
    if (!tool) return malformed("a tool that this version does not have")
    const session = await running(sheet.value.participantId)
    if (!session.ok) return session
    let refused: Malformed | null = null
    let first = false
    const changed = await sheets.change(id, now => {
      const next = rule(now, tool, session.value)
      refused = isRefusal(next) ? next : null
      if (isRefusal(next) || next === now) return now
      const worked = workedOnIn(next, session.value)
      first = worked !== next
      return worked
    })
    if (!changed.ok) return changed
    if (refused) return fail(refused)
    return first && session.value !== null ? usedIn(session.value, tool.techniques) : ok(null)
  }
  const refuse = (what: string): Malformed => ({ type: "Malformed", what })
  const fillIn = (id: ToolSheetId, rule: Rule) =>
    work(id, (sheet, tool, session) =>
      sheet.status === "kept" ? refuse("a kept version does not change") : rule(sheet, tool, session),
    )
  /** Of an entry of its own id; one given must be there. */
  const addEntry = async (
    given: EntryId | null,
    put: (entryId: EntryId) => Promise<Result<null, RecordFailure>>,
  ): Promise<Result<EntryId, RecordFailure>> => {
    if (!v.is(entryIdSchema, given)) return malformed("entryId")
    const entryId = given ?? newId<EntryId>()
    const done = await put(entryId)
    return done.ok ? ok(entryId) : done
  }

  return {
    watchOf: async ({ participantId }, onChange) =>
      watching(next => sheets.watchHeads({ owner: participantId }, next), onChange),
    watch: async ({ id }, onChange) => watching(next => sheets.watch(id, next), onChange),

    begin: ({ participantId, toolId }) => inTurn(participantId, () => beginning.begin(participantId, toolId)),
    change: ({ id }) => inTurn(id, () => beginning.change(id)),
    keep: async ({ id }) => {
      let empty = false
      const today = clock.today()
      const changed = await sheets.change(id, sheet => {
        empty = isBlank(sheet)
        return empty ? sheet : keep(sheet, today)
      })
      if (!changed.ok) return changed
      return empty ? malformed("a sheet with nothing in it") : ok(null)
    },

    write: async ({ id, path, was, text }) =>
      v.is(wordsSchema, text)
        ? fillIn(id, (sheet, tool) => (takesText(tool, path) ? fill.withText(sheet, path, was, text) : refuse(path)))
        : malformed(path),
    mark: ({ id, path, on }) =>
      fillIn(id, (sheet, tool) => {
        const others = excludedBy(tool, path)
        return others === null ? refuse(path) : fill.withMark(sheet, path, on === true, others)
      }),
    rate: async ({ id, partId, value }) =>
      v.is(nullOrNumber, value)
        ? fillIn(id, (sheet, tool) =>
            takesNumber(tool, partId) ? fill.withNumber(sheet, partId, value) : refuse(partId),
          )
        : malformed(partId),
    setDay: async ({ id, partId, day }) =>
      v.is(nullOrDay, day)
        ? fillIn(id, (sheet, tool) => (takesDay(tool, partId) ? fill.withDay(sheet, partId, day) : refuse(partId)))
        : malformed(partId),
    putRow: ({ id, partId, entryId, cells }) =>
      addEntry(entryId, entry =>
        fillIn(id, (sheet, tool) => {
          const schema = rowSchema(tool, partId)
          const told = schema && admitFields(schema, cells)
          return told?.ok ? fill.withRow(sheet, partId, entry, told.value) : refuse(partId)
        }),
      ),
    setRowRemoved: ({ id, partId, entryId, removed }) =>
      fillIn(id, (sheet, tool) =>
        takesRows(tool, partId) ? fill.withRowRemoved(sheet, partId, entryId, removed) : refuse(partId),
      ),

    rehearse: async ({ id, entryId, words }) => {
      const told = admit(wordsSchema, words)
      if (!told.ok) return told
      const today = clock.today()
      return addEntry(entryId, entry =>
        work(id, (sheet, tool, sessionId) =>
          tool.rehearsed ? rehearsed(sheet, { id: entry, today, sessionId }, told.value) : refuse("rehearsals"),
        ),
      )
    },
    share: async ({ id, ...share }) => {
      const told = admit(shareSchema, share)
      if (!told.ok) return told
      const today = clock.today()
      return addEntry(null, entry =>
        work(id, (sheet, tool, sessionId) =>
          tool.shared ? shared(sheet, { id: entry, today, sessionId }, told.value) : refuse("shares"),
        ),
      )
    },
    review: async ({ id, entryId, review }) => {
      const told = admitFields(reviewSchema, review)
      if (!told.ok) return told
      const today = clock.today()
      return addEntry(entryId, entry =>
        work(id, (sheet, tool, sessionId) =>
          tool.reviewed ? reviewed(sheet, { id: entry, today, sessionId }, told.value) : refuse("reviews"),
        ),
      )
    },
    setEntryRemoved: async ({ id, list, entryId, removed }) => {
      const changed = await sheets.change(id, sheet => withRemoved(sheet, list, entryId, removed))
      if (!changed.ok) return changed
      return entryId in changed.value[list] ? ok(null) : fail({ type: "NotFound", id: entryId })
    },
    setGone: ({ id, gone }) => (gone ? sheets.remove(id) : sheets.restore(id)),
  }
}
