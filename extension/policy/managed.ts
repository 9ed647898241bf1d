import { type ReadonlySignal, signal } from "@preact/signals"
import { admit } from "../../core/domain/admit.ts"
import { type Managed, managedSchema } from "../../core/domain/managed.ts"

/** The browser's managed storage: what IT has set for this extension, read-only. */
export type ManagedStorage = {
  readonly get: (key: null) => Promise<object>
  readonly onChanged: { readonly addListener: (listener: () => void) => void }
}

/** What IT has set, as it stands there, and each change of it. Empty where nothing was set: Firefox refuses to say even that. */
export const readManaged = async (storage: ManagedStorage): Promise<ReadonlySignal<object>> => {
  const read = () => storage.get(null).catch(() => ({}))
  const managed = signal(await read())
  storage.onChanged.addListener(() => {
    void read().then(values => {
      managed.value = values
    })
  })
  return managed
}

/** The values as rules; null where there are none, or one is wrong: settings say which. */
export const managedOf = (values: object | undefined): Managed | null => {
  const admitted = admit(managedSchema, values ?? {})
  return admitted.ok ? admitted.value : null
}

/** Whether a note may go into a page of this origin. One that is not known is only where everything may. */
export const mayInsertInto = (managed: Managed | null, origin: string | null): boolean => {
  const { allowedOrigins = [], disabledFeatures = [] } = managed ?? {}
  if (disabledFeatures.includes("insert")) return false
  return allowedOrigins.length === 0 || (origin !== null && allowedOrigins.some(rule => covers(rule, origin)))
}

const covers = (rule: string, origin: string): boolean => {
  const [scheme, host = ""] = rule.split("://")
  // The dot stays: `*.example.org` is no rule for `notexample.org`, nor for `example.org` itself.
  return host.startsWith("*.")
    ? origin.startsWith(`${scheme}://`) && origin.endsWith(host.slice(1)) && origin.length > rule.length - 1
    : origin === rule
}
