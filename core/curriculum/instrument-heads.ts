/// <reference path="../../content/virtual.d.ts" />
import { instrumentHeads as built } from "virtual:content/instrument-heads"
import type { InstrumentHead } from "../../content/instrument-schema.ts"
import { headWords } from "./head-words.ts"

/** As it was built, in the words of a content pack while one is used. */
const worded = (head: InstrumentHead): InstrumentHead => {
  const now = () => headWords().instruments[head.id] ?? head
  return {
    ...head,
    get title() {
      return now().title
    },
    get what() {
      return now().what
    },
    get minutes() {
      return now().minutes
    },
    get version() {
      return now().version
    },
    get adapted() {
      return now().adapted
    },
  }
}

/** Every instrument in short, in the order of their files. */
export const instrumentHeads: readonly InstrumentHead[] = /* @__PURE__ */ built.map(worded)
