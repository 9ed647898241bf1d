import { type Mount, startHtml } from "./field.ts"

export const mount: Mount = place => {
  const field = document.createElement("div")
  field.contentEditable = "true"
  field.innerHTML = startHtml
  place.append(field)
  return { field, saved: () => field.innerHTML, isHtml: true }
}
