import type { DeskWindow, Mount } from "./field.ts"
import { linesOf } from "./lines-of.ts"

const mounts: Readonly<Record<string, () => Promise<{ readonly mount: Mount }>>> = {
  ...Object.fromEntries(
    ["textarea", "input", "limited", "read-only", "disabled", "password", "dialog", "blurred"].map(
      kind => [kind, async () => ({ mount: (await import("./controls.ts")).controls(kind) })] as const,
    ),
  ),
  ...Object.fromEntries(
    ["shadow-open", "shadow-closed", "shadow-open-rich", "shadow-closed-rich"].map(
      kind => [kind, async () => ({ mount: (await import("./shadow.ts")).shadow(kind) })] as const,
    ),
  ),
  contenteditable: () => import("./contenteditable.ts"),
  "design-mode": () => import("./design-mode.ts"),
  react: () => import("./react.ts"),
  vue: () => import("./vue.ts"),
  tinymce: () => import("./tinymce.ts"),
  ckeditor: () => import("./ckeditor.ts"),
  quill: () => import("./quill.ts"),
  tiptap: () => import("./tiptap.ts"),
  lexical: () => import("./lexical.ts"),
  frame: () => import("./frame.ts"),
}

const page = globalThis as unknown as DeskWindow
const asked = new URLSearchParams(location.search)
const [place, form] = [document.querySelector<HTMLElement>("#place"), document.querySelector<HTMLFormElement>("#form")]
const load = mounts[asked.get("field") ?? ""]
if (place && form && load) {
  const { mount } = await load()
  const desk = await mount(place, form)
  page.desk = desk
  page.lines = () => ({
    shown: "value" in desk.field ? String(desk.field.value) : linesOf(desk.field.innerHTML),
    saved: desk.isHtml ? linesOf(desk.saved()) : desk.saved(),
  })
}
document.documentElement.dataset.ready = "true"
