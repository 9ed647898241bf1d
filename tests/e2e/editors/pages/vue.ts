import { createApp, h, ref, vModelText, withDirectives } from "vue"
import { type Mount, startLines } from "./field.ts"

/** What Vue's compiler makes of `<textarea v-model="note" />`. */
export const mount: Mount = place => {
  const note = ref(startLines.join("\n"))
  createApp(() =>
    withDirectives(
      h("textarea", {
        "onUpdate:modelValue": (value: string) => {
          note.value = value
        },
      }),
      [[vModelText, note.value]],
    ),
  ).mount(place)
  const field = place.querySelector("textarea")
  if (!field) throw new Error("Vue has drawn nothing")
  return { field, saved: () => note.value, isHtml: false }
}
