import * as v from "valibot"
import type { Instrument } from "../../content/instrument-schema.ts"
import type { Clock } from "../base/clock.ts"
import type { NotFound, RecordFailure } from "../base/failure.ts"
import { newId, type ParticipantId } from "../base/id.ts"
import { fail, ok, type Result } from "../base/result.ts"
import { admit } from "../domain/admit.ts"
import { type Consent, consentSchema, consentState, type Recipient, sameRecipient } from "../domain/consent.ts"
import type { Group } from "../domain/group.ts"
import type { GroupSession, GroupSessionHead } from "../domain/group-session.ts"
import { day, idOf, words } from "../domain/shape.ts"
import type { Board } from "../fidelity/api.ts"
import type { Deed } from "../store/audit/entry.ts"
import type { Collection } from "../store/collection.ts"
import type { DataChoice, DataFailure, DataOutApi, DataRecipient } from "./api.ts"
import { calendarOf, type Planned } from "./calendar.ts"
import { createTally } from "./counts.ts"
import { createBundle } from "./fhir/bundle.ts"
import type { CodeTitles } from "./fhir/of-session.ts"
import { createGathering, type GatheringDeps } from "./gather.ts"
import type { Piece } from "./piece.ts"
import { createTables } from "./tables.ts"
import { createWordings } from "./wordings.ts"

type DataOutDeps = Omit<GatheringDeps, "clock"> & {
  readonly groups: Collection<Group, Group>
  readonly groupSessions: Collection<GroupSession, GroupSessionHead>
  readonly clock: Clock
  /** In the wording of that version; where it is not here, another one, whose `version` says which. */
  readonly loadInstrumentAs: (id: string, version: string) => Promise<Instrument | null>
  readonly loadTitles: () => Promise<CodeTitles>
  /** The evidence of both editions of the fidelity scale in that time; null: the last three months. */
  readonly boards: (window: Board["window"] | null) => Promise<Result<readonly Board[], RecordFailure>>
  /** Stands in file names; null where there is none. */
  readonly programCode: () => Promise<string | null>
  /** Entries in the audit log. */
  readonly tell: (...deeds: readonly Deed[]) => Promise<Result<null, RecordFailure>>
}

const choiceSchema = v.object({
  to: consentSchema.entries.recipient,
  period: v.pipe(
    v.object({ from: v.nullable(day), to: day }),
    v.check(({ from, to }) => from === null || from <= to, "a time that ends after it begins"),
  ),
  people: v.union([v.picklist(["all", "active"]), v.array(idOf<ParticipantId>())]),
  names: v.boolean(),
  words: v.boolean(),
})

const kind = "data-out"
const nothingFound: Result<never, NotFound> = fail({ type: "NotFound", id: kind })

/** Recipients of consents that hold, with how many people name each. The program is none of them. */
const recipientsIn = (consents: readonly Consent[], on: string): readonly DataRecipient[] => {
  const found: { readonly recipient: Recipient; readonly people: Set<string> }[] = []
  for (const one of consents) {
    if (one.recipient.kind === "program" || consentState(one, consents, on) !== "holds") continue
    const known = found.find(({ recipient }) => sameRecipient(recipient, one.recipient))
    if (known) known.people.add(one.participantId)
    else found.push({ recipient: one.recipient, people: new Set([one.participantId]) })
  }
  return found
    .map(({ recipient, people }) => ({ recipient, people: people.size }))
    .sort((a, b) => b.people - a.people || (a.recipient.name < b.recipient.name ? -1 : 1))
}

