import { Lock } from "lucide"
import { m } from "../../words/messages.js"
import { Icon } from "../parts/Icon.tsx"
import "./set-by-agency.css"
import { usePolicy } from "./use-policy.ts"

type SetByAgencyProps = {
  /** What the policy says here, in words. */
  readonly words: string
}

/** Beside a setting whose bounds are the agency's: what holds, and whose rule it is. Nothing where nobody has set any. */
export const SetByAgency = ({ words }: SetByAgencyProps) => {
  const policy = usePolicy()
  return policy ? (
    <p class="set-by-agency">
      <Icon of={Lock} />
      <span>{m.policy_set_by({ agency: policy.agency, words })}</span>
    </p>
  ) : null
}
