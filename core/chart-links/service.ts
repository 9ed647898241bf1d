import * as v from "valibot"
import type { Clock } from "../base/clock.ts"
import { watching } from "../base/crossing.ts"
import type { ChartTaken, RecordFailure } from "../base/failure.ts"
import { type ChartLinkId, newId, type ParticipantId } from "../base/id.ts"
import { createInTurn } from "../base/in-turn.ts"
import { fail, ok, type Result } from "../base/result.ts"
import { type Source, through } from "../base/together.ts"
import { admit } from "../domain/admit.ts"
import { type ChartLink, partNamesSchema } from "../domain/chart-link.ts"
import type { FoundChart } from "../domain/chart-warning.ts"
import type { Participant, ParticipantHead } from "../domain/participant.ts"
import { idOf } from "../domain/shape.ts"
import type { Collection } from "../store/collection.ts"
import { partsOf } from "./address-parts.ts"
import type { ChartLinksApi } from "./api.ts"
import { chartOf, type Digest, foundAt, isSameChart } from "./match.ts"

type ChartLinksDeps = {
  readonly links: Collection<ChartLink, ChartLink>
  readonly participants: Pick<Collection<Participant, ParticipantHead>, "get">
  readonly clock: Pick<Clock, "now">
  /** Null while locked; to be used at once. */
  readonly digest: () => Digest | null
}

const text = v.string()
const linkSchema = v.object({
  participantId: idOf<ParticipantId>(),
  address: text,
  chosen: partNamesSchema,
  alsoTo: v.optional(v.boolean(), false),
})
const addressesSchema = v.pipe(v.array(text), v.maxLength(200))

/** The room of charts in record systems, and whose they are. */
export const createChartLinks = ({ links, participants, clock, digest }: ChartLinksDeps): ChartLinksApi => {
  const inTurn = createInTurn()

  const found = (
    known: Result<readonly ChartLink[], RecordFailure>,
    addresses: readonly string[],
  ): Result<FoundChart, RecordFailure> => {
    if (!known.ok) return known
    const keyed = digest()
    return keyed ? ok(foundAt(keyed, known.value, addresses)) : fail({ type: "VaultLocked" })
  }

  const link = async ({
    participantId,
    address,
    chosen,
    alsoTo,
  }: v.InferOutput<typeof linkSchema>): Promise<Result<ChartLinkId, RecordFailure | ChartTaken>> => {
    const [person, known] = await Promise.all([participants.get(participantId), links.heads({})])
    if (!person.ok) return person
    if (!known.ok) return known
    const keyed = digest()
    if (!keyed) return fail({ type: "VaultLocked" })
    const chart = chartOf(keyed, address, chosen)
    if (!chart) return fail({ type: "Malformed", what: "address" })
    const same = known.value.filter(one => isSameChart(one, chart))
    const mine = same.find(one => one.participantId === participantId)
    if (mine) return ok(mine.id)
    const inFront = foundAt(keyed, known.value, [address]).participantIds
    const others = inFront.filter(id => id !== participantId)
    if (others.length > 0 && !alsoTo) return fail({ type: "ChartTaken", participantIds: others })
    const made: ChartLink = { id: newId<ChartLinkId>(), participantId, ...chart, linkedAt: clock.now() }
    const added = await links.add(made)
    return added.ok ? ok(made.id) : added
  }

  const ofPerson =
    (owner: ParticipantId): Source<readonly ChartLink[], RecordFailure> =>
    next =>
      links.watchHeads({ owner }, next)

  return {
    partsOf: async ({ address }) => {
      const told = admit(text, address)
      return told.ok ? ok(partsOf(told.value)) : told
    },
    async link(data) {
      const told = admit(linkSchema, data)
      return told.ok ? inTurn("link", () => link(told.value)) : told
    },
    unlink: ({ id }) => links.remove(id),
    watchOf: async ({ participantId }, onChange) =>
      watching(
        through(ofPerson(participantId), all =>
          all.map(({ id, linkedAt }) => ({ id, linkedAt })).sort((a, b) => (a.linkedAt < b.linkedAt ? 1 : -1)),
        ),
        onChange,
      ),
    async find({ addresses }) {
      const told = admit(addressesSchema, addresses)
      return told.ok ? found(await links.heads({}), told.value) : told
    },
    watchFound: async ({ addresses }, onChange) =>
      watching(next => {
        const told = admit(addressesSchema, addresses)
        if (told.ok) return links.watchHeads({}, known => next(found(known, told.value)))
        next(told)
        return () => {}
      }, onChange),
  }
}
