// Finds an Apache with WebDAV for the tests of targets. Order: HANDRAIL_APACHE, the system's.
import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"

const systemPlaces = [
  { binary: "/usr/sbin/apache2", modules: "/usr/lib/apache2/modules" },
  { binary: "/usr/sbin/httpd", modules: "/usr/lib64/httpd/modules" },
  { binary: "/usr/sbin/httpd", modules: "/usr/libexec/apache2" },
  { binary: "/opt/homebrew/opt/httpd/bin/httpd", modules: "/opt/homebrew/opt/httpd/lib/httpd/modules" },
]

const isThere = ({ binary, modules }) => existsSync(binary) && existsSync(`${modules}/mod_dav_fs.so`)

/** @returns {{ binary: string, modules: string } | undefined} an Apache that is there, or undefined */
export const findApache = () => {
  const named = process.env.HANDRAIL_APACHE
  if (!named) return systemPlaces.find(isThere)
  const [binary, modules] = named.split(":")
  if (!isThere({ binary, modules }))
    throw new Error(`HANDRAIL_APACHE names ${named} (binary:modules), and no Apache with mod_dav_fs is there.`)
  return { binary, modules }
}

/** Makes the certificate that no browser trusts. */
export const hasOpenssl = () => spawnSync("openssl", ["version"], { stdio: "ignore" }).status === 0
