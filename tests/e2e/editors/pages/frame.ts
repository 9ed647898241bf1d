import type { DeskWindow, Mount } from "./field.ts"

const ready = async (frame: HTMLIFrameElement) => {
  while (frame.contentDocument?.documentElement?.dataset.ready !== "true")
    await new Promise(resolve => setTimeout(resolve, 10))
}

/**
 * Another of these pages in a frame: of this origin, or of the one in `from`, which the tests then ask themselves.
 * With `beside`, a second frame with that field comes first.
 */
export const mount: Mount = async place => {
  const asked = new URLSearchParams(location.search)
  if (asked.has("beside")) {
    const other = document.createElement("iframe")
    other.src = `/?field=${asked.get("beside")}`
    place.append(other)
    await ready(other)
  }
  const frame = document.createElement("iframe")
  frame.src = `${asked.get("from") ?? ""}/?field=${asked.get("inside")}`
  place.append(frame)
  await new Promise(resolve => frame.addEventListener("load", resolve))
  const inside = frame.contentWindow as unknown as DeskWindow
  if (asked.has("from")) return { field: frame, saved: () => "", isHtml: true }
  await ready(frame)
  return inside.desk
}
