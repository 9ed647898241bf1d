import { loadChecklists } from "../../curriculum/load.ts"
import { m } from "../../words/messages.js"
import { Button } from "../parts/Button.tsx"
import { Notice } from "../parts/Notice.tsx"
import { Ready } from "../parts/Ready.tsx"
import { useLoaded } from "../use-loaded.ts"
import { LeaveOut } from "./Checklists.tsx"
import "./supporters.css"

type AskFirstProps = {
  /** Of the person, and of the supporter. */
  readonly name: string
  readonly supporter: string
  /** They said yes, and to no topic yet. */
  readonly allowed: boolean
  /** Where permission is written down. */
  readonly href: string
}

/** Nothing may be put before the supporter: how to ask the person for it. */
export const AskFirst = ({ name, supporter, allowed, href }: AskFirstProps) => {
  const loaded = useLoaded(loadChecklists, [])
  return (
    <div class="stack supporter-ask">
      <Notice
        title={m.supporter_paper_ask({ name })}
        actions={
          <Button kind="link" href={href}>
            {m.supporter_paper_permission({ name })}
          </Button>
        }
      >
        {allowed ? m.supporter_paper_ask_topics({ name }) : m.supporter_paper_ask_line({ supporter })}
      </Notice>
      <Ready of={loaded} what={m.supporter_what()} lines={6}>
        {all =>
          all
            .filter(one => one.with === "person")
            .map(one => (
              <section class="stack-close" key={one.id}>
                <h2>{one.title}</h2>
                <p class="quiet">{one.when}</p>
                <ol class="supporter-ask-steps">
                  {one.items.map(({ id, words }) => (
                    <li key={id}>{words}</li>
                  ))}
                </ol>
                <LeaveOut checklist={one} />
              </section>
            ))
        }
      </Ready>
    </div>
  )
}
