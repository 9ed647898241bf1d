import * as v from "valibot"
import type { Day } from "../base/clock.ts"
import type { ConsentId } from "../base/id.ts"
import { filledWords } from "../domain/admit.ts"
import { type Consent, consentSchema, recipientKinds } from "../domain/consent.ts"

const { participantId, what, from, until, given } = consentSchema.entries

/** A consent names whom and what for, allows at least something, and does not end before it begins. */
export const newConsentSchema = v.pipe(
  v.object({
    participantId,
    recipient: v.object({ name: filledWords, kind: v.picklist(recipientKinds) }),
    what,
    purpose: filledWords,
    from,
    until,
    given,
  }),
  v.forward(
    v.check(
      ({ what: told }) => told.goals || told.plans || told.tools || told.sessions || told.notes || told.ratings,
      "allows something",
    ),
    ["what"],
  ),
  v.forward(
    v.check(({ from: first, until: last }) => last === null || last >= first, "ends after it begins"),
    ["until"],
  ),
)

export const newConsent = (
  id: ConsentId,
  told: v.InferOutput<typeof newConsentSchema>,
  { on, by, replaces }: { readonly on: Day; readonly by: string; readonly replaces: ConsentId | null },
): Consent => ({ id, ...told, recordedOn: on, recordedBy: by, revoked: null, replaces })

/** Holds no more from that day on. The first revocation stands. */
export const revoked = (consent: Consent, why: string, on: Day): Consent =>
  consent.revoked === null ? { ...consent, revoked: { on, why: why.trim() } } : consent
