import { ChevronRight } from "lucide"
import { Icon } from "../../../ui/parts/Icon.tsx"
import { Screen } from "../../../ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../ui/paths.ts"
import { m } from "../../../words/messages.js"
import { enterPlace, isMember, members } from "../../members.ts"
import { OtherMembers } from "../start/OtherMembers.tsx"
import { HandrailDrawing } from "./HandrailDrawing.tsx"
import { ownStep, restoring } from "./own-answers.ts"

/** The ways in. */
export const Doors = () => (
  <Screen name={m.app_name()} title={m.app_line()} status={m.first_what()} crisis={hrefTo(paths.crisis)}>
    <div class="doors">
      <HandrailDrawing />
      {!isMember("sample") && (
        <Door title={m.first_door_sample()} what={m.first_door_sample_what()} onOpen={() => enterPlace("sample")} />
      )}
      <Door
        title={m.first_door_own()}
        what={m.first_door_own_what()}
        onOpen={() => {
          ownStep.value = "about"
        }}
      />
      <Door
        title={m.restore_door()}
        what={m.restore_door_what()}
        onOpen={() => {
          restoring.value = true
        }}
      />
      {members.value.length > 0 && <OtherMembers />}
      <p class="quiet">{m.first_promise()}</p>
    </div>
  </Screen>
)

type DoorProps = { readonly title: string; readonly what: string; readonly onOpen: () => void }

const Door = ({ title, what, onOpen }: DoorProps) => (
  <button class="door" type="button" onClick={onOpen}>
    <span>
      <b>{title}</b>
      <span class="quiet">{what}</span>
    </span>
    <Icon of={ChevronRight} mirrored />
  </button>
)
