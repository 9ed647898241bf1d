import "./places.css"
import type { ComponentChildren } from "preact"
import { useRef, useState } from "preact/hooks"
import type { BackupInPlace, PlaceAddress } from "../../backup/api.ts"
import { m } from "../../words/messages.js"
import { useCore } from "../core-context.tsx"
import { PlaceAddressFields } from "../exchange/PlaceAddressFields.tsx"
import { useExchanging } from "../exchange/use-exchanging.ts"
import type { FailureWords } from "../failure-words.ts"
import { Button } from "../parts/Button.tsx"
import { Notice } from "../parts/Notice.tsx"
import { DerivationProgress } from "../unlock/DerivationProgress.tsx"
import { useWhen } from "../use-when.ts"
import { type PlaceFailure, placeFailureWords } from "./place-words.ts"

type Found = {
  readonly address: PlaceAddress
  readonly backups: readonly BackupInPlace[]
  readonly newer: number
}

type FindInPlaceProps = {
  /** The backup that was chosen, as it lies there. */
  readonly onFetched: (file: Blob) => Promise<void>
  /** What is wrong with the one that was fetched last. */
  readonly children: ComponentChildren
}

/** Finds a backup in a WebDAV folder, by the day it was made. */
export const FindInPlace = ({ onFetched, children }: FindInPlaceProps) => {
  const core = useCore()
  const looking = useExchanging()
  const fetching = useExchanging()
  const [typed, setTyped] = useState<PlaceAddress>({ url: "", user: "", password: "" })
  const [found, setFound] = useState<Found | null>(null)
  const [trouble, setTrouble] = useState<FailureWords | null>(null)
  const [wrong, setWrong] = useState<FailureWords | null>(null)

  const say = (failure: PlaceFailure) => {
    const words = placeFailureWords(failure)
    if (failure.type === "BadAddress") setWrong(words)
    else setTrouble(words)
  }
  const form = useRef<HTMLFormElement>(null)
  const look = async () => {
    if (looking.part !== null) return
    if (typed.url.trim() === "") return form.current?.querySelector("input")?.focus()
    setTrouble(null)
    setWrong(null)
    const answer = await looking.run((signal, onProgress) => core.backup.lookIn(typed, signal, onProgress))
    if (answer.ok) setFound({ address: typed, ...answer.value })
    else say(answer.error)
  }
  const fetch = async ({ address }: Found, { name }: BackupInPlace) => {
    if (fetching.part !== null) return
    setTrouble(null)
    const file = await fetching.run(signal => core.backup.fetchFrom({ ...address, name }, signal))
    if (file.ok) await onFetched(file.value)
    else say(file.error)
  }

  return (
    <>
      {trouble && (
        <Notice kind="attention" title={trouble.title} urgent>
          {trouble.next}
        </Notice>
      )}
      {found ? (
        <>
          {!trouble && children}
          <WhatIsThere of={found} onChoose={one => void fetch(found, one)} />
          {fetching.part !== null && (
            <DerivationProgress label={m.restore_place_fetching()} part={null} onCancel={fetching.cancel} />
          )}
          <Button kind="link" onClick={() => setFound(null)}>
            {m.restore_place_again()}
          </Button>
        </>
      ) : (
        <>
          <form
            class="stack"
            ref={form}
            onSubmit={event => {
              event.preventDefault()
              void look()
            }}
            noValidate
          >
            <PlaceAddressFields
              of={typed}
              wrong={wrong && `${wrong.title} ${wrong.next}`}
              onType={next => {
                setTyped({ ...typed, ...next })
                setWrong(null)
              }}
            />
            <Button kind="primary" type="submit" wide busy={looking.part !== null}>
              {m.restore_place_look()}
            </Button>
          </form>
          {looking.part !== null && (
            <DerivationProgress label={m.restore_place_looking()} part={looking.part} onCancel={looking.cancel} />
          )}
        </>
      )}
    </>
  )
}

type WhatIsThereProps = {
  readonly of: Found
  readonly onChoose: (one: BackupInPlace) => void
}

const WhatIsThere = ({ of: { backups, newer }, onChoose }: WhatIsThereProps) => {
  const when = useWhen()
  return (
    <>
      {backups.length === 0 && newer === 0 && (
        <Notice title={m.restore_place_none()} urgent>
          {m.restore_place_none_next()}
        </Notice>
      )}
      {newer > 0 && (
        <Notice kind="attention" title={m.restore_place_newer()}>
          {m.restore_place_newer_next()}
        </Notice>
      )}
      {backups.length > 0 && (
        <section class="stack" aria-labelledby="restore-place-found">
          <h2 id="restore-place-found">{m.restore_place_found()}</h2>
          <p class="quiet">{m.restore_place_found_what()}</p>
          <ul class="backup-places">
            {backups.map(one => (
              <li key={one.name}>
                <Button onClick={() => onChoose(one)}>{m.restore_found({ when: when.moment(one.at) })}</Button>
                <span class="quiet numbers">{m.restore_place_records({ records: when.number(one.records) })}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
