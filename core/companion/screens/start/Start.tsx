import { ChevronRight, UserRoundPlus } from "lucide"
import { useEffect } from "preact/hooks"
import { codeInAddress } from "../../../ui/join/invitation-text.ts"
import { Icon } from "../../../ui/parts/Icon.tsx"
import { Screen } from "../../../ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../ui/paths.ts"
import { m } from "../../../words/messages.js"
import { shownMembers } from "../../member-list.ts"
import { enterNewPlace, enterPlace, findMembers, members } from "../../members.ts"
import { memberName } from "./member-name.ts"
import "./start.css"

/** Whoever came with an invitation comes with it to their vault; all other addresses are nobody's yet. */
const addressToKeep = () => {
  const address = location.hash.slice(1)
  return codeInAddress(address) === null ? paths.today : address
}

/** Who is using this tablet: chosen names, and nothing else of anyone. */
export const Start = () => {
  useEffect(() => {
    void findMembers()
  }, [])
  return (
    <Screen name={m.app_name()} title={m.start_title()} status={m.start_apart()} crisis={hrefTo(paths.crisis)}>
      <ul class="members">
        {shownMembers(members.value).map(({ place }) => (
          <li key={place}>
            <button
              class={place === "sample" ? "member member-sample" : "member"}
              type="button"
              onClick={() => enterPlace(place, place === "sample" ? "/" : addressToKeep())}
            >
              <span>
                <b>{memberName(members.value, place)}</b>
                {place === "sample" && <span class="quiet">{m.start_sample_what()}</span>}
              </span>
              <Icon of={ChevronRight} mirrored />
            </button>
          </li>
        ))}
        <li>
          <button class="member member-new" type="button" onClick={() => enterNewPlace(addressToKeep())}>
            <Icon of={UserRoundPlus} />
            <span>
              <b>{m.start_new()}</b>
              <span class="quiet">{m.start_new_what()}</span>
            </span>
          </button>
        </li>
      </ul>
    </Screen>
  )
}
