# shellcheck shell=bash
# What was done is not done again: a stamp keeps the hash of what a step was made from.

readonly STAMPS=.tools/stamps

# hash_of PATH...: one hash over the files, and over all files below the folders, named.
hash_of() {
  find "$@" \( -name node_modules -o -name dist -o -name __pycache__ \) -prune -o -type f -print0 |
    LC_ALL=C sort -z | xargs -0 cat | sha256
}

sha256() {
  if command -v sha256sum >/dev/null; then sha256sum; else shasum -a 256; fi | cut -d ' ' -f 1
}

# is_done STEP HASH: whether STEP was finished with the same HASH.
is_done() {
  [[ -f "$STAMPS/$1" && "$(<"$STAMPS/$1")" == "$2" ]]
}

# mark_done STEP HASH
mark_done() {
  mkdir -p "$STAMPS"
  printf '%s' "$2" >"$STAMPS/$1"
}
