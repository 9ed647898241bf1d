import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { partsOf } from "../../../core/chart-links/address-parts.ts"

const at = "https://record.example.org"
const likely = (rest: string) =>
  partsOf(`${at}${rest}`)
    .filter(part => part.likely)
    .map(part => `${part.in} ${part.key} ${part.text}`)

describe("what may name the chart in an address", () => {
  it.each([
    ["/patients/5/notes", "path 1 5"],
    [
      "/openmrs/spa/patient/6b1f9bde-3f0a-4b61-9b1e-0e6d8f0c2a11/chart/Visits",
      "path 3 6b1f9bde-3f0a-4b61-9b1e-0e6d8f0c2a11",
    ],
    ["/clients/8fb2c1a9d4e07731/overview", "path 1 8fb2c1a9d4e07731"],
    ["/app/patients/view/3Ab1XYZ9qq21/", "path 3 3Ab1XYZ9qq21"],
    ["/interface/patient_file/summary/demographics.php?set_pid=1042", "query set_pid 1042"],
    ["/Chart.aspx?ClientID=77&Tab=2", "query clientid 77"],
    ["/app/#/patient/123/notes?tab=2", "fragment-path 1 123"],
    ["/app/#!/charts/MRN-00123", "fragment-path 1 MRN-00123"],
    ["/main#view=note&mrn=00123", "fragment-query mrn 00123"],
    ["/main?PatientRecordNumber=77&Shown=100", "query patientrecordnumber 77"],
    ["/patients/5/991", "path 1 5"],
    ["/patients/5?pid=5", "path 1 5"],
    ["/things/12345?shown=98765", "path 1 12345"],
    ["/charts/jane-doe-47110", "path 1 jane-doe-47110"],
  ])("in %s it is %s", (rest, wanted) => {
    expect(likely(rest)).toEqual([wanted])
  })

  it("who it is goes before what belongs to them, and before the agency they belong to", () => {
    expect(likely("/org/42/patients/5/notes/991")).toEqual(["path 3 5"])
    expect(likely("/notes/991?patientId=5&encounterId=17&userId=3")).toEqual(["query patientid 5"])
    expect(likely("/encounters/991")).toEqual([])
    expect(likely("/staff/17/schedule")).toEqual([])
  })

  it("a year is a number like any other behind the word for a person", () => {
    expect(likely("/patients/2026")).toEqual(["path 1 2026"])
    for (const rest of ["/data/2026", "/data/20261122", "/data?shown=1763820000000"]) expect(likely(rest)).toEqual([])
  })

  it.each([
    "/schedule/2026/11/22",
    "/schedule/2026-11-22",
    "/schedule?startDate=2026-11-22&endDate=20261129",
    "/list?page=12&limit=50&offset=100&tab=3",
    "/list?token=8fb2c1a9d4e07731&sid=1234567&sessionId=99812&_=1763820000000&ts=1763820000",
    "/list?csrfToken=abc123def456&state=ab12cd34ef56&userSessionKey=ab12cd34ef56",
    "/v2/app/index.html",
    "/(S(lit3py55t21z5v55vlm25s55))/main.aspx",
    "/main;jsessionid=8FB2C1A9D4E07731?view=list",
    "/help/step2#section-123",
    "/help/covid19.html",
  ])("nothing is chosen in %s", rest => {
    expect(likely(rest)).toEqual([])
  })

  it("the others are there to choose, each with what stands before it", () => {
    expect(partsOf(`${at}/people/jdoe?tab=notes`)).toEqual([
      { in: "path", key: "0", text: "people", before: "", likely: false },
      { in: "path", key: "1", text: "jdoe", before: "people", likely: false },
      { in: "query", key: "tab", text: "notes", before: "tab", likely: false },
    ])
  })

  it("a parameter that is there with two values names nothing", () => {
    expect(partsOf(`${at}/?pid=5&PID=6`)).toEqual([])
    expect(partsOf(`${at}/?pid=5&PID=5`)).toMatchObject([{ key: "pid", text: "5" }])
  })

  it("only pages of the web have parts", () => {
    for (const address of [
      "file:///patients/5",
      "about:blank",
      "chrome://patients/5",
      "data:text/html,5",
      "patients/5",
      "",
    ])
      expect(partsOf(address)).toEqual([])
  })

  it("whatever an address is, asking does not throw, and no part is empty", () => {
    const piece = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom(
        "%",
        "%E0%A4%A",
        "//",
        "..",
        "?",
        "#",
        "&",
        "=",
        ";jsessionid=",
        "(S(",
        "[",
        "@",
        ":",
        "\u202e",
        "\ud800",
      ),
    )
    const hostile = fc.tuple(fc.constantFrom("", "https://a/", "https://a.b:99/#", "http://[::1]/?"), fc.array(piece))
    fc.assert(
      fc.property(hostile, ([start, pieces]) => {
        for (const part of partsOf(start + pieces.join(""))) expect(part.text).not.toBe("")
      }),
      { numRuns: 500 },
    )
  })

  it("an address of a megabyte is none", () => {
    expect(partsOf(`${at}/${"a/".repeat(500_000)}`)).toEqual([])
  })
})
