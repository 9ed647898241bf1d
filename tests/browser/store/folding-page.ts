import type { ParticipantId } from "../../../core/base/id.ts"
import { compact } from "../../../core/store/blocks/compact.ts"
import { participantKind } from "../../../core/store/kinds.ts"
import { createFolding } from "./fold.ts"
import { openStore, testSealer } from "./open-store.ts"

/**
 * Another page of the same vault, in a thread of its own. Takes a record out of its block, lets go of that, and folds the
 * record into a new one, until the page ends; tells each time how often it did.
 */
self.addEventListener("message", async (event: MessageEvent<{ name: string; id: ParticipantId }>) => {
  const { name, id } = event.data
  const store = await openStore(name)
  const people = store.collectionOf(participantKind)
  const [fold, sealer] = [await createFolding(store), await testSealer()]
  for (let moves = 1; ; moves++) {
    await people.change(id, noun => ({ ...noun, place: String(moves) }))
    await compact(store.database, sealer)
    await fold()
    self.postMessage(moves)
  }
})