/** The room of data out: it keeps nothing, and nothing leaves it that is not in the audit log. */
export const createDataOut = (deps: DataOutDeps): DataOutApi => {
  const { participants, sessions, groups, groupSessions, consents, clock } = deps
  const gather = createGathering(deps)

  /** Hands on each piece, and adds them up. */
  const walk = async (
    choice: DataChoice,
    take: (piece: Piece) => void | Promise<void>,
    signal?: AbortSignal,
    onProgress?: (part: number) => void,
  ): Promise<Result<ReturnType<typeof createTally>, DataFailure>> => {
    const tally = createTally()
    for await (const piece of gather(choice, signal, onProgress)) {
      if (!piece.ok) return piece
      tally.add(piece.value)
      await take(piece.value)
    }
    return signal?.aborted ? fail({ type: "Aborted" }) : ok(tally)
  }

  /** To others a person's entry names the consent, so that each can be told who has what of theirs. */
  const tell = (choice: DataChoice, tally: ReturnType<typeof createTally>) =>
    choice.to.kind === "program"
      ? deps.tell({ act: "copied", kind, id: "", owner: "", count: tally.entries() })
      : deps.tell(
          ...tally
            .people()
            .map(({ id, consentId, entries }) => ({ act: "copied", kind, id: consentId, owner: id, count: entries })),
        )

  const nameOf = async (what: string): Promise<string> =>
    `handrail-${(await deps.programCode()) ?? "data"}-${what}-${clock.today()}`

  /** Numbers of the program as a whole: for its own records of everyone alone. */
  const boardsFor = async ({ to, people, period }: DataChoice): Promise<Result<readonly Board[], RecordFailure>> => {
    if (to.kind !== "program" || people !== "all") return ok([])
    return deps.boards(period.from === null ? null : { from: period.from, to: period.to })
  }

  const planned = async (): Promise<Result<readonly Planned[], RecordFailure>> => {
    const [people, all, held, met] = await Promise.all([
      participants.heads({}),
      groups.heads({}),
      sessions.heads({}),
      groupSessions.heads({}),
    ])
    if (!people.ok) return people
    if (!all.ok) return all
    if (!held.ok) return held
    if (!met.ok) return met
    const last = new Map<string, string>()
    for (const one of held.value) if (!last.has(one.participantId)) last.set(one.participantId, one.id)
    for (const one of met.value) if (!last.has(one.groupId)) last.set(one.groupId, one.id)
    const today = clock.today()
    return ok(
      [...people.value, ...all.value].flatMap(({ id, active, next }) =>
        active && next !== null && next.on >= today ? [{ ownerId: id, lastId: last.get(id) ?? null, next }] : [],
      ),
    )
  }

  return {
    async recipients() {
      const given = await consents.heads({})
      return given.ok ? ok(recipientsIn(given.value, clock.today())) : given
    },

    async look(data, signal, onProgress) {
      const choice = admit(choiceSchema, data)
      if (!choice.ok) return choice
      const walked = await walk(choice.value, () => {}, signal, onProgress)
      return walked.ok ? ok(walked.value.counts()) : walked
    },

    async tables(data, signal, onProgress) {
      const choice = admit(choiceSchema, data)
      if (!choice.ok) return choice
      const wordings = createWordings(deps.loadInstrumentAs)
      const tables = createTables(choice.value, wordings.of)
      const walked = await walk(choice.value, wordings.before(tables.add), signal, onProgress)
      if (!walked.ok) return walked
      if (walked.value.entries() === 0) return nothingFound
      const boards = await boardsFor(choice.value)
      if (!boards.ok) return boards
      for (const board of boards.value) tables.addBoard(board)
      const stem = await nameOf("{}")
      const told = await tell(choice.value, walked.value)
      if (!told.ok) return told
      return ok({
        counts: walked.value.counts(),
        name: stem.replace("{}", "dictionary"),
        tables: tables.made(id => stem.replace("{}", id)),
      })
    },

    async bundle(data, signal, onProgress) {
      const choice = admit(choiceSchema, data)
      if (!choice.ok) return choice
      const wordings = createWordings(deps.loadInstrumentAs)
      const bundle = createBundle(choice.value, wordings.of, await deps.loadTitles())
      const walked = await walk(choice.value, wordings.before(bundle.add), signal, onProgress)
      if (!walked.ok) return walked
      if (walked.value.entries() === 0) return nothingFound
      const counts = walked.value.counts()
      const name = await nameOf("fhir")
      const told = await tell(choice.value, walked.value)
      if (!told.ok) return told
      return ok({ counts, name, ...bundle.made({ id: newId(), at: clock.now(), substances: counts.substances }) })
    },

    async calendar(data) {
      const summary = admit(words, data.summary)
      if (!summary.ok) return summary
      const found = await planned()
      if (!found.ok) return found
      const name = await nameOf("calendar")
      const told = await deps.tell({ act: "copied", kind: "calendar", id: "", owner: "", count: found.value.length })
      if (!told.ok) return told
      const text = calendarOf(found.value, summary.value, clock.now())
      return ok({ name, file: new Blob([text], { type: "text/calendar" }), events: found.value.length })
    },
  }
}
