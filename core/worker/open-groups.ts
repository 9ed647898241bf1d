import { type Shown, tellingViews } from "../audit/tell-views.ts"
import { nextCard } from "../curriculum/coverage.ts"
import { topicHeads } from "../curriculum/heads.ts"
import { cardKey } from "../domain/coverage.ts"
import type { UpNext } from "../groups/lines.ts"
import { createGroups } from "../groups/service.ts"
import type { Defects } from "./defects.ts"
import { groupRecordsOf } from "./group-records.ts"
import type { OpenedStore } from "./open-store.ts"
import type { OpenedVault } from "./open-vault.ts"

/** What someone chose for a card counts in their own sessions. */
const nobody = { condition: null, cardChoices: {} }

/** A group stays in its topic while there is a card left in it, wherever in the curriculum it began. */
const upNext: UpNext = (taught, inTopic) => {
  const here = topicHeads.filter(({ id }) => id === inTopic).map(head => ({ ...head, optional: false }))
  const cards = Object.entries(taught).flatMap(([topicId, ids]) => ids.map(id => [cardKey(topicId, id), ""]))
  const last = Object.fromEntries(cards)
  return nextCard(here, last, nobody) ?? nextCard(topicHeads, last, nobody)
}

/** The room of groups. Whoever looks into a session of one has seen something of all its members. */
export const openGroups = ({ clock }: OpenedVault, store: OpenedStore, defects: Defects) => {
  const room = createGroups({ ...store, ...groupRecordsOf(store), clock, upNext })
  const tell = (shown: Shown) => void store.auditLog.tell({ act: "viewed", ...shown }).catch(defects.of("audit"))
  return {
    ...room,
    watchSession: tellingViews(
      room.watchSession,
      ({ session }) => ({ kind: "group-session", id: session.id, owner: "" }),
      tell,
    ),
  }
}
