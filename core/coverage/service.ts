import * as v from "valibot"
import type { TopicHead } from "../../content/schema.ts"
import type { Clock } from "../base/clock.ts"
import { watching } from "../base/crossing.ts"
import type { Malformed, RecordFailure } from "../base/failure.ts"
import type { ParticipantId } from "../base/id.ts"
import { readOn } from "../base/read-on.ts"
import { fail, ok, type Result } from "../base/result.ts"
import { type Source, through, together } from "../base/together.ts"
import { admit } from "../domain/admit.ts"
import { cardKey, topicKey } from "../domain/coverage.ts"
import { type CardChoice, cardChoices, type Participant, type ParticipantHead } from "../domain/participant.ts"
import type { Session, SessionHead } from "../domain/session.ts"
import { words } from "../domain/shape.ts"
import type { Collection } from "../store/collection.ts"
import type { CoverageApi, TopicCoverage } from "./api.ts"
import { coverageOf } from "./cover.ts"

type CoverageDeps = {
  readonly participants: Collection<Participant, ParticipantHead>
  readonly sessions: Collection<Session, SessionHead>
  readonly clock: Clock
  readonly topics: readonly TopicHead[]
}

type Seen = { readonly person: Participant; readonly held: readonly Session[] }

const choiceSchema = v.object({ choice: v.nullable(v.picklist(cardChoices)), reason: v.optional(words) })
const malformed = (what: string): Result<never, Malformed> => fail({ type: "Malformed", what })

export const createCoverage = ({ participants, sessions, clock, topics }: CoverageDeps): CoverageApi => {
  const seen =
    (id: ParticipantId): Source<Seen, RecordFailure> =>
    next =>
      together(
        {
          person: tell => participants.watch(id, tell),
          held: readOn(
            (tell: Parameters<typeof sessions.watchHeads>[1]) => sessions.watchHeads({ owner: id }, tell),
            heads => sessions.getMany(heads.map(head => head.id)),
          ),
        },
        next,
      )
  const coverage = (id: ParticipantId): Source<readonly TopicCoverage[], RecordFailure> =>
    through(seen(id), ({ person, held }) => coverageOf(topics, person, held))

  const put = async (
    id: ParticipantId,
    key: string,
    told: { readonly choice: CardChoice | null; readonly reason?: string | undefined },
  ): Promise<Result<null, RecordFailure>> => {
    const on = clock.today()
    const changed = await participants.change(id, person => {
      const known = person.cardChoices[key]
      const same = known?.choice === told.choice
      if (same && (told.reason === undefined || told.reason === known.reason)) return person
      const reason = told.reason ?? known?.reason ?? ""
      return {
        ...person,
        cardChoices: { ...person.cardChoices, [key]: { choice: told.choice, reason, on: same ? known.on : on } },
      }
    })
    return changed.ok ? ok(null) : changed
  }

  return {
    watch: async ({ participantId }, onChange) => watching(coverage(participantId), onChange),
    async choose({ participantId, topicId, cardId, choice, reason }) {
      const told = admit(choiceSchema, { choice, reason })
      if (!told.ok) return told
      if (told.value.choice === "take") return malformed("choice")
      const card = topics.find(({ id }) => id === topicId)?.cards.find(({ id }) => id === cardId)
      return card ? put(participantId, cardKey(topicId, cardId), told.value) : malformed("card")
    },
    async takeTopic({ participantId, topicId, taken }) {
      return topics.some(({ id, optional }) => id === topicId && optional)
        ? put(participantId, topicKey(topicId), { choice: taken ? "take" : null })
        : malformed("topic")
    },
  }
}
