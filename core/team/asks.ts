import type { Clock } from "../base/clock.ts"
import type { RecordFailure } from "../base/failure.ts"
import { ok, type Result } from "../base/result.ts"
import type { Ask, Asked } from "../domain/invitation.ts"
import type { Collection } from "../store/collection.ts"

/**
 * Keeps what an export asks; the same ask again changes nothing. Of the same device with other keys the first stays until
 * it is decided: otherwise someone could put theirs in its place between comparing the words and admitting.
 */
export const keepAsk = async (
  { asks, clock }: { readonly asks: Collection<Asked, Asked>; readonly clock: Pick<Clock, "now"> },
  ask: Ask,
): Promise<Result<null, RecordFailure>> => {
  const asked: Asked = { id: ask.device, ask, at: clock.now(), decided: null }
  const known = await asks.get(ask.device)
  if (!known.ok) return known.error.type === "NotFound" ? asks.add(asked) : known
  const isOther = known.value.ask.signKey !== ask.signKey || known.value.ask.recipient !== ask.recipient
  if (!isOther || known.value.decided !== "refused") return ok(null)
  const changed = await asks.change(ask.device, before => (before.decided === "refused" ? asked : before))
  return changed.ok ? ok(null) : changed
}
