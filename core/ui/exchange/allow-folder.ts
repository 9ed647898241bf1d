import type { RemoteCore } from "../../api.ts"
import type { TargetLine } from "../../exchange/api.ts"

const mode = { mode: "readwrite" } as const
/** Not part of TypeScript's own list: https://wicg.github.io/file-system-access/ */
type Asking = Readonly<Record<"queryPermission" | "requestPermission", (of: typeof mode) => Promise<PermissionState>>>
const asks = (handle: object): handle is Asking => "requestPermission" in handle

/**
 * A browser forgets in time that Handrail may use a folder. Called from a press, before a look at the place, it asks the
 * person again; what they answer shows in what comes of the look.
 */
export const allowFolder = async (core: RemoteCore, { id, kind }: Pick<TargetLine, "id" | "kind">): Promise<void> => {
  if (kind !== "folder") return
  const folder = await core.exchange.folderOf({ id })
  if (!folder.ok || folder.value === null || !asks(folder.value)) return
  if ((await folder.value.queryPermission(mode)) !== "granted")
    await folder.value.requestPermission(mode).catch(() => {})
}
