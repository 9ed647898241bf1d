import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks"
import {
  arrived,
  entered,
  left,
  openDraft,
  pendingWrite,
  refused,
  type TextDraft,
  type TextWrite,
  typed,
  written,
} from "./text-draft.ts"

/** Counted from the first letter not yet written, so that steady typing is written too. */
const writeAfterMs = 120
/** What was not kept is tried again by itself, ever more rarely: a disk that was full may have room again. */
const [againAfterMs, againAtMostMs] = [8000, 64_000]
/** Each field on show: writes what stands in it, and is done when it is written or was not kept. */
const onShow = new Set<() => Promise<unknown>>()

/** Writes what is half-typed anywhere on the page. */
export const writeDrafts = (): Promise<unknown> => Promise.all([...onShow].map(write => write()))

/** Longer than a write takes; a disk that hangs must not keep anyone from locking. */
const writeWithinMs = 500

export const writeDraftsSoon = (): Promise<unknown> =>
  Promise.race([writeDrafts(), new Promise(resolve => setTimeout(resolve, writeWithinMs))])

const sizesItself = globalThis.CSS?.supports?.("field-sizing", "content") ?? false

/**
 * A text area, or a field of one line, that writes itself: to be spread on it. While someone types, one write is on
 * its way at a time. When the field is left or the page may go away, what is left is sent at once: whatever is asked
 * next, such as signing, finds it there. Another field needs another `key`.
 */
export const useTextDraft = <E extends HTMLTextAreaElement | HTMLInputElement = HTMLTextAreaElement>(
  value: string,
  onWrite: (was: string, text: string) => Promise<boolean>,
) => {
  const draft = useRef<TextDraft>(openDraft(value))
  const area = useRef<E>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const again = useRef<ReturnType<typeof setTimeout>>(undefined)
  const patience = useRef(againAfterMs)
  const onPage = useRef(true)
  const underway = useRef(0)
  const next = useRef(false)
  const writes = useRef<Promise<unknown>>(Promise.resolve())
  const latest = useRef(onWrite)
  latest.current = onWrite
  const [text, setText] = useState(value)

  const show = (next: TextDraft) => {
    draft.current = next
    setText(next.text)
  }
  const settle = (write: TextWrite, kept: boolean) => {
    underway.current--
    if (kept) {
      patience.current = againAfterMs
      if (next.current) flush()
      return
    }
    show(refused(draft.current, write))
    clearTimeout(again.current)
    if (!onPage.current) return
    again.current = setTimeout(() => {
      patience.current = Math.min(2 * patience.current, againAtMostMs)
      flush()
    }, patience.current)
  }
  const flush = (evenIfUnderway = false) => {
    const write = pendingWrite(draft.current)
    next.current = underway.current > 0 && !evenIfUnderway
    if (!write || next.current) return
    clearTimeout(timer.current)
    clearTimeout(again.current)
    timer.current = undefined
    underway.current++
    show(written(draft.current))
    const done = latest.current(write.was, write.text).then(
      kept => settle(write, kept),
      () => settle(write, false),
    )
    writes.current = Promise.all([writes.current, done])
  }

  useLayoutEffect(() => {
    const news = arrived(draft.current, value)
    const shown = area.current
    if (shown && news.text !== shown.value) {
      const { selectionStart, selectionEnd } = shown
      shown.value = news.text
      if (news.focused) shown.setSelectionRange(selectionStart, selectionEnd)
    }
    show(news)
  }, [value])

  useLayoutEffect(() => {
    const shown = area.current
    if (sizesItself || !(shown instanceof HTMLTextAreaElement)) return
    shown.style.blockSize = "auto"
    shown.style.blockSize = `${shown.scrollHeight + 3}px`
  }, [text])

  useEffect(() => {
    const leaving = () => flush(true)
    const hiding = () => {
      if (document.visibilityState === "hidden") leaving()
    }
    const writeAll = () => {
      leaving()
      return writes.current
    }
    onPage.current = true
    onShow.add(writeAll)
    addEventListener("pagehide", leaving)
    document.addEventListener("visibilitychange", hiding)
    return () => {
      onShow.delete(writeAll)
      removeEventListener("pagehide", leaving)
      document.removeEventListener("visibilitychange", hiding)
      leaving()
      onPage.current = false
      clearTimeout(timer.current)
      clearTimeout(again.current)
    }
  }, [])

  return {
    ref: area,
    value: text,
    onInput: (event: { readonly currentTarget: E }) => {
      patience.current = againAfterMs
      show(typed(draft.current, event.currentTarget.value))
      timer.current ??= setTimeout(() => {
        timer.current = undefined
        flush()
      }, writeAfterMs)
    },
    onFocus: () => show(entered(draft.current)),
    onBlur: () => {
      flush(true)
      show(left(draft.current))
    },
  }
}
