import { useLocation } from "wouter-preact"
import type { Place } from "../../../bridge/place.ts"
import { useAct, useCore } from "../../../ui/core-context.tsx"
import { paths } from "../../../ui/paths.ts"
import { asName } from "../../member-list.ts"
import { nameMember, settingUp } from "../../members.ts"
import { AboutYou } from "./AboutYou.tsx"
import { KeepHere } from "./KeepHere.tsx"
import { NewPassphrase } from "./NewPassphrase.tsx"
import { about, type OwnStep, ownStep, ownSteps, recoveryCode, startName, wayIn } from "./own-answers.ts"
import { PasskeyStep } from "./PasskeyStep.tsx"
import { ReadyToStart } from "./ReadyToStart.tsx"
import { SheetStep } from "./SheetStep.tsx"

const afterwards = { alone: paths.today, join: paths.join, start: paths.startProgram } as const

/** One question a screen, from one's name to Today. From the passphrase on the vault is there and open. */
export const StartOwn = ({ place, step }: { readonly place: Place; readonly step: OwnStep }) => {
  const core = useCore()
  const act = useAct()
  const [, go] = useLocation()
  const to = (next: OwnStep | null) => () => {
    ownStep.value = next
  }
  const toNext = (from: OwnStep) => to(ownSteps[ownSteps.indexOf(from) + 1] ?? null)
  const made = (code: string) => {
    recoveryCode.value = code
    to("sheet")()
    nameMember(place, asName(startName.value))
    void act(core.profile.keep({ fields: about.value }))
  }
  const finish = () => {
    recoveryCode.value = ""
    go(afterwards[wayIn.value])
    settingUp.value = false
  }

  switch (step) {
    case "about":
      return <AboutYou place={place} onBack={to(null)} onNext={to("passphrase")} />
    case "passphrase":
      return <NewPassphrase onBack={to("about")} onMade={made} />
    case "sheet":
      return <SheetStep code={recoveryCode.value} onNext={toNext("sheet")} />
    case "passkey":
      return <PasskeyStep onNext={toNext("passkey")} />
    case "keep":
      return <KeepHere onNext={to("ready")} />
    case "ready":
      return <ReadyToStart onNext={finish} />
  }
}
