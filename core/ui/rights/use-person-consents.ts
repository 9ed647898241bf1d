import type { RecordFailure } from "../../base/failure.ts"
import type { ParticipantId } from "../../base/id.ts"
import { type Live, live } from "../../bridge/live.ts"
import type { Consent } from "../../domain/consent.ts"
import type { Participant } from "../../domain/participant.ts"
import { useCore, useLive } from "../core-context.tsx"
import { joined } from "../joined.ts"

export type PersonConsents = { readonly person: Participant; readonly consents: readonly Consent[] }

/** A person with all they allowed. */
export const usePersonConsents = (id: string): Live<PersonConsents, RecordFailure> => {
  const core = useCore()
  const participantId = id as ParticipantId
  const person = useLive(
    () => live<Participant, RecordFailure>(next => core.people.watch({ id: participantId }, next)),
    [core, id],
  )
  const consents = useLive(
    () => live<readonly Consent[], RecordFailure>(next => core.rights.watchConsents({ participantId }, next)),
    [core, id],
  )
  return joined<PersonConsents>({ person, consents })
}
