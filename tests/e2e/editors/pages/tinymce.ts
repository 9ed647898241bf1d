import tinymce from "tinymce"
import "tinymce/icons/default"
import "tinymce/models/dom"
import "tinymce/plugins/lists"
import "tinymce/themes/silver"
import "tinymce/skins/content/default/content.js"
import "tinymce/skins/ui/oxide/content.js"
import "tinymce/skins/ui/oxide/skin.js"
import { type Mount, startHtml } from "./field.ts"

export const mount: Mount = async place => {
  const target = document.createElement("textarea")
  target.value = startHtml
  place.append(target)
  const [editor] = await tinymce.init({ target, license_key: "gpl", plugins: "lists", promotion: false, height: 300 })
  if (!editor) throw new Error("TinyMCE did not start")
  return { field: editor.getBody(), saved: () => editor.getContent(), isHtml: true }
}
