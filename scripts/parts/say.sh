# shellcheck shell=bash
# How the scripts speak.

# say TEXT...: one line about what happens now.
say() {
  if [[ -t 1 ]]; then printf '\033[1m==>\033[0m %s\n' "$*"; else printf '==> %s\n' "$*"; fi
}

# fail TEXT...: says what is wrong and ends the script.
fail() {
  printf 'error: %s\n' "$*" >&2
  exit 1
}
