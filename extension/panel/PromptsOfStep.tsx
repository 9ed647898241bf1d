import { ownWordFallback } from "../../core/curriculum/heads.ts"
import { loadAgenda } from "../../core/curriculum/load.ts"
import { agendaSteps } from "../../core/domain/session.ts"
import { Button } from "../../core/ui/parts/Button.tsx"
import { Loading } from "../../core/ui/parts/Loading.tsx"
import { Screen } from "../../core/ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../core/ui/paths.ts"
import { PromptPanel } from "../../core/ui/session/PromptPanel.tsx"
import { promptsOf } from "../../core/ui/session/prompts.ts"
import { useLoaded } from "../../core/ui/use-loaded.ts"
import { m } from "../../core/words/messages.js"
import { PromptsHome } from "./PromptsHome.tsx"

/** One step of a session: what it is for, and what to say, ask and show. */
export const PromptsOfStep = ({ id }: { readonly id: string }) => {
  const agenda = useLoaded(loadAgenda, [])
  if (agenda.state !== "ready") return <Loading what={m.panel_steps()} />
  const { steps, guard } = agenda.value
  const step = steps.find(one => one.id === id)
  if (!step) return <PromptsHome />
  const at = steps.indexOf(step)
  const next = steps[at + 1]
  return (
    <Screen
      name={step.title}
      note={m.panel_step_of({ at: at + 1, of: agendaSteps.length })}
      back={hrefTo(paths.prompts)}
      status={step.purpose}
      crisis={hrefTo(paths.crisis)}
      actions={
        next && (
          <Button kind="primary" wide href={hrefTo(paths.promptsOfStep(next.id))}>
            {m.panel_next({ step: next.short })}
          </Button>
        )
      }
    >
      <PromptPanel
        prompts={promptsOf(step, null, { guard, peer: true })}
        ownWord={ownWordFallback}
        headingId="prompt"
      />
    </Screen>
  )
}
