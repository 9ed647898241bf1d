import { existsSync } from "node:fs"
import path from "node:path"

export type ApacheOptions = {
  /** Pages of these origins are let in (CORS). */
  readonly origins?: readonly string[]
  readonly user?: string
  readonly password?: string
  /** Larger bodies are answered with 413. */
  readonly mostBytes?: number
  /** Over https, with a certificate that nobody knows. */
  readonly certificate?: boolean
}

const wanted = [
  ...["mpm_event", "unixd", "authn_core", "authn_file", "authz_core", "authz_user", "auth_basic", "headers"],
  ...["setenvif", "rewrite", "dav", "dav_fs", "dav_lock", "log_config"],
]

const methods = "GET, HEAD, PUT, DELETE, OPTIONS, PROPFIND, MKCOL"
const asked = "Authorization, Content-Type, Depth, If-None-Match"

/** The preflight carries no password, so it is answered before anyone is asked for one. */
const cors = (origins: readonly string[]) => `
SetEnvIf Origin "^(${origins.map(one => one.replaceAll(".", "\\.")).join("|")})$" ORIGIN_OK=$0
Header always set Access-Control-Allow-Origin "%{ORIGIN_OK}e" env=ORIGIN_OK
Header always set Access-Control-Expose-Headers "Date" env=ORIGIN_OK
Header always set Vary Origin
RewriteEngine On
RewriteCond %{REQUEST_METHOD} =OPTIONS
RewriteCond %{HTTP:Access-Control-Request-Method} .
RewriteRule ^ - [R=204,L,E=PREFLIGHT:1]
Header always set Access-Control-Allow-Methods "${methods}" env=PREFLIGHT
Header always set Access-Control-Allow-Headers "${asked}" env=PREFLIGHT
Header always set Access-Control-Max-Age "600" env=PREFLIGHT`

/** Of a server that lies wholly in `dir`: `data` is what it serves, to whom `htpasswd` names. */
export const apacheConfig = (dir: string, modules: string, port: number, options: ApacheOptions): string => {
  const { origins = [], mostBytes, certificate } = options
  const all = [...wanted, ...(certificate ? ["ssl"] : [])]
  // What is built in has no file.
  const files = all
    .map(name => [name, path.join(modules, `mod_${name}.so`)] as const)
    .filter(([, at]) => existsSync(at))
  return `
ServerRoot ${dir}
ServerName 127.0.0.1
Listen 127.0.0.1:${port}
PidFile ${dir}/httpd.pid
ErrorLog ${dir}/error.log
DefaultRuntimeDir ${dir}/run
${files.map(([name, at]) => `LoadModule ${name}_module ${at}`).join("\n")}
${process.getuid?.() === 0 ? "User nobody\nGroup nogroup" : ""}
StartServers 1
DocumentRoot ${dir}/data
DavLockDB ${dir}/run/lock
${certificate ? `SSLEngine on\nSSLCertificateFile ${dir}/certificate.pem\nSSLCertificateKeyFile ${dir}/key.pem` : ""}
${origins.length > 0 ? cors(origins) : ""}
<Directory ${dir}/data>
  Dav On
  ${mostBytes === undefined ? "" : `LimitRequestBody ${mostBytes}`}
  AuthType Basic
  AuthName exports
  AuthUserFile ${dir}/htpasswd
  Require valid-user
</Directory>
`
}
