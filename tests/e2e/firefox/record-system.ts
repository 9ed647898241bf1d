import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { text } from "node:stream/consumers"

const page = (chart: string) => `<!doctype html>
<html lang="en">
  <title>Records</title>
  <h1>Chart ${chart}</h1>
  <form method="post" action="/saved">
    <input type="hidden" name="chart" value="${chart}">
    <label>Progress note <textarea name="note" rows="12" cols="40"></textarea></label>
    <button>Save</button>
  </form>
</html>`

export type RecordSystem = {
  /** The page of one chart, with a form for its note. */
  readonly chart: (number: string) => string
  readonly origin: string
  /** What was saved so far, the oldest first. */
  readonly saved: readonly { readonly chart: string; readonly note: string }[]
  readonly close: () => void
}

/** A record system on localhost that keeps what its form sends. */
export const startRecordSystem = async (): Promise<RecordSystem> => {
  const saved: { chart: string; note: string }[] = []
  const server = createServer(async (request, response) => {
    response.setHeader("Content-Type", "text/html; charset=utf-8")
    if (request.method === "POST") {
      const form = new URLSearchParams(await text(request))
      // A form's lines end in CR LF, whatever was typed.
      saved.push({ chart: form.get("chart") ?? "", note: (form.get("note") ?? "").replaceAll("\r\n", "\n") })
      response.end("<!doctype html><title>Records</title><h1>Saved</h1>")
      return
    }
    const [, chart] = /^\/charts\/(\d+)$/.exec(request.url ?? "") ?? []
    if (!chart) response.statusCode = 404
    response.end(chart ? page(chart) : "")
  })
  await new Promise<void>(started => server.listen(0, "localhost", started))
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`
  return {
    chart: number => `${origin}/charts/${number}`,
    origin,
    saved,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
