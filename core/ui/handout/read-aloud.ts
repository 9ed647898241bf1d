/** Where a sentence stands in its text: from the first letter, up to and without the end. */
export type Stretch = { readonly text: string; readonly from: number; readonly to: number }

/** The sentences of a text, without the spaces around them; what has no letter or digit is not read. */
export const sentencesIn = (text: string, locale: string): readonly Stretch[] =>
  [...new Intl.Segmenter(locale, { granularity: "sentence" }).segment(text)].flatMap(({ segment, index }) => {
    const said = segment.trim()
    if (!/[\p{L}\p{N}]/u.test(said)) return []
    const from = index + segment.indexOf(said)
    return [{ text: said, from, to: from + said.length }]
  })

type VoiceLike = { readonly lang: string; readonly localService: boolean; readonly default: boolean }

/**
 * A voice of this device for the language, its own country's first, or null. A voice that is not on the device would
 * send the text elsewhere, so none of those is ever taken.
 */
export const localVoice = <V extends VoiceLike>(voices: readonly V[], locale: string): V | null => {
  const tag = (lang: string) => lang.replaceAll("_", "-").toLowerCase()
  const wanted = tag(locale)
  const fits = voices.filter(voice => voice.localService && tag(voice.lang).split("-")[0] === wanted.split("-")[0])
  return (
    fits.find(voice => tag(voice.lang) === wanted && voice.default) ??
    fits.find(voice => voice.default) ??
    fits.find(voice => tag(voice.lang) === wanted) ??
    fits[0] ??
    null
  )
}

/** Where one is in the reading: nothing read yet, reading, resting, or through. `at` is the sentence, from 0. */
export type Reading = { readonly state: "ready" | "reading" | "paused" | "over"; readonly at: number }

export const notRead: Reading = { state: "ready", at: 0 }

/** The sentence is said: the next one, or the end. Out of turn, nothing changes. */
export const saidOne = (reading: Reading, at: number, count: number): Reading =>
  reading.state !== "reading" || reading.at !== at
    ? reading
    : at + 1 < count
      ? { state: "reading", at: at + 1 }
      : { state: "over", at: 0 }

/** Rests where it is; what is not being read stays as it was. */
export const paused = (reading: Reading): Reading =>
  reading.state === "reading" ? { ...reading, state: "paused" } : reading

/** Goes on where it was; from the beginning when it was through, or never begun. */
export const goingOn = (reading: Reading): Reading => ({
  state: "reading",
  at: reading.state === "paused" ? reading.at : 0,
})
