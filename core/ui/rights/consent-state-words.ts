import type { Consent, ConsentState } from "../../domain/consent.ts"
import { m } from "../../words/messages.js"
import { useWhen } from "../use-when.ts"

type Dated = Pick<Consent, "from" | "until" | "revoked">

/** How a consent stands, in words with its day. */
export const useConsentState = () => {
  const when = useWhen()
  return ({ from, until, revoked }: Dated, state: ConsentState): string => {
    switch (state) {
      case "holds":
        return m.consent_state_holds()
      case "later":
        return m.consent_state_later({ day: when.fullDay(from) })
      case "over":
        return m.consent_state_over({ day: when.fullDay(until ?? from) })
      case "revoked":
        return m.consent_state_revoked({ day: when.fullDay(revoked?.on ?? from) })
      case "replaced":
        return m.consent_state_replaced()
    }
  }
}
