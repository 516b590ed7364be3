# shellcheck shell=bash
# Builds for tests and checks.

# build_workspace [OPTION...]: every program and test of all packages at once. Another choice of packages or kinds has other
# features of its dependencies, and would be a second build of them.
build_workspace() {
  cargo build --locked --workspace --bins --tests --examples "$@"
}
