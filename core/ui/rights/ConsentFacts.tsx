import type { ComponentChildren } from "preact"
import type { Day } from "../../base/clock.ts"
import { shareables } from "../../domain/consent.ts"
import type { CopyPermission } from "../../rights/copy.ts"
import { m } from "../../words/messages.js"
import { useWhen } from "../use-when.ts"
import { kindWords, partWords } from "./copy-words.ts"

/** From when until when, in one line. */
export const useSpan = () => {
  const when = useWhen()
  return ({ from, until }: { readonly from: Day; readonly until: Day | null }) =>
    `${m.consent_from_day({ day: when.fullDay(from) })}, ${
      until === null ? m.consent_until_open() : m.consent_until_day({ day: when.fullDay(until) })
    }`
}

type ConsentFactsProps = { readonly of: CopyPermission; readonly recordedBy?: string }

/** What a consent says: who, what, what for, how long, how it was given. */
export const ConsentFacts = ({ of, recordedBy }: ConsentFactsProps) => {
  const when = useWhen()
  const span = useSpan()
  const recorded = when.fullDay(of.recordedOn)
  return (
    <dl class="rights-facts">
      <Fact name={m.consent_to()}>
        {of.recipient.name}
        <span class="quiet">{kindWords[of.recipient.kind]()}</span>
      </Fact>
      <Fact name={m.consent_allowed()}>
        <ul>
          {shareables
            .filter(what => of.what[what])
            .map(what => (
              <li key={what}>{partWords[what]()}</li>
            ))}
        </ul>
      </Fact>
      <Fact name={m.consent_purpose()}>{of.purpose}</Fact>
      <Fact name={m.consent_time()}>{span(of)}</Fact>
      <Fact name={m.consent_given()}>{of.given === "signed" ? m.consent_given_signed() : m.consent_given_said()}</Fact>
      <Fact name={m.consent_recorded()}>
        {recordedBy ? m.consent_recorded_by({ day: recorded, name: recordedBy }) : recorded}
      </Fact>
    </dl>
  )
}

const Fact = ({ name, children }: { readonly name: string; readonly children: ComponentChildren }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)
