import { mostDeep } from "./bounds.ts"

const [quote, backslash] = [0x22, 0x5c]
const [opensList, closesList, opensObject, closesObject] = [0x5b, 0x5d, 0x7b, 0x7d]

/** Whether lists and objects lie deeper in each other than they may. Looked at before anything is parsed. */
export const isTooDeep = (json: string): boolean => {
  let depth = 0
  for (let at = 0; at < json.length; at++) {
    const unit = json.charCodeAt(at)
    if (unit === quote) {
      at = endOfText(json, at)
      if (at < 0) return false
    } else if (unit === opensObject || unit === opensList) {
      if (++depth > mostDeep) return true
    } else if (unit === closesObject || unit === closesList) depth--
  }
  return false
}

/** Where the text ends that begins at this quote; -1 when it does not, and then it is no JSON. */
const endOfText = (json: string, from: number): number => {
  for (let end = json.indexOf('"', from + 1); end >= 0; end = json.indexOf('"', end + 1)) {
    let before = end
    while (json.charCodeAt(before - 1) === backslash) before--
    if ((end - before) % 2 === 0) return end
  }
  return -1
}
