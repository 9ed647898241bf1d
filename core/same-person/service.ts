import { v5 } from "uuid"
import { watching } from "../base/crossing.ts"
import type { RecordFailure } from "../base/failure.ts"
import type { ParticipantId, SamePersonId } from "../base/id.ts"
import { fail, ok, type Result } from "../base/result.ts"
import { type Source, through, together } from "../base/together.ts"
import type { ParticipantHead } from "../domain/participant.ts"
import type { SamePerson, SamePersonHead } from "../domain/same-person.ts"
import type { Session, SessionHead } from "../domain/session.ts"
import type { Collection } from "../store/collection.ts"
import type { SamePersonApi } from "./api.ts"
import { samePeople } from "./same-people.ts"
import { keyOfPair, suggest } from "./suggest.ts"
import type { UniteDeps } from "./unite-deps.ts"

type Deps = Pick<UniteDeps, "samePersons" | "participants" | "clock"> & {
  readonly sessions: Pick<Collection<Session, SessionHead>, "watchHeads">
  readonly unite: () => Promise<Result<null, RecordFailure>>
  /** Of whoever works here. */
  readonly name: () => Promise<string>
}

type Seen = {
  readonly people: readonly ParticipantHead[]
  readonly said: readonly SamePersonHead[]
  readonly sessions: readonly SessionHead[]
}

const namespace = "b5d0c7f4-3b0e-4a57-9c55-6a1f0e9d2c41"
/** The same on every device, so that what two say of the same two is one record. */
const idOfPair = (a: ParticipantId, b: ParticipantId) => v5(keyOfPair(a, b), namespace) as SamePersonId

/** Two records that may be of one person, and what someone says of it. */
export const createSamePerson = (deps: Deps): SamePersonApi => {
  const { samePersons, participants, sessions, clock, unite } = deps
  const people: Source<readonly ParticipantHead[], RecordFailure> = next => participants.watchHeads({}, next)
  const said: Source<readonly SamePersonHead[], RecordFailure> = next => samePersons.watchHeads({}, next)
  const both: Source<Pick<Seen, "people" | "said">, RecordFailure> = next => together({ people, said }, next)
  const all: Source<Seen, RecordFailure> = next =>
    together<Seen, RecordFailure>({ people, said, sessions: tell => sessions.watchHeads({}, tell) }, next)

  const say = async (
    { staysId, goesId }: Pick<SamePerson, "staysId" | "goesId">,
    word: "one" | "two",
  ): Promise<Result<SamePersonId, RecordFailure>> => {
    if (staysId === goesId) return fail({ type: "NotFound", id: goesId })
    for (const id of [staysId, goesId]) {
      const found = await participants.get(id)
      if (!found.ok) return found
    }
    const id = idOfPair(staysId, goesId)
    const now = { staysId, goesId, said: word, by: await deps.name(), on: clock.today(), participantId: staysId }
    const changed = await samePersons.change(id, before => ({ ...before, ...now }))
    if (!changed.ok && changed.error.type !== "NotFound") return changed
    if (!changed.ok) {
      const added = await samePersons.add({ id, ...now, moved: {}, filled: {}, rosters: {}, attendances: {} })
      if (!added.ok) return added
    }
    const done = await unite()
    return done.ok ? ok(id) : done
  }

  return {
    watch: async (_, onChange) => watching(through(all, samePeople), onChange),
    watchCount: async (_, onChange) =>
      watching(
        through(both, now => suggest(now.people, now.said).length),
        onChange,
      ),
    makeOne: pair => say(pair, "one"),
    keepTwo: pair => say(pair, "two"),
    async takeBack({ id }) {
      const changed = await samePersons.change(id, one => ({ ...one, said: "open" }))
      return changed.ok ? unite() : changed
    },
  }
}
