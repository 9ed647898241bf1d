import type { RefObject } from "preact"
import { useEffect, useRef, useState } from "preact/hooks"
import { getLocale } from "../../words/runtime.js"
import { useWakeLock } from "../use-wake-lock.ts"
import { goingOn, localVoice, notRead, paused, type Reading, saidOne } from "./read-aloud.ts"
import { markSpoken, type Spoken, spokenIn } from "./spoken.ts"

/** A voice of this device for the language on show; null while there is none. Voices may come late. */
const useLocalVoice = (): SpeechSynthesisVoice | null => {
  const [voice, setVoice] = useState<SpeechSynthesisVoice | null>(null)
  useEffect(() => {
    if (!("speechSynthesis" in globalThis)) return
    const look = () => setVoice(localVoice(speechSynthesis.getVoices(), getLocale()))
    look()
    speechSynthesis.addEventListener("voiceschanged", look)
    return () => speechSynthesis.removeEventListener("voiceschanged", look)
  }, [])
  return voice
}

/**
 * Reads a page aloud, one utterance for each sentence; the position is ours, because platforms forget theirs when
 * they pause. Null where this device has no voice of its own for the language.
 */
export const useReadAloud = (page: RefObject<HTMLElement | null>, on: readonly unknown[]) => {
  const voice = useLocalVoice()
  const [reading, setReading] = useState<Reading>(notRead)
  const sentences = useRef<readonly Spoken[]>([])
  useWakeLock(reading.state === "reading")

  useEffect(() => setReading(notRead), on)

  useEffect(() => {
    const spoken = sentences.current[reading.at]
    if (reading.state !== "reading" || !voice || !spoken) return
    const utterance = new SpeechSynthesisUtterance(spoken.text)
    utterance.voice = voice
    utterance.lang = voice.lang
    utterance.rate = 0.9
    utterance.onend = () => setReading(now => saidOne(now, reading.at, sentences.current.length))
    utterance.onerror = () => setReading(paused)
    markSpoken(spoken.range)
    spoken.range.startContainer.parentElement?.scrollIntoView({ block: "nearest" })
    speechSynthesis.speak(utterance)
    return () => {
      utterance.onend = null
      utterance.onerror = null
      speechSynthesis.cancel()
      markSpoken(null)
    }
  }, [reading, voice])

  if (!voice) return null
  return {
    reading,
    count: sentences.current.length,
    play: () => {
      if (page.current) sentences.current = spokenIn(page.current, getLocale())
      setReading(goingOn)
    },
    pause: () => setReading(paused),
    stop: () => setReading(notRead),
  }
}
