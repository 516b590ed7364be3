# shellcheck shell=bash
# Our own programs.

build_release() {
  say "building the programs"
  cargo build --release --locked --workspace --bins
}

# program NAME: path of a release program.
program() {
  echo "${CARGO_TARGET_DIR:-target}/release/$1"
}
