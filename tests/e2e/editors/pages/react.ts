import { createElement, useState } from "react"
import { createRoot } from "react-dom/client"
import { type Mount, startLines } from "./field.ts"

export const mount: Mount = async place => {
  let state = ""
  const Note = () => {
    const [note, setNote] = useState(startLines.join("\n"))
    state = note
    return createElement("textarea", {
      value: note,
      onChange: (event: { readonly target: { readonly value: string } }) => setNote(event.target.value),
    })
  }
  createRoot(place).render(createElement(Note))
  await new Promise(resolve => setTimeout(resolve, 50))
  const field = place.querySelector("textarea")
  if (!field) throw new Error("React has drawn nothing")
  return { field, saved: () => state, isHtml: false }
}
