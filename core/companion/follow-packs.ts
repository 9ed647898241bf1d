import { signal } from "@preact/signals"
import { proxy } from "comlink"
import type { RemoteCore } from "../api.ts"
import { takeHeadWords } from "../curriculum/head-words.ts"
import { shelfOfRoom } from "../curriculum/pack-shelf.ts"
import { noPacks, type PacksInUse, usePackShelf } from "../curriculum/packed.ts"

/**
 * Counts the times that titles of an agency's wording came after screens may have been drawn with ours: only just after
 * unlocking. Later, wording changes with the next screen and never under someone's hands.
 */
export const wordingArrived = signal(0)

/**
 * While the vault is open, this page reads an agency's wording, as the core says it; call with `open` false and all is
 * ours again at once.
 */
export const followPacks = (core: RemoteCore, open: boolean): (() => void) => {
  if (!open) {
    usePackShelf(null)
    return () => {}
  }
  let stopped = false
  let latest = noPacks
  let first: (now: PacksInUse) => void
  const known = new Promise<PacksInUse>(resolve => {
    first = resolve
  })
  const watching = core.packs.watchInUse(
    null,
    proxy(now => {
      if (stopped || (!now.ok && now.error.type === "HandedOver")) return
      latest = now.ok ? now.value : noPacks
      takeHeadWords(latest.heads)
      first(latest)
    }),
  )
  watching.catch(() => first(noPacks))
  void known.then(({ keys }) => {
    if (!stopped && keys.length > 0) wordingArrived.value++
  })
  const room = shelfOfRoom(core.packs)
  usePackShelf({ ...room, inUse: async () => (await known) && latest })
  return () => {
    stopped = true
    void watching.then(
      end => end(),
      () => {},
    )
  }
}
