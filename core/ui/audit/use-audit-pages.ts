import { useEffect, useRef, useState } from "preact/hooks"
import type { Aborted, RecordFailure } from "../../base/failure.ts"
import type { Live } from "../../bridge/live.ts"
import type { AuditPage, AuditQuery } from "../../store/audit/read-entries.ts"
import { useAct, useCore } from "../core-context.tsx"

const saidByTheScreen = [
  "VaultLocked",
  "NotFound",
  "Tampered",
  "QuotaExceeded",
  "FromNewerVersion",
  "Malformed",
  "Unexpected",
] as const satisfies readonly RecordFailure["type"][]

/** The log from its newest entry back, as far as was asked for; from the newest again when `asked` is new. */
export const useAuditPages = ({ acts, owner }: Pick<AuditQuery, "acts" | "owner">) => {
  const core = useCore()
  const act = useAct()
  const [pages, setPages] = useState<Live<AuditPage, RecordFailure>>({ state: "loading" })
  const [busy, setBusy] = useState(false)
  const reading = useRef<AbortController>(undefined)

  const read = async (before: AuditPage | null) => {
    reading.current?.abort()
    const controller = new AbortController()
    reading.current = controller
    setBusy(true)
    const query = { before: before?.next ?? null, acts, owner }
    const page = await act<AuditPage, RecordFailure | Aborted>(
      core.audit.read(query, controller.signal),
      saidByTheScreen,
    )
    if (reading.current !== controller) return
    setBusy(false)
    if (page.ok)
      setPages({ state: "ready", value: { ...page.value, lines: [...(before?.lines ?? []), ...page.value.lines] } })
    else if (page.error.type !== "Aborted") setPages({ state: "failed", error: page.error })
  }

  useEffect(() => {
    setPages({ state: "loading" })
    void read(null)
    return () => {
      reading.current?.abort()
      reading.current = undefined
    }
  }, [core, acts, owner])

  return { pages, busy, more: (shown: AuditPage) => void read(shown) }
}
