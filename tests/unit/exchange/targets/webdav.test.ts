import { afterAll, beforeAll } from "vitest"
import { createWebdavTarget } from "../../../../core/exchange/targets/webdav.ts"
import { type Apache, startApache } from "../../../targets/apache.ts"
import { noise } from "../../../targets/noise.ts"
import { targetSuite } from "../../../targets/target-suite.ts"

let apache: Apache
beforeAll(async () => {
  apache = await startApache()
})
afterAll(() => apache.stop())

let folders = 0
targetSuite("on Apache, from Node", { tellsWhatIsThere: true, atTheSameMoment: false }, async () => {
  const folder = `agency ${++folders} ü`
  apache.lay(`${folder}/readme.txt`, noise(3))
  const address = new URL(`${encodeURIComponent(folder)}/`, apache.url).href
  const port = () => createWebdavTarget({ address, user: apache.user, password: apache.password })
  return { target: port(), other: port(), lay: async path => apache.lay(`${folder}/${path}`, noise(3)) }
})
