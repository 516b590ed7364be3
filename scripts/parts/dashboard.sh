# shellcheck shell=bash
# The dashboard's packages and build.

# install_npm FOLDER: the packages of its lock file.
install_npm() {
  local folder="$1" hash
  hash="$(hash_of "$folder/package-lock.json")"
  if [[ -d "$folder/node_modules" ]] && is_done "npm-${folder//\//-}" "$hash"; then return; fi

  say "installing the packages of $folder"
  npm ci --prefix "$folder" --no-audit --no-fund --loglevel=error
  mark_done "npm-${folder//\//-}" "$hash"
}

build_dashboard() {
  local hash
  hash="$(hash_of frontend)"
  if [[ -f frontend/dist/index.html ]] && is_done dashboard "$hash"; then return; fi

  say "building the dashboard"
  npm run --prefix frontend --silent build -- --logLevel error
  mark_done dashboard "$hash"
}
