import { Bold, ClassicEditor, Essentials, List, Paragraph } from "ckeditor5"
import { type Mount, startHtml } from "./field.ts"

export const mount: Mount = async place => {
  const target = document.createElement("div")
  target.innerHTML = startHtml
  place.append(target)
  const editor = await ClassicEditor.create(target, {
    licenseKey: "GPL",
    plugins: [Essentials, Paragraph, Bold, List],
    toolbar: ["bold", "bulletedList"],
  })
  const field = editor.ui.getEditableElement()
  if (!field) throw new Error("CKEditor has drawn nothing")
  return { field, saved: () => editor.getData(), isHtml: true }
}
