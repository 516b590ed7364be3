# shellcheck shell=bash
# Programs that run beside each other until one ends or the person stops them.

SERVICE_NAMES=()
SERVICE_IDS=()

# start_service NAME COMMAND...: in its own process group, so that Ctrl-C reaches the script alone and it can stop them in order.
start_service() {
  local name="$1"
  shift
  mkdir -p "$LOGS"
  set -m
  NO_COLOR=1 "$@" >>"$LOGS/$name.log" 2>&1 </dev/null &
  set +m
  SERVICE_NAMES+=("$name")
  SERVICE_IDS+=("$!")
}

# stop_services: asks each to end, the last started first, and waits for it.
stop_services() {
  local index
  for ((index = ${#SERVICE_IDS[@]} - 1; index >= 0; index--)); do
    kill -TERM "${SERVICE_IDS[index]}" 2>/dev/null || true
    wait "${SERVICE_IDS[index]}" 2>/dev/null || true
  done
}

# ended_service: the name of one that has ended.
ended_service() {
  local index
  for index in "${!SERVICE_IDS[@]}"; do
    if ! kill -0 "${SERVICE_IDS[index]}" 2>/dev/null; then
      echo "${SERVICE_NAMES[index]}"
      return
    fi
  done
  return 1
}

# explain_end NAME: ends the script with the last words of the service.
explain_end() {
  tail -n 15 "$LOGS/$1.log" >&2
  fail "the $1 ended; its log is $LOGS/$1.log"
}

# await COMMAND...: until it succeeds or a service has ended.
await() {
  local name
  until "$@" >/dev/null 2>&1; do
    if name="$(ended_service)"; then explain_end "$name"; fi
    pause
  done
}

# pause: a moment that a signal may cut short.
pause() {
  sleep 0.2 &
  wait "$!" || true
}

answers() { curl --silent --fail --output /dev/null --max-time 5 "$1"; }

# require_free_port ADDRESS PURPOSE SETTING
require_free_port() {
  local port="${1##*:}"
  if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
    fail "port $port is in use, and $2 needs it: stop the other program or set $3"
  fi
}

free_port() {
  python_run 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

python_run() { .venv/bin/python -c "$1"; }
