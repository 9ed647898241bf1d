import { loadForm } from "../../../core/curriculum/load.ts"
import { NotInThisVersion } from "../../../core/ui/handout/NotInThisVersion.tsx"
import { SheetView } from "../../../core/ui/handout/SheetView.tsx"
import { Ready } from "../../../core/ui/parts/Ready.tsx"
import { useLoaded } from "../../../core/ui/use-loaded.ts"
import { m } from "../../../core/words/messages.js"
import { PaperScreen } from "./PaperScreen.tsx"

export const FormPage = ({ formId }: { readonly formId: string }) => {
  const form = useLoaded(() => loadForm(formId), [formId])
  return (
    <PaperScreen name={m.form_name()} print={form.state === "ready" && form.value !== null}>
      <Ready of={form} what={m.form_what()} lines={6}>
        {found => (found ? <SheetView form={found} /> : <NotInThisVersion />)}
      </Ready>
    </PaperScreen>
  )
}
