import { loadForm } from "../../../curriculum/load.ts"
import { NotInThisVersion } from "../../../ui/handout/NotInThisVersion.tsx"
import { SheetView } from "../../../ui/handout/SheetView.tsx"
import { Ready } from "../../../ui/parts/Ready.tsx"
import { useLoaded } from "../../../ui/use-loaded.ts"
import { m } from "../../../words/messages.js"
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
