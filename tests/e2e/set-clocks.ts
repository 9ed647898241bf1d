import type { Page } from "@playwright/test"

/** Sets the clock of the page and of its core, in the real worker, by milliseconds: only what time it is differs. */
export const setClocks = async (page: Page, by: number) => {
  const set = (by: number) => {
    const Real: DateConstructor = Reflect.get(globalThis, "RealDate") ?? Date
    Reflect.set(globalThis, "RealDate", Real)
    class SetDate extends Real {
      constructor(...parts: []) {
        super(...(parts.length > 0 ? parts : ([Real.now() + by] as unknown as [])))
      }
      static override now() {
        return Real.now() + by
      }
    }
    Reflect.set(globalThis, "Date", SetDate)
  }
  await Promise.all([page.evaluate(set, by), ...page.workers().map(worker => worker.evaluate(set, by))])
}
