import * as v from "valibot"
import type { EntryId, ParticipantId } from "../base/id.ts"
import { filledWords } from "../domain/admit.ts"
import { type Program, programSchema } from "../domain/program.ts"
import { idOf, words } from "../domain/shape.ts"
import type { ChangeFigures, ProgramFields, ProgramList } from "./api.ts"

const { name, zone, startedOn, endsOn, eligible, served, smallestCell, sample, staff, trainings, qualityMeetings } =
  programSchema.entries

export const programFieldsSchema = v.partial(
  v.object({
    name,
    zone,
    startedOn,
    endsOn,
    eligible,
    served,
    smallestCell,
    latestSessions: sample.entries.latestSessions,
    sampleWords: sample.entries.words,
  }),
)
export const leaveOutSchema = v.object({ participantId: idOf<ParticipantId>(), out: v.boolean(), reason: words })
const named = v.pipe(v.string(), v.minLength(1))
const change = programSchema.entries.change.value
export const changeSchema = v.object({ instrumentId: named, change })

const ofStaff = v.object({ ...v.omit(staff.value, ["removed"]).entries, name: filledWords })
const dayOrNot = staff.value.entries.hiredOn
const ofTraining = v.object({ ...v.omit(trainings.value, ["removed"]).entries, staffId: named })
const ofMeeting = v.omit(qualityMeetings.value, ["removed"])
export const listSchema = v.picklist(["staff", "trainings", "qualityMeetings"])

type Admitted = v.GenericSchema<unknown, object>

/** By list: what a new entry is made of, and what a change of one may tell. */
export const entrySchemas: Readonly<Record<ProgramList, { readonly whole: Admitted; readonly part: Admitted }>> = {
  staff: {
    whole: v.object({ name: filledWords, hiredOn: v.optional(dayOrNot, null), leftOn: v.optional(dayOrNot, null) }),
    part: v.partial(ofStaff),
  },
  trainings: { whole: v.object({ ...ofTraining.entries, words: v.optional(words, "") }), part: v.partial(ofTraining) },
  qualityMeetings: {
    whole: v.object({ ...ofMeeting.entries, withPlan: v.optional(v.boolean(), false), words: v.optional(words, "") }),
    part: v.partial(ofMeeting),
  },
}

export const withFields = (program: Program, fields: ProgramFields): Program => {
  const { sampleWords, latestSessions, ...own } = fields
  return {
    ...program,
    ...own,
    sample: {
      ...program.sample,
      ...(sampleWords === undefined ? {} : { words: sampleWords }),
      ...(latestSessions === undefined ? {} : { latestSessions }),
    },
  }
}

/** With an entry put into a list; what is not told of one that is there stays. */
export const withEntry = (program: Program, list: ProgramList, entryId: EntryId, told: object): Program => ({
  ...program,
  [list]: { ...program[list], [entryId]: { ...program[list][entryId], ...told } },
})

type LeaveOut = v.InferOutput<typeof leaveOutSchema>
export const withLeftOut = (program: Program, { participantId, out, reason }: LeaveOut): Program => ({
  ...program,
  sample: { ...program.sample, leftOut: { ...program.sample.leftOut, [participantId]: { out, reason } } },
})

export const withChange = (program: Program, instrumentId: string, figures: ChangeFigures | null): Program => ({
  ...program,
  change: { ...program.change, [instrumentId]: figures },
})
