import { type Mount, startHtml } from "./field.ts"

export const mount: Mount = async place => {
  const frame = document.createElement("iframe")
  place.append(frame)
  const inside = frame.contentDocument
  if (!inside) throw new Error("a frame without its document")
  inside.open()
  inside.write(`<!doctype html><body>${startHtml}</body>`)
  inside.close()
  inside.designMode = "on"
  return { field: inside.body, saved: () => inside.body.innerHTML, isHtml: true }
}
