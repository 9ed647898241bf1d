/** Tasks of all threads, in what the browser tells of itself. */
export const tasksTraced = ["disabled-by-default-devtools.timeline"] as const

type TraceEvent = {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  /** Microseconds that the thread ran: what others on the same machine take meanwhile is not in it. */
  readonly tdur?: number
  readonly args?: {
    readonly name?: string
    readonly data?: { readonly frames?: readonly { readonly processId?: number }[] }
  }
}

const isTask = ({ name, ph }: TraceEvent) => name === "RunTask" && ph === "X"

/** Milliseconds of the longest task on the page's thread. Of all pages' threads, where several are open. */
export const longestTaskIn = (trace: Buffer): number => {
  const { traceEvents } = JSON.parse(trace.toString()) as { readonly traceEvents: readonly TraceEvent[] }
  const mains = traceEvents.filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain")
  const isMain = ({ pid, tid }: TraceEvent) => mains.some(one => one.pid === pid && one.tid === tid)
  const tasks = traceEvents.filter(event => isTask(event) && isMain(event))
  if (tasks.length === 0) throw new Error("No task of the page was told")
  return tasks.reduce((longest, { tdur = Number.NaN }) => Math.max(longest, tdur), 0) / 1000
}
