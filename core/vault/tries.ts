import * as v from "valibot"
import type { Instant } from "../base/clock.ts"

/** `FORMAT.md` 5: how wrong tries are counted and what they cost. Pure: whoever calls says what time it is. */

/** `break-glass`: the recovery key of the program. */
export type Way = "passphrase" | "recovery" | "passkey" | "break-glass"

export type Try = { readonly way: Way; readonly at: Instant }

/** `open`: how it ended is not known yet. */
type ListedTry = Try & { readonly open?: true }

export type Tries = {
  /** Since the vault last opened; those under way count. */
  readonly wrong: number
  readonly last: Instant | null
  readonly listed: readonly ListedTry[]
  /** Tries that `listed` had no room for. */
  readonly more: number
}

/** Wrong tries for the audit log: the first hundred, and how many followed. */
export type FailedTries = { readonly tries: readonly Try[]; readonly more: number }

export const noTries: Tries = { wrong: 0, last: null, listed: [], more: 0 }

const freeTries = 5
const minute = 60_000
const waits: readonly number[] = [minute / 2, minute, 2 * minute, 5 * minute, 15 * minute, 60 * minute]
const mostListed = 100
/** No derivation takes this long: its page was closed or killed. */
const openForMs = 10 * minute

/** Milliseconds that have to go by after so many wrong tries. */
export const waitAfter = (wrong: number): number =>
  wrong < freeTries ? 0 : (waits[Math.min(wrong - freeTries, waits.length - 1)] ?? 0)

/** Milliseconds until the next try is heard; 0: at once. Never longer than the wait itself, wherever the clock is. */
export const waitLeft = ({ wrong, last }: Tries, now: number): number =>
  last === null ? 0 : Math.max(0, Math.min(waitAfter(wrong), Date.parse(last) + waitAfter(wrong) - now))

/** Whether the clock was set back behind the last try. */
export const isFromLater = ({ last }: Tries, now: number): boolean => last !== null && Date.parse(last) > now

/** The wait begins anew: of a clock that was set back nothing else is known. */
export const beginningAnew = (tries: Tries, now: Instant): Tries => ({ ...tries, last: now })

export const withTry = (tries: Tries, { way, at }: Try): Tries => {
  const fits = tries.listed.length < mostListed
  return {
    wrong: tries.wrong + 1,
    last: at,
    listed: fits ? [...tries.listed, { way, at, open: true }] : tries.listed,
    more: fits ? tries.more : tries.more + 1,
  }
}

const isSame = (one: Try, other: Try) => one.way === other.way && one.at === other.at

/** Two equal tries are as good as each other: the first one found goes. */
const without = (tries: Tries, gone: Try): Tries => {
  const at = tries.listed.findIndex(one => isSame(one, gone))
  return at < 0
    ? { ...tries, more: Math.max(0, tries.more - 1) }
    : { ...tries, listed: tries.listed.filter((_, place) => place !== at) }
}

/** As if it had not been; `before` is when the last one before it was. */
export const withTryTakenBack = (tries: Tries, gone: Try, before: Instant | null): Tries => ({
  ...without(tries, gone),
  wrong: Math.max(0, tries.wrong - 1),
  last: tries.last === gone.at ? before : tries.last,
})

/** It opened: the count ends, what is listed stays for the audit log. */
export const withTryRight = (tries: Tries, right: Try): Tries => ({ ...without(tries, right), wrong: 0, last: null })

export const withTryWrong = (tries: Tries, wrong: Try): Tries => ({
  ...tries,
  listed: tries.listed.map(one => (isSame(one, wrong) ? wrong : one)),
})

/** What is known to have failed; of those whose end nobody saw, the old ones. */
export const failedTries = ({ listed, more }: Tries, now: number): FailedTries => ({
  tries: listed
    .filter(({ at, open }) => !open || Math.abs(now - Date.parse(at)) > openForMs)
    .map(({ way, at }) => ({ way, at })),
  more,
})

export const withoutFailed = (tries: Tries, { tries: gone, more }: FailedTries): Tries => ({
  ...gone.reduce(without, tries),
  more: Math.max(0, tries.more - more),
})

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const instant = v.pipe(v.string(), v.isoTimestamp())
const schema = v.strictObject({
  version: v.literal(1),
  wrong: count,
  last: v.nullable(instant),
  more: count,
  listed: v.pipe(
    v.array(
      v.strictObject({
        way: v.picklist(["passphrase", "recovery", "passkey", "break-glass"]),
        at: instant,
        open: v.exactOptional(v.literal(true)),
      }),
    ),
    v.maxLength(mostListed),
  ),
})

/** What cannot be read counts as none. */
export const parseTries = (text: string | null): Tries => {
  if (text === null) return noTries
  try {
    const { version: _, ...tries } = v.parse(schema, JSON.parse(text))
    return tries
  } catch {
    return noTries
  }
}

/** Null when there is nothing to keep. */
export const triesToText = (tries: Tries): string | null =>
  tries.wrong === 0 && tries.listed.length === 0 && tries.more === 0 ? null : JSON.stringify({ version: 1, ...tries })
