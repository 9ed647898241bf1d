import { type Mount, startHtml, startLines } from "./field.ts"

/** A field in a shadow root that is open or closed, and inside another that is open. */
export const shadow =
  (kind: string): Mount =>
  place => {
    const [outer, inner] = [document.createElement("div"), document.createElement("div")]
    place.append(outer)
    outer.attachShadow({ mode: "open" }).append(inner)
    const root = inner.attachShadow({ mode: kind.includes("closed") ? "closed" : "open" })
    if (kind.endsWith("rich")) {
      const field = document.createElement("div")
      field.contentEditable = "true"
      field.innerHTML = startHtml
      root.append(field)
      return { field, saved: () => field.innerHTML, isHtml: true }
    }
    const field = document.createElement("textarea")
    field.value = startLines.join("\n")
    root.append(field)
    return { field, saved: () => field.value, isHtml: false }
  }
