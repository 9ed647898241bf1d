import { createServer, type ServerResponse } from "node:http"

/** A record system as agencies have them: a chart of each person, with a form for a note in it. */
export type RecordSystem = {
  readonly url: (path: string) => string
  /** What was sent to be saved, in order: to which chart, and which fields. */
  readonly saved: readonly { readonly chart: string; readonly fields: Readonly<Record<string, string>> }[]
  readonly close: () => Promise<void>
}

const form = `
  <form method="post">
    <label>Goal <textarea name="goal" rows="3"></textarea></label>
    <label>Note <textarea name="note" rows="10"></textarea></label>
    <button>Save</button>
  </form>`

const charts = ["4711", "4712", "4713"]

/** `/patients/N/notes`: one page a chart. */
const chartPage = (chart: string) => `<h1>Chart ${chart}</h1>${form}`

/** `/app#/patients/N/notes`: one page for all charts, that changes its address without loading. */
const appPage = `
  <nav>${charts.map(chart => `<button data-chart="${chart}">Chart ${chart}</button>`).join("")}</nav>
  <h1>Charts</h1>${form}
  <script>
    for (const button of document.querySelectorAll("[data-chart]"))
      button.onclick = () => {
        history.pushState(null, "", "/app#/patients/" + button.dataset.chart + "/notes")
        document.querySelector("h1").textContent = "Chart " + button.dataset.chart
      }
  </script>`

/** `/desk`: charts in a frame, and the address of the page never changes. */
const deskPage = `
  <nav>${charts.map(chart => `<a target="chart" href="/patients/${chart}/notes">Chart ${chart}</a> `).join("")}</nav>
  <iframe name="chart" title="Chart" src="/patients/4711/notes" width="700" height="500"></iframe>`

const page = (path: string) => {
  const [, chart] = /^\/patients\/(\d+)/.exec(path) ?? []
  if (chart) return chartPage(chart)
  if (path.startsWith("/app")) return appPage
  if (path.startsWith("/desk")) return deskPage
  return "<h1>Schedule</h1><textarea aria-label='Reminder'></textarea>"
}

const answer = (response: ServerResponse, path: string) => {
  response.setHeader("Content-Type", "text/html; charset=utf-8")
  response.end(`<!doctype html><html lang="en"><title>Records</title>${page(path)}</html>`)
}

export const startRecordSystem = (): Promise<RecordSystem> =>
  new Promise((resolve, reject) => {
    const saved: { chart: string; fields: Record<string, string> }[] = []
    const server = createServer((request, response) => {
      const path = request.url ?? "/"
      const sent: Buffer[] = []
      request.on("data", (part: Buffer) => sent.push(part))
      request.on("end", () => {
        if (request.method === "POST")
          saved.push({
            chart: /\d+/.exec(path)?.[0] ?? "",
            fields: Object.fromEntries(new URLSearchParams(Buffer.concat(sent).toString("utf8"))),
          })
        answer(response, path)
      })
    })
    server.on("error", reject)
    server.listen(0, "localhost", () => {
      const address = server.address()
      const port = typeof address === "object" && address ? address.port : 0
      resolve({
        url: path => `http://localhost:${port}${path}`,
        saved,
        close: () =>
          new Promise(done => {
            server.closeAllConnections()
            server.close(() => done())
          }),
      })
    })
  })
