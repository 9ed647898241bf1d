/** Tasks of all threads, in what the browser tells of itself. */
export const tasksTraced = ["disabled-by-default-devtools.timeline"] as const

type TraceEvent = {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  /** Microseconds that the thread ran: what others on the same machine take meanwhile is not in it. */
  readonly tdur?: number
  /** Microseconds from its beginning to its end. */
  readonly dur?: number
  readonly args?: {
    readonly name?: string
    readonly data?: { readonly frames?: readonly { readonly processId?: number }[] }
  }
}

const isTask = ({ name, ph }: TraceEvent) => name === "RunTask" && ph === "X"

/** One event a line: a trace of minutes is longer than a text may be. */
const eventsIn = function* (trace: Buffer): Generator<TraceEvent> {
  for (let from = 0; from < trace.length; ) {
    const next = trace.indexOf("\n", from)
    const end = next === -1 ? trace.length : next
    const line = trace.toString("utf8", from, end)
    from = end + 1
    if (!line.includes("RunTask") && !line.includes("thread_name")) continue
    yield JSON.parse(line.replace(/[,\s]+$/, ""))
  }
}

/** Milliseconds of the longest task on the page's thread. Of all pages' threads, where several are open. */
export const longestTaskIn = (trace: Buffer): number => {
  const traceEvents = [...eventsIn(trace)]
  const mains = traceEvents.filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain")
  const isMain = ({ pid, tid }: TraceEvent) => mains.some(one => one.pid === pid && one.tid === tid)
  const tasks = traceEvents.filter(event => isTask(event) && isMain(event))
  if (tasks.length === 0) throw new Error("No task of the page was told")
  return tasks.reduce((longest, { dur = Number.NaN, tdur = dur }) => Math.max(longest, tdur), 0) / 1000
}
