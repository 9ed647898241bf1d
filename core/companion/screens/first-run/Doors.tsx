import { ChevronRight } from "lucide"
import { Icon } from "../../../ui/parts/Icon.tsx"
import { Screen } from "../../../ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../ui/paths.ts"
import { m } from "../../../words/messages.js"
import { enterPlace, isMember, members } from "../../members.ts"
import { OtherMembers } from "../start/OtherMembers.tsx"
import { HandrailDrawing } from "./HandrailDrawing.tsx"
import { about, ownStep, restoring, wayIn } from "./own-answers.ts"

/** The ways in. */
export const Doors = () => (
  <Screen name={m.app_name()} title={m.app_line()} status={m.first_what()} crisis={hrefTo(paths.crisis)}>
    <div class="doors">
      <HandrailDrawing />
      {!isMember("sample") && (
        <Door title={m.first_door_sample()} what={m.first_door_sample_what()} onOpen={() => enterPlace("sample")} />
      )}
      <Door
        title={m.first_door_join()}
        what={m.first_door_join_what()}
        onOpen={() => {
          wayIn.value = "join"
        }}
      />
      <Door title={m.first_door_start()} what={m.first_door_start_what()} onOpen={() => begin("start")} />
      <section class="doors-other" aria-label={m.first_other_ways()}>
        <Door quiet title={m.first_door_own()} what={m.first_door_own_what()} onOpen={() => begin("alone")} />
        <Door
          quiet
          title={m.restore_door()}
          what={m.restore_door_what()}
          onOpen={() => {
            restoring.value = true
          }}
        />
      </section>
      {members.value.length > 0 && <OtherMembers />}
      <p class="quiet">{m.first_promise()}</p>
    </div>
  </Screen>
)

const begin = (way: "alone" | "start") => {
  wayIn.value = way
  if (way === "start") about.value = { ...about.value, role: "supervisor" }
  ownStep.value = "about"
}

type DoorProps = {
  readonly title: string
  readonly what: string
  /** For those who look for it. */
  readonly quiet?: boolean
  readonly onOpen: () => void
}

const Door = ({ title, what, quiet, onOpen }: DoorProps) => (
  <button class={quiet ? "door door-quiet" : "door"} type="button" onClick={onOpen}>
    <span>
      <b>{title}</b>
      <span class="quiet">{what}</span>
    </span>
    <Icon of={ChevronRight} mirrored />
  </button>
)
