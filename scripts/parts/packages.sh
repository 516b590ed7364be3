# shellcheck shell=bash
# Programs of the operating system.

# has_ffmpeg: whether there is an ffmpeg that can draw captions.
has_ffmpeg() {
  command -v ffmpeg ffprobe >/dev/null && [[ "$(ffmpeg -hide_banner -filters 2>/dev/null)" == *" ass "* ]]
}

has_espeak() { command -v espeak-ng >/dev/null; }

has_redis() { command -v redis-server redis-cli >/dev/null; }

has_curl() { command -v curl >/dev/null; }

has_c_compiler() { command -v cc >/dev/null; }

has_python() { python_program >/dev/null; }

has_postgres() { postgres_folder >/dev/null; }

has_chromium() { chromium_program >/dev/null; }

# python_program: the newest Python of at least 3.11 that can make virtual environments.
python_program() {
  local name
  for name in python3.13 python3.12 python3.11 python3; do
    if "$name" -c 'import sys, venv, ensurepip; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' 2>/dev/null; then
      command -v "$name"
      return
    fi
  done
  return 1
}

# postgres_folder: the newest folder that holds the PostgreSQL server programs.
postgres_folder() {
  local initdb
  for initdb in $(compgen -G '/usr/lib/postgresql/*/bin/initdb' | sort -rV) "$(command -v initdb)"; do
    if [[ -x "$initdb" ]]; then
      dirname "$initdb"
      return
    fi
  done
  return 1
}

chromium_program() {
  command -v chromium chromium-browser google-chrome | head -n 1 | grep . ||
    compgen -G '/Applications/Chromium.app/Contents/MacOS/Chromium' ||
    compgen -G '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
}

# package_of PROGRAM MANAGER: what the package is called there.
package_of() {
  case "$1-$2" in
    espeak-*) echo espeak-ng ;;
    redis-apt) echo redis-server ;;
    redis-brew) echo redis ;;
    python-apt) echo python3-venv ;;
    python-brew) echo python@3.12 ;;
    postgres-apt) echo postgresql ;;
    postgres-brew) echo postgresql@16 ;;
    c_compiler-apt) echo build-essential ;;
    *) echo "$1" ;;
  esac
}

# install_packages PROGRAM...: installs those that are missing, or says exactly which and ends.
install_packages() {
  local program missing=()
  for program in "$@"; do
    "has_$program" || missing+=("$program")
  done
  [[ ${#missing[@]} -eq 0 ]] && return

  if command -v apt-get >/dev/null; then
    install_with_apt "${missing[@]}"
  elif command -v brew >/dev/null; then
    install_with_brew "${missing[@]}"
  else
    fail "please install: ${missing[*]} (ffmpeg with libass, Python 3.11 to 3.13 with venv), then try again"
  fi

  for program in "${missing[@]}"; do
    "has_$program" || fail "$program was installed but cannot be used (ffmpeg needs libass, Python must be 3.11 to 3.13)"
  done
}

install_with_apt() {
  local program names=() as_root=()
  for program in "$@"; do names+=("$(package_of "$program" apt)"); done
  if [[ $EUID -ne 0 ]]; then
    command -v sudo >/dev/null || fail "please run as root: apt-get install ${names[*]}"
    as_root=(sudo)
  fi
  say "installing ${names[*]}"
  ${as_root[@]+"${as_root[@]}"} apt-get update -qq
  ${as_root[@]+"${as_root[@]}"} env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${names[@]}"
}

install_with_brew() {
  local program names=()
  for program in "$@"; do names+=("$(package_of "$program" brew)"); done
  say "installing ${names[*]}"
  brew install "${names[@]}"
}

# require_tools: Rust and Node are the user's own.
require_tools() {
  command -v cargo >/dev/null || fail "Rust is missing: https://rustup.rs"
  command -v npm >/dev/null || fail "Node.js is missing, version 20.19 or newer: https://nodejs.org"
  node -e 'const [major, minor] = process.versions.node.split(".").map(Number); process.exit(major > 20 || (major === 20 && minor >= 19) ? 0 : 1)' ||
    fail "Node.js is $(node --version), version 20.19 or newer is needed"
}
