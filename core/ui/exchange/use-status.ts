import { computed, type ReadonlySignal } from "@preact/signals-core"
import type { RemoteCore } from "../../api.ts"
import type { RecordFailure } from "../../base/failure.ts"
import { live } from "../../bridge/live.ts"
import type { Session, SessionStatus } from "../../domain/session.ts"
import type { Unsent } from "../../exchange/api.ts"
import type { Belonging } from "../../team/api.ts"
import { useCore } from "../core-context.tsx"

type StatusOf = (session: Pick<Session, "id" | "status">) => SessionStatus

/** Nothing was handed over: in no program, or not known yet. */
const asKept: StatusOf = ({ status }) => status

const statusBy = ({ here, unconfirmed }: Unsent): StatusOf => {
  const notYet = new Set(here)
  const onTheWay = new Set(unconfirmed)
  return ({ id, status }) => {
    if (status === "draft" || notYet.has(id)) return status
    return onTheWay.has(id) ? "handed-over" : "confirmed"
  }
}

/** One for all screens of a core: watched while any of them shows a status. */
const byCore = new WeakMap<RemoteCore, ReadonlySignal<StatusOf>>()

const statusFor = (core: RemoteCore): ReadonlySignal<StatusOf> => {
  const known = byCore.get(core)
  if (known) return known
  const belonging = live<Belonging, RecordFailure>(next => core.team.watchBelonging(null, next))
  const unsent = live<Unsent, RecordFailure>(next => core.exchange.watchUnsent(null, next))
  const made = computed(() => {
    const { value: now } = belonging
    if (now.state !== "ready" || now.value.stage === "alone") return asKept
    const { value: told } = unsent
    return told.state === "ready" && told.value.exchanges ? statusBy(told.value) : asKept
  })
  byCore.set(core, made)
  return made
}

/** How a session stands: what it is here, and how far what it holds has come. Until that is known, never more than it is here. */
export const useStatusOf = (): StatusOf => statusFor(useCore()).value
