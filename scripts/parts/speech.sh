# shellcheck shell=bash
# The Python environment of the local voice.

readonly SPEECH_REQUIREMENTS=crates/studio/speech/requirements.txt

# install_speech: makes .venv with exactly the packages whose hashes are pinned.
install_speech() {
  local python hash
  python="$(python_program)"
  hash="$({ "$python" --version; cat "$SPEECH_REQUIREMENTS"; } | sha256)"
  if [[ -x .venv/bin/python ]] && is_done speech "$hash"; then return; fi

  say "installing the local voice"
  "$python" -m venv --clear .venv
  .venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r "$SPEECH_REQUIREMENTS"
  mark_done speech "$hash"
}
