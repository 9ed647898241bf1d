import { systemClock } from "../../base/clock.ts"
import type { InvitationFacts } from "../../team/api.ts"
import { m } from "../../words/messages.js"
import { Expander } from "../parts/Expander.tsx"
import { PolicyFacts } from "../policy/PolicyFacts.tsx"
import { roleName } from "../role-words.ts"
import { forWhomWords } from "../team/team-words.ts"
import { useFocusKept } from "../team/use-focus-kept.ts"
import { useWhen } from "../use-when.ts"

/** What an invitation says: whose program, as what, until when, where its exports may lie. */
export const InvitationCard = ({ facts }: { readonly facts: InvitationFacts }) => {
  const heading = useFocusKept(facts, true)
  const when = useWhen()
  const lines: readonly (readonly [string, string])[] = [
    [m.join_from(), facts.from],
    [m.join_role(), roleName(facts.role)],
    [m.join_for(), forWhomWords(facts)],
    [m.join_until(), when.day(facts.until, systemClock.today())],
    [m.join_places(), facts.targets.length === 0 ? m.join_places_none() : when.list(facts.targets.map(t => t.label))],
  ]
  return (
    <section class="card" aria-labelledby="join-program">
      <h2 id="join-program" ref={heading} tabIndex={-1}>
        {facts.program.name}
      </h2>
      <dl class="facts">
        {lines.map(([what, words]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      {facts.policy && (
        <Expander title={m.join_rules({ agency: facts.policy.agency })}>
          <PolicyFacts policy={facts.policy} />
        </Expander>
      )}
    </section>
  )
}
