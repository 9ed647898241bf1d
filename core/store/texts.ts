/** A text as it was written at one moment. */
export type Text = { readonly stamp: string; readonly value: string }

/** A leaf that is there (`value` is not undefined) or was taken away, and since when; and what is known of its texts. */
export type Leaf = {
  readonly stamp: string
  readonly value: unknown
  /** Texts that stand beside it, the largest stamp first. */
  readonly beside?: readonly Text[]
  /** By device, the last text that was seen by whoever wrote over it. */
  readonly seen?: Readonly<Record<string, string>>
}

/** Texts of one leaf, `held` by their stamps and `seen` by their devices: `FORMAT.md`, *Merging*. What is held is seen too. */
type Texts = { readonly held: Map<string, string>; readonly seen: Map<string, string> }

/** An empty one is nothing that could be lost, and neither is one that was withheld. */
const isText = (value: unknown, stamp: string): value is string =>
  typeof value === "string" && value !== "" && stamp !== ""

/** The eight digits of the device in a stamp. */
const writerIn = (stamp: string) => stamp.slice(-8)

const see = (seen: Map<string, string>, device: string, stamp: string) => {
  if ((seen.get(device) ?? "") < stamp) seen.set(device, stamp)
}

const textsOf = ({ stamp, value, beside = [], seen = {} }: Leaf): Texts => {
  const texts: Texts = { held: new Map(), seen: new Map(Object.entries(seen)) }
  for (const one of [{ stamp, value }, ...beside]) {
    if (!isText(one.value, one.stamp)) continue
    texts.held.set(one.stamp, one.value)
    see(texts.seen, writerIn(one.stamp), one.stamp)
  }
  return texts
}

/** What is to be written down of what was seen, beside what is held. */
const seenBeside = ({ held, seen }: Texts): Leaf["seen"] => {
  const said = new Map<string, string>()
  for (const stamp of held.keys()) see(said, writerIn(stamp), stamp)
  const more = [...seen].filter(([device, stamp]) => stamp > (said.get(device) ?? ""))
  return more.length > 0 ? Object.fromEntries(more.sort(([a], [b]) => (a < b ? -1 : 1))) : undefined
}

/** What whoever changed a leaf to `value` at `stamp` had seen of its texts. Nothing stands beside it then. */
export const seenByChanging = (before: Leaf, value: unknown, stamp: string): Leaf["seen"] => {
  if (!before.beside && !before.seen && !isText(before.value, before.stamp)) return undefined
  const held = new Map(isText(value, stamp) ? [[stamp, value]] : [])
  return seenBeside({ held, seen: textsOf(before).seen })
}

const greater = (a: unknown, b: unknown) => (JSON.stringify(a) ?? "") >= (JSON.stringify(b) ?? "")

/** One stamp is one change, so equal stamps carry equal leaves; were they not, both sides still choose the same. */
const later = (a: Leaf, b: Leaf): Leaf => {
  if (a.stamp !== b.stamp) return a.stamp > b.stamp ? a : b
  return greater(a.value, b.value) ? a : b
}

const heldByBoth = (a: Texts, b: Texts): Map<string, string> => {
  const held = new Map<string, string>()
  const add = (ours: Texts, theirs: Texts) => {
    for (const [stamp, value] of ours.held) {
      const passed = !theirs.held.has(stamp) && stamp <= (theirs.seen.get(writerIn(stamp)) ?? "")
      const there = held.get(stamp)
      if (!passed && (there === undefined || greater(value, there))) held.set(stamp, value)
    }
  }
  add(a, b)
  add(b, a)
  return held
}

/** One leaf in two states: the later one stands, and beside it each text that nobody has seen who wrote over it. */
export const mergeLeaf = (a: Leaf, b: Leaf): Leaf => {
  const { stamp, value } = later(a, b)
  const plain = a.stamp === b.stamp && !(a.beside || b.beside || a.seen || b.seen)
  if (plain) return { stamp, value }
  const [ours, theirs] = [textsOf(a), textsOf(b)]
  const held = heldByBoth(ours, theirs)
  for (const [device, last] of theirs.seen) see(ours.seen, device, last)
  const seen = seenBeside({ held, seen: ours.seen })
  const beside = [...held]
    .filter(([other]) => other !== stamp)
    .map(([other, text]) => ({ stamp: other, value: text }))
    .sort((one, other) => (one.stamp > other.stamp ? -1 : 1))
  return { stamp, value, ...(beside.length > 0 && { beside }), ...(seen && { seen }) }
}
