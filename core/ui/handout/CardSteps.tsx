import { ArrowLeft, ArrowRight } from "lucide"
import { withOwnWord } from "../../curriculum/own-word.ts"
import { m } from "../../words/messages.js"
import { Icon } from "../parts/Icon.tsx"
import { hrefTo, paths } from "../paths.ts"
import "./card-steps.css"

type Neighbour = { readonly id: string; readonly title: string } | undefined

type CardStepsProps = { readonly topicId: string; readonly before: Neighbour; readonly next: Neighbour }

/** To the card before and the next one of the topic. Where one came from stays one step back. */
export const CardSteps = ({ topicId, before, next }: CardStepsProps) => {
  const go = (id: string) => (event: MouseEvent) => {
    event.preventDefault()
    location.replace(hrefTo(paths.handout(topicId, id)))
    scrollTo(0, 0)
  }
  const title = (one: { readonly title: string }) => withOwnWord(one.title, "")
  return (
    <nav class="card-steps not-on-paper" aria-label={m.handout_neighbours()}>
      {before && (
        <a href={hrefTo(paths.handout(topicId, before.id))} onClick={go(before.id)}>
          <Icon of={ArrowLeft} mirrored />
          <span>
            <span class="quiet">{m.handout_previous()}</span>
            {title(before)}
          </span>
        </a>
      )}
      {next && (
        <a class="card-next" href={hrefTo(paths.handout(topicId, next.id))} onClick={go(next.id)}>
          <span>
            <span class="quiet">{m.handout_next()}</span>
            {title(next)}
          </span>
          <Icon of={ArrowRight} mirrored />
        </a>
      )}
    </nav>
  )
}
