import Quill from "quill"
import "quill/dist/quill.snow.css"
import { type Mount, startHtml } from "./field.ts"

export const mount: Mount = place => {
  const target = document.createElement("div")
  target.innerHTML = startHtml
  place.append(target)
  const quill = new Quill(target, { theme: "snow" })
  return { field: quill.root, saved: () => quill.getSemanticHTML(), isHtml: true }
}
