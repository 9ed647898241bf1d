import type { RecordFailure } from "../base/failure.ts"
import { ok } from "../base/result.ts"
import { writeExport } from "../exchange/envelope/write-export.ts"
import type { BuildDeps } from "../exchange/sending/build.ts"
import type { OpenedStore } from "./open-store.ts"
import type { OwnDevice } from "./own-device.ts"

type Deps = Pick<OwnDevice, "keys"> &
  Pick<OpenedStore, "auditLog"> &
  Pick<OpenedStore["shared"], "unexpected"> & { readonly app: string }

/** Writes exports in the name of this device, and tells the audit log. */
export const createWriteExport =
  ({ auditLog, unexpected, app, ...deps }: Deps): BuildDeps["write"] =>
  async (telling, lines, recipients, signal, onProgress) => {
    const keys = await deps.keys()
    if (!keys.ok) return keys
    const { withheld: _, link, ...fields } = telling()
    const batches = async function* () {
      for await (const some of lines) yield ok(some)
    }
    const written = await writeExport<RecordFailure>({
      fields: {
        ...fields,
        app,
        // Known when all lines were asked for, and the header is made after that.
        get withheld() {
          return telling().withheld
        },
      },
      link,
      records: batches(),
      sign: keys.value.sign,
      recipients,
      signal,
      onProgress,
    })
    if (!written.ok) return written
    const { file, header, payload } = written.value
    void auditLog.tell({ act: "exported", kind: "", id: "", owner: "", count: header.count }).catch(unexpected)
    return ok({ file, payload, count: header.count })
  }
