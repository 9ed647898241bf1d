import { useEffect, useRef } from "preact/hooks"
import { useHashLocation } from "wouter-preact/use-hash-location"
import { m } from "../../words/messages.js"
import { Button } from "../parts/Button.tsx"
import { Notice } from "../parts/Notice.tsx"
import { hrefTo, paths } from "../paths.ts"
import { useWhen } from "../use-when.ts"
import { type GivenKind, givenFiles, takeGiven } from "./given-files.ts"

type Taken = "export" | "invitation" | "backup" | "pack"
const takenBy: Readonly<Record<Taken, string>> = {
  export: paths.exports,
  invitation: paths.join,
  backup: paths.settingsOf("backup"),
  pack: paths.settingsOf("packs"),
}
const kinds = Object.keys(takenBy) as readonly Taken[]

/**
 * Files that were opened with the app, or shared into it. Of one kind, they lead to the screen that takes them; of
 * several, one says where to begin. `open`: the vault is, and its screens are here; until then they wait.
 */
export const GivenNotice = ({ open }: { readonly open: boolean }) => {
  const when = useWhen()
  const [, go] = useHashLocation()
  const countOf = (kind: GivenKind) => givenFiles.value.filter(one => one.kind === kind).length
  const ours = kinds.filter(kind => countOf(kind) > 0)
  const [only, ...others] = ours
  // What is left of several waits to be chosen: nobody is led away from the screen that has the first.
  const chosen = useRef(false)
  const straight = open && others.length === 0 && !chosen.current ? only : undefined
  const several = open && others.length > 0
  useEffect(() => {
    if (ours.length === 0) chosen.current = false
    else if (several) chosen.current = true
    else if (straight) go(takenBy[straight])
  }, [ours.length, several, straight, go])

  const count = ours.reduce((sum, kind) => sum + countOf(kind), 0)
  const waits = count > 0 && straight === undefined
  return (
    <aside class="app-notice" aria-label={m.given_title()}>
      {waits && (
        <Notice
          title={m.given_wait({ count, number: when.number(count) })}
          actions={
            open &&
            ours.map(kind => (
              <Button key={kind} kind="link" href={hrefTo(takenBy[kind])}>
                {lookWords[kind]()}
              </Button>
            ))
          }
        >
          {open ? m.given_several() : m.given_locked()}
        </Notice>
      )}
      <NotOurs kind="other" title={m.given_other} next={m.given_other_next()} />
      <NotOurs kind="later" title={m.given_later} next={m.given_later_next()} />
    </aside>
  )
}

const lookWords: Readonly<Record<Taken, () => string>> = {
  export: m.given_look_export,
  invitation: m.given_look_invitation,
  backup: m.given_look_backup,
  pack: m.given_look_pack,
}

type NotOursProps = {
  readonly kind: "other" | "later"
  readonly title: (names: { readonly names: string }) => string
  readonly next: string
}

/** What is not taken, by name, and why. */
const NotOurs = ({ kind, title, next }: NotOursProps) => {
  const when = useWhen()
  const names = givenFiles.value.flatMap(one => (one.kind === kind ? [one.file.name] : []))
  if (names.length === 0) return null
  return (
    <Notice
      kind="attention"
      title={title({ names: when.list(names) })}
      urgent
      actions={
        <Button kind="link" onClick={() => void takeGiven(kind)}>
          {m.given_hide()}
        </Button>
      }
    >
      {next}
    </Notice>
  )
}
