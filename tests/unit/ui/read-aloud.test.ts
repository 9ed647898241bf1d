import { describe, expect, it } from "vitest"
import {
  goingOn,
  localVoice,
  notRead,
  paused,
  type Reading,
  saidOne,
  sentencesIn,
} from "../../../core/ui/handout/read-aloud.ts"

const voice = (lang: string, localService: boolean, isDefault = false) => ({ lang, localService, default: isDefault })

describe("what is read aloud", () => {
  it("is cut into sentences that stand where the text has them", () => {
    const text = "  Recovery is not a road. “I laugh again,” she said!  And you? "
    const sentences = sentencesIn(text, "en")
    expect(sentences.map(sentence => sentence.text)).toEqual([
      "Recovery is not a road.",
      "“I laugh again,” she said!",
      "And you?",
    ])
    for (const { text: said, from, to } of sentences) expect(text.slice(from, to)).toBe(said)
  })

  it("leaves out what has nothing to say", () => {
    expect(sentencesIn(" … ", "en")).toEqual([])
    expect(sentencesIn("", "en")).toEqual([])
  })
})

describe("the voice", () => {
  it("is only ever one of this device", () => {
    expect(localVoice([voice("en-US", false, true), voice("en-GB", false)], "en")).toBeNull()
    expect(localVoice([voice("en-US", false, true), voice("en_GB", true)], "en")).toEqual(voice("en_GB", true))
  })

  it("speaks the language on show, its own country's first", () => {
    const voices = [voice("de-DE", true, true), voice("es-MX", true), voice("es-ES", true)]
    expect(localVoice(voices, "es-ES")?.lang).toBe("es-ES")
    expect(localVoice(voices, "es")?.lang).toBe("es-MX")
    expect(localVoice(voices, "en")).toBeNull()
  })
})

describe("the place in the reading", () => {
  it("goes from sentence to sentence, and is over after the last", () => {
    let reading: Reading = goingOn(notRead)
    expect(reading).toEqual({ state: "reading", at: 0 })
    reading = saidOne(reading, 0, 2)
    expect(reading).toEqual({ state: "reading", at: 1 })
    expect(saidOne(reading, 1, 2)).toEqual({ state: "over", at: 0 })
  })

  it("is kept through a pause: the sentence that was cut off is said again", () => {
    const resting = paused(saidOne(goingOn(notRead), 0, 3))
    expect(resting).toEqual({ state: "paused", at: 1 })
    expect(goingOn(resting)).toEqual({ state: "reading", at: 1 })
  })

  it("does not move for a sentence whose end arrives late", () => {
    const resting = paused(goingOn(notRead))
    expect(saidOne(resting, 0, 3)).toBe(resting)
    const ahead: Reading = { state: "reading", at: 2 }
    expect(saidOne(ahead, 0, 3)).toBe(ahead)
  })
})
