import type { Participant } from "../../core/domain/participant.ts"
import { Notice } from "../../core/ui/parts/Notice.tsx"
import { m } from "../../core/words/messages.js"
import { useChartInFront, useChartWarning } from "../front/use-chart-in-front.ts"
import { useNames } from "../front/use-names.ts"

/** Whose note this is, next to whose chart is in front, before anything is inserted. */
export const ChartOfNote = ({ person }: { readonly person: Participant }) => {
  const { nearest } = useChartInFront()
  const warning = useChartWarning(person.id)
  const others = useNames(warning && warning.type !== "nobody" ? warning.participantIds : [])
  const name = person.chosenName
  switch (warning?.type) {
    case "someone-else":
      return (
        <Notice kind="danger" title={m.insert_someone_else()}>
          {m.insert_someone_else_what({ name, others })}
        </Notice>
      )
    case "nobody":
      return (
        <Notice kind="attention" title={m.insert_nobody({ name })}>
          {m.insert_nobody_what({ name })}
        </Notice>
      )
    case "shared":
      return <Notice title={m.insert_shared({ name, others })} />
    default:
      return nearest.includes(person.id) ? <Notice kind="done" title={m.insert_right_chart({ name })} /> : null
  }
}
