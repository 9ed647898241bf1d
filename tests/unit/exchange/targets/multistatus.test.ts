import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { listedOf } from "../../../../core/exchange/targets/dav-listing.ts"
import { readMultistatus } from "../../../../core/exchange/targets/multistatus.ts"
import { readXml } from "../../../../core/exchange/targets/xml.ts"

const name = "00112233445566778899-00000001"
const listed = (source: string) => listedOf("h", readMultistatus(source) ?? [])

/** As each server writes it, for a folder with one head in it. */
const dialects = {
  Apache: `<?xml version="1.0" encoding="utf-8"?>
<D:multistatus xmlns:D="DAV:" xmlns:ns0="DAV:">
<D:response xmlns:lp1="DAV:" xmlns:lp2="http://apache.org/dav/props/">
<D:href>/dav/h/</D:href>
<D:propstat><D:prop><lp1:resourcetype><D:collection/></lp1:resourcetype><lp1:getetag>"1000-64"</lp1:getetag></D:prop>
<D:status>HTTP/1.1 200 OK</D:status></D:propstat>
<D:propstat><D:prop><ns0:getcontentlength/></D:prop><D:status>HTTP/1.1 404 Not Found</D:status></D:propstat>
</D:response>
<D:response xmlns:lp1="DAV:" xmlns:lp2="http://apache.org/dav/props/">
<D:href>/dav/h/${name}</D:href>
<D:propstat><D:prop><lp1:resourcetype/><lp1:getcontentlength>8192</lp1:getcontentlength>
<lp1:getlastmodified>Mon, 09 Mar 2026 14:30:00 GMT</lp1:getlastmodified><lp1:getetag>W/"abc-1"</lp1:getetag></D:prop>
<D:status>HTTP/1.1 200 OK</D:status></D:propstat>
</D:response>
</D:multistatus>`,
  Nextcloud: `<?xml version="1.0"?>
<d:multistatus xmlns:d="DAV:" xmlns:s="http://sabredav.org/ns" xmlns:oc="http://owncloud.org/ns" xmlns:nc="http://nextcloud.org/ns"><d:response><d:href>/remote.php/dav/files/pe%c3%a9r/Our%20exports/h/</d:href><d:propstat><d:prop><d:resourcetype><d:collection/></d:resourcetype><d:getetag>&quot;6512&quot;</d:getetag></d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat><d:propstat><d:prop><d:getcontentlength/></d:prop><d:status>HTTP/1.1 404 Not Found</d:status></d:propstat></d:response><d:response><d:href>/remote.php/dav/files/pe%c3%a9r/Our%20exports/h/${name}</d:href><d:propstat><d:prop><d:resourcetype/><d:getcontentlength>8192</d:getcontentlength><d:getetag>&quot;abc-1&quot;</d:getetag></d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response></d:multistatus>`,
  IIS: `<?xml version="1.0" encoding="utf-8"?><D:multistatus xmlns:D="DAV:"><D:response><D:href>http://files.agency.example/dav/h/</D:href><D:propstat><D:status>HTTP/1.1 200 OK</D:status><D:prop><D:getcontentlength>0</D:getcontentlength><D:resourcetype><D:collection/></D:resourcetype></D:prop></D:propstat></D:response><D:response><D:href>http://files.agency.example/dav/h/${name}</D:href><D:propstat><D:status>HTTP/1.1 200 OK</D:status><D:prop><D:getcontentlength>8192</D:getcontentlength><D:getetag>"abc-1"</D:getetag><D:resourcetype/></D:prop></D:propstat></D:response></D:multistatus>`,
  rclone: `<?xml version="1.0" encoding="UTF-8"?><D:multistatus xmlns:D="DAV:"><D:response><D:href>/h/</D:href><D:propstat><D:prop><D:resourcetype><D:collection xmlns:D="DAV:"/></D:resourcetype></D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response><D:response><D:href>/h/${name}</D:href><D:propstat><D:prop><D:resourcetype></D:resourcetype><D:getcontentlength>8192</D:getcontentlength><D:getetag>"abc-1"</D:getetag></D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response></D:multistatus>`,
  "one with no prefixes, comments and CDATA": `\ufeff<!-- one of ours --><multistatus xmlns='DAV:'><response><href><![CDATA[/h/${name}]]></href><propstat><prop><getcontentlength> 8192 </getcontentlength><getetag>&#34;abc-1&#x22;</getetag><x:colour xmlns:x="urn:x" x:is="a>b">red</x:colour></prop><status>HTTP/2 200</status></propstat></response></multistatus>`,
}

