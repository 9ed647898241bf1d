import type { ParticipantId } from "../../../core/base/id.ts"
import { participantKind } from "../../../core/store/kinds.ts"
import { openStore } from "./open-store.ts"

/** Another page of the same vault, in a thread of its own: makes the one edit it is told. */
self.addEventListener("message", async (event: MessageEvent<{ name: string; id: ParticipantId; place: string }>) => {
  const { name, id, place } = event.data
  const people = (await openStore(name)).collectionOf(participantKind)
  await people.change(id, noun => ({ ...noun, place }))
})
