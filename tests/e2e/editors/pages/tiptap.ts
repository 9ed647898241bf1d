import { Editor } from "@tiptap/core"
import StarterKit from "@tiptap/starter-kit"
import { type Mount, startHtml } from "./field.ts"

export const mount: Mount = place => {
  const editor = new Editor({ element: place, extensions: [StarterKit], content: startHtml })
  return { field: editor.view.dom, saved: () => editor.getHTML(), isHtml: true }
}