describe("what a server lists", () => {
  it.each(Object.entries(dialects))("is read as %s writes it", (_, source) => {
    expect(listed(source)).toEqual([{ name: `h/${name}`, bytes: 8_192, mark: '"abc-1" 8192' }])
  })

  it("without tags is marked by date and size; without sizes by its tag", () => {
    const entry = (properties: string) =>
      listed(
        `<m:multistatus xmlns:m="DAV:"><m:response><m:href>h/${name}</m:href><m:propstat><m:prop>${properties}</m:prop><m:status>HTTP/1.1 200 OK</m:status></m:propstat></m:response></m:multistatus>`,
      )
    expect(entry("<m:getlastmodified>Mon</m:getlastmodified><m:getcontentlength>5</m:getcontentlength>")).toMatchObject(
      [{ mark: "Mon 5", bytes: 5 }],
    )
    expect(entry("<m:getetag>x</m:getetag><m:getcontentlength>many</m:getcontentlength>")).toMatchObject([
      { mark: "x", bytes: null },
    ])
  })

  it("leaves out what the server says is not there, what lies deeper, and what is none of ours", () => {
    const response = (href: string, status = "200 OK") =>
      `<response><href>${href}</href><propstat><prop><getetag>a</getetag></prop><status>HTTP/1.1 ${status}</status></propstat></response>`
    const source = `<multistatus xmlns="DAV:">${[
      response(`/h/${name}`, "404 Not Found"),
      `<response><href>/h/${name}</href><status>HTTP/1.1 403 Forbidden</status></response>`,
      response(`/h/below/${name}`),
      response("/h/below").replace("<getetag>", "<resourcetype><collection/></resourcetype><getetag>"),
      response("/h/.DS_Store"),
      response("/h/%ff"),
      response("/h/a%2Fb"),
      response("/h/.."),
      response("/h/aa"),
    ].join("")}</multistatus>`
    expect(listed(source).map(one => one.name)).toEqual(["h/aa"])
  })

  it.each([
    ["a page", "<!DOCTYPE html><html><body>Sign in</body></html>"],
    ["another document", '<propfind xmlns="DAV:"/>'],
    ["names of another namespace", '<D:multistatus xmlns:D="DAV"/>'],
    ["no namespace", "<D:multistatus/>"],
    ["nothing", ""],
    ["text", "Sign in"],
    ["an end that is missing", '<multistatus xmlns="DAV:"><response>'],
    ["ends that cross", '<multistatus xmlns="DAV:"><a><b></a></b></multistatus>'],
    ["two roots", '<multistatus xmlns="DAV:"/><multistatus xmlns="DAV:"/>'],
    ["entities of its own", '<!DOCTYPE m [<!ENTITY a "aaaa">]><multistatus xmlns="DAV:">&a;</multistatus>'],
    ["no end of depth", `<multistatus xmlns="DAV:">${"<a>".repeat(1_000)}${"</a>".repeat(1_000)}</multistatus>`],
  ])("is no list when it is %s", (_, source) => {
    expect(readMultistatus(source)).toBeNull()
  })

  it("never throws, whatever comes", () => {
    const piece = fc.constantFrom(
      "<",
      ">",
      "/",
      "&",
      "amp;",
      "#x110000;",
      '"',
      "a",
      " ",
      "xmlns=",
      "<!--",
      "-->",
      "<a>",
      "</a>",
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), pieces => {
        readXml(pieces.join(""))
      }),
    )
  })

  it("reads ten thousand lines, and gives up on a megabyte of spaces, soon enough", () => {
    const many = dialects.IIS.replace("</D:multistatus>", "").concat(
      Array.from(
        { length: 10_000 },
        (_, n) =>
          `<D:response><D:href>/h/n${n}</D:href><D:propstat><D:prop><D:getetag>e</D:getetag></D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>`,
      ).join(""),
      "</D:multistatus>",
    )
    expect(listed(many)).toHaveLength(10_001)
    expect(readMultistatus(`<a${" ".repeat(1_000_000)}`)).toBeNull()
    expect(readMultistatus(`<a${' b=""'.repeat(200_000)}`)).toBeNull()
  })
})
