import { ChevronRight } from "lucide"
import type { Day } from "../../base/clock.ts"
import type { PersonLine } from "../../people/api.ts"
import { m } from "../../words/messages.js"
import { Icon } from "../parts/Icon.tsx"
import { hrefTo, paths } from "../paths.ts"
import { useWhen } from "../use-when.ts"
import { nextStepWords } from "./next-step.ts"

type PersonRowProps = { readonly line: PersonLine; readonly today: Day }

/** Who, what comes next, and when one last met. The goal stands beside it where there is room. */
export const PersonRow = ({ line, today }: PersonRowProps) => {
  const when = useWhen()
  return (
    <li>
      <a class="list-row person-row" href={hrefTo(paths.person(line.id))}>
        <span class="list-text">
          <span class="list-title">{line.chosenName}</span>
          {line.active && <span class="quiet numbers">{nextStepWords(line, today, when)}</span>}
        </span>
        {line.goal !== null && <q class="person-row-goal">{line.goal}</q>}
        <span class="list-end">
          {line.lastMetOn === null
            ? m.people_met_never()
            : m.people_last_met({ when: when.relative(line.lastMetOn, today) })}
        </span>
        <Icon of={ChevronRight} mirrored />
      </a>
    </li>
  )
}
