import { useState } from "preact/hooks"
import { useLocation } from "wouter-preact"
import { useAct, useCore } from "../../../core/ui/core-context.tsx"
import { paths } from "../../../core/ui/paths.ts"
import { settingUp } from "../../chosen-place.ts"
import { type About, AboutYou } from "./AboutYou.tsx"
import { KeepHere } from "./KeepHere.tsx"
import { NewPassphrase } from "./NewPassphrase.tsx"
import { ReadyToStart } from "./ReadyToStart.tsx"
import { SheetStep } from "./SheetStep.tsx"

type Step = "about" | "passphrase" | "sheet" | "keep" | "ready"

/** One question a screen, from one's name to Today. From the passphrase on the vault is there and open. */
export const StartOwn = ({ onBack }: { readonly onBack: () => void }) => {
  const core = useCore()
  const act = useAct()
  const [, go] = useLocation()
  const [step, setStep] = useState<Step>("about")
  const [about, setAbout] = useState<About>({ name: "", role: "peer-specialist", credentials: "" })
  const [code, setCode] = useState("")

  switch (step) {
    case "about":
      return <AboutYou about={about} onChange={setAbout} onBack={onBack} onNext={() => setStep("passphrase")} />
    case "passphrase":
      return (
        <NewPassphrase
          onBack={() => setStep("about")}
          onMade={made => {
            setCode(made)
            setStep("sheet")
            void act(core.profile.keep({ fields: about }))
          }}
        />
      )
    case "sheet":
      return <SheetStep code={code} onNext={() => setStep("keep")} />
    case "keep":
      return <KeepHere onNext={() => setStep("ready")} />
    case "ready":
      return (
        <ReadyToStart
          onNext={() => {
            go(paths.today)
            settingUp.value = false
          }}
        />
      )
  }
}
