import { type Mount, startLines } from "./field.ts"

/** Fields of plain forms; what they save is what the form would send. */
export const controls =
  (kind: string): Mount =>
  (place, form) => {
    const single = kind === "input" || kind === "password"
    const field = document.createElement(single ? "input" : "textarea")
    field.name = "note"
    field.value = single ? startLines[0] : startLines.join("\n")
    if (field instanceof HTMLInputElement) field.type = kind === "password" ? "password" : "text"
    if (kind === "limited") field.maxLength = 60
    if (kind === "read-only") field.readOnly = true
    if (kind === "dialog") {
      const dialog = document.createElement("dialog")
      dialog.append(field)
      place.append(dialog)
      dialog.showModal()
    } else place.append(field)
    // Saves what it has when it is left, as pages of an older kind do.
    let left = field.value
    field.addEventListener("change", () => {
      left = field.value
    })
    const sent = () => String(new FormData(form).get("note")).replaceAll("\r\n", "\n")
    return { field, saved: kind === "blurred" ? () => left : sent, isHtml: false }
  }
