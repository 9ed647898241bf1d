#!/bin/sh
# From an export to a table, with tools that any system has or can get: age (age-encryption.org), gunzip, tail, awk, sh.
# Nothing of Handrail is needed, today or when there is no Handrail any more.
#
#   sh tests/from-export-to-table.sh identity.txt export.age kind field field … > table.csv
#
# `identity.txt` holds a line AGE-SECRET-KEY-1…; the export may be the .age or the .txt of it. The table has a row for each
# record of that kind: its id, when it was changed last (UTC), and those fields of it, as ../core/domain names them. What is
# a list or has fields itself stands as JSON. Commas, quotes and line breaks are quoted (RFC 4180); a text that a
# spreadsheet would take for a formula begins with an apostrophe.
#
# What age opens was written to you; that it was signed by whom it says, Handrail has to check.
set -eu
if [ $# -lt 3 ]; then
  echo "usage: sh from-export-to-table.sh identity.txt export kind [field …]" >&2
  exit 2
fi
identity=$1 file=$2 kind=$3
shift 3

# The first two lines are the header and its signature; every other line is a record.
# LC_ALL=C: bytes are bytes, whatever language a name is in.
"${HANDRAIL_AGE:-age}" -d -i "$identity" "$file" | gunzip | tail -n +3 | LC_ALL=C awk -v kind="$kind" -v fields="$*" '
  # Where the value ends that begins at `at`: behind its last character.
  function ends(json, at,    depth, c, rest) {
    depth = 0
    while (at <= length(json)) {
      c = substr(json, at, 1)
      if (c == "\"") {
        at++
        while ((c = substr(json, at, 1)) != "\"") at += (c == "\\") ? 2 : 1
        at++
        if (depth == 0) return at
      } else if (c == "{" || c == "[") { depth++; at++ }
      else if (c == "}" || c == "]") {
        if (depth == 0) return at
        depth--; at++
        if (depth == 0) return at
      } else if (c == "," && depth == 0) return at
      else {
        rest = substr(json, at)
        at += match(rest, /["{}\[\],]/) > 1 ? RSTART - 1 : 1
      }
    }
    return at
  }

  # The value of a field of an object, as JSON; nothing where it has none.
  function field(json, name,    at, from, found, to) {
    at = 2
    while (at < length(json)) {
      from = at
      at = ends(json, at)
      found = substr(json, from + 1, at - from - 2)
      to = ends(json, at + 1)
      if (found == name) return substr(json, at + 1, to - at - 1)
      at = to + 1
    }
    return ""
  }

  # A code point as UTF-8.
  function utf8(code) {
    if (code < 128) return sprintf("%c", code)
    if (code < 2048) return sprintf("%c%c", 192 + int(code / 64), 128 + code % 64)
    if (code < 65536) return sprintf("%c%c%c", 224 + int(code / 4096), 128 + int(code / 64) % 64, 128 + code % 64)
    return sprintf("%c%c%c%c", 240 + int(code / 262144), 128 + int(code / 4096) % 64, 128 + int(code / 64) % 64, 128 + code % 64)
  }

  function hex(digits,    n, value) {
    value = 0
    for (n = 1; n <= 4; n++) value = value * 16 + index("0123456789abcdef", tolower(substr(digits, n, 1))) - 1
    return value
  }

  # A JSON text as it reads; anything else as it is, and null as nothing.
  function plain(json,    out, at, c, code, low) {
    if (json == "null") return ""
    if (substr(json, 1, 1) != "\"") return json
    out = ""
    for (at = 2; at < length(json); at++) {
      c = substr(json, at, 1)
      if (c != "\\") { out = out c; continue }
      c = substr(json, ++at, 1)
      if (c == "n") out = out "\n"
      else if (c == "r") out = out "\r"
      else if (c == "t") out = out "\t"
      else if (c == "b" || c == "f") out = out " "
      else if (c != "u") out = out c
      else {
        code = hex(substr(json, at + 1, 4)); at += 4
        if (code >= 55296 && code < 56320 && substr(json, at + 1, 2) == "\\u") {
          low = hex(substr(json, at + 3, 4)); at += 6
          code = 65536 + (code - 55296) * 1024 + (low - 56320)
        }
        out = out (code == 0 ? "" : utf8(code))
      }
    }
    return out
  }

  function cell(text) {
    if (text ~ /^[=+@\t\r-]/ && text !~ /^-?[0-9.]+$/) text = "\047" text
    if (text ~ /[",\r\n]/) { gsub(/"/, "\"\"", text); text = "\"" text "\"" }
    return text
  }

  # A stamp begins with milliseconds since 1970 (civil from days, after Howard Hinnant).
  function moment(stamp,    s, days, z, era, doe, yoe, doy, mp, d, m, y) {
    s = int(substr(stamp, 1, 13) / 1000)
    days = int(s / 86400); s -= days * 86400
    z = days + 719468; era = int(z / 146097); doe = z - era * 146097
    yoe = int((doe - int(doe / 1460) + int(doe / 36524) - int(doe / 146096)) / 365)
    doy = doe - (365 * yoe + int(yoe / 4) - int(yoe / 100))
    mp = int((5 * doy + 2) / 153); d = doy - int((153 * mp + 2) / 5) + 1
    m = mp < 10 ? mp + 3 : mp - 9; y = yoe + era * 400 + (m <= 2 ? 1 : 0)
    return sprintf("%04d-%02d-%02dT%02d:%02d:%02dZ", y, m, d, int(s / 3600), int(s / 60) % 60, s % 60)
  }

  BEGIN {
    count = split(fields, name, " ")
    row = "id,changed"
    for (n = 1; n <= count; n++) row = row "," cell(name[n])
    printf "%s\r\n", row
  }
  plain(field($0, "kind")) == kind {
    doc = field(field($0, "body"), "doc")
    if (field(doc, "removed") == "true") next
    row = plain(field($0, "id")) "," moment(plain(field($0, "stamp")))
    for (n = 1; n <= count; n++) row = row "," cell(plain(field(doc, name[n])))
    printf "%s\r\n", row
  }
'
