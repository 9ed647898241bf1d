import { useLayoutEffect, useRef } from "preact/hooks"
import { m } from "../../words/messages.js"
import { Button } from "../parts/Button.tsx"
import { TextArea } from "../parts/TextArea.tsx"

type NewWordsProps = {
  readonly label: string
  readonly hint?: string
  readonly onWrite: (was: string, words: string) => Promise<boolean>
  /** Written and done with. */
  readonly onDone: () => void
}

/** A line to write something new on. It saves itself; *Done* only puts it in its place. */
export const NewWords = ({ label, hint, onWrite, onDone }: NewWordsProps) => {
  const form = useRef<HTMLFormElement>(null)
  useLayoutEffect(() => {
    form.current?.querySelector("textarea")?.focus()
  }, [])
  const done = (event: Event) => {
    event.preventDefault()
    form.current?.querySelector("textarea")?.blur() // what is left is written on leaving the field
    onDone()
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) done(event)
  }
  return (
    <form class="goals-new" ref={form} onSubmit={done} onKeyDown={press}>
      <TextArea label={label} hint={hint} ruled rows={1} value="" onWrite={onWrite} />
      <Button type="submit">{m.goals_done()}</Button>
    </form>
  )
}
