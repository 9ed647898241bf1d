import type { CrisisCard } from "../../../content/schema.ts"
import type { Live } from "../../bridge/live.ts"
import { loadCrisis } from "../../curriculum/load.ts"
import { m } from "../../words/messages.js"
import { Button } from "../parts/Button.tsx"
import { Loading } from "../parts/Loading.tsx"
import { Notice } from "../parts/Notice.tsx"
import { useLoaded } from "../use-loaded.ts"
import { Contacts } from "./Contacts.tsx"
import { agencyProtocol } from "./protocol.ts"
import "./crisis.css"

/** The crisis card; null when it could not be had. */
export const useCrisisCard = (): Live<CrisisCard | null, never> => useLoaded(() => loadCrisis().catch(() => null), [])

type CrisisViewProps = {
  readonly card: Live<CrisisCard | null, never>
  /** Where the agency writes its protocol; null where it cannot be written, and then nothing is said of it. */
  readonly settings: string | null
}

/**
 * What to do when someone is in crisis. It asks nothing of the core, so that it stands while locked and when the core
 * is dead; nothing of what is tapped here is kept.
 */
export const CrisisView = ({ card, settings }: CrisisViewProps) => {
  if (card.state !== "ready") return <Loading what={m.crisis_what()} />
  if (!card.value)
    return (
      <Notice kind="danger" title={m.crisis_failed()} urgent>
        {m.crisis_failed_next()}
      </Notice>
    )
  const own = agencyProtocol.value.trim() !== ""
  return (
    <div class="crisis-card">
      <Contacts contacts={card.value.contacts} />
      <div class="crisis-guide">
        {own && <Protocol settings={settings} />}
        <section class="crisis-steps" aria-labelledby="crisis-steps">
          <h2 id="crisis-steps">{m.crisis_steps()}</h2>
          <ol>
            {card.value.steps.map(step => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </section>
        <section class="crisis-after" aria-labelledby="crisis-after">
          <h2 id="crisis-after">{m.crisis_after()}</h2>
          <ul>
            {card.value.afterwards.map(line => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
        {!own && <Protocol settings={settings} />}
      </div>
    </div>
  )
}

const Protocol = ({ settings }: Pick<CrisisViewProps, "settings">) => {
  const lines = agencyProtocol.value.trim()
  if (!lines && settings === null) return null
  return (
    <section aria-labelledby="crisis-protocol">
      <h2 id="crisis-protocol">{m.crisis_protocol()}</h2>
      {lines ? (
        <p class="crisis-lines">{lines}</p>
      ) : (
        <>
          <p class="quiet">{m.crisis_protocol_none()}</p>
          <Button kind="link" href={settings ?? ""}>
            {m.crisis_protocol_open()}
          </Button>
        </>
      )}
    </section>
  )
}
