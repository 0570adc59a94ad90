#!/usr/bin/env bash
# Runs every test. Installs what is missing first (Debian packages: Chromium for the browser tests, PostgreSQL for the
# database tests), and ends with a line "N passed, N failed".
set -u
cd "$(dirname "$0")"

need() { # need <path or command> <package>
  command -v "$1" >/dev/null 2>&1 || [ -x "$1" ] || missing+=("$2")
}
missing=()
need chromium chromium
ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || missing+=(postgresql)
if [ ${#missing[@]} -gt 0 ]; then
  echo "Installing: ${missing[*]}"
  sudo=""; [ "$(id -u)" = 0 ] || sudo="sudo"
  $sudo apt-get update -qq && DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null \
    || { echo "Could not install ${missing[*]}. Install them and run again."; echo "0 passed, 1 failed"; exit 1; }
fi

results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
if ! dotnet build Vardlots.sln --nologo -v quiet; then
  echo "The build failed."
  echo "0 passed, 1 failed"
  exit 1
fi
dotnet test Vardlots.Tests --no-build --nologo --logger "trx;LogFileName=tests.trx" --results-directory "$results" "$@"
code=$?

counters=$(grep -o '<Counters [^>]*>' "$results/tests.trx" 2>/dev/null | head -1)
value() { printf '%s' "$counters" | grep -o " $1=\"[0-9]*\"" | grep -o '[0-9]*'; }
passed=$(value passed); failed=$(value failed); errors=$(value error); aborted=$(value aborted)
failed=$(( ${failed:-0} + ${errors:-0} + ${aborted:-0} ))
# A run that ended badly without a failed test (a crash, no tests) is a failure too.
if [ "$code" -ne 0 ] && [ "$failed" -eq 0 ]; then failed=1; fi
if [ "${passed:-0}" -eq 0 ]; then code=1; [ "$failed" -eq 0 ] && failed=1; fi
echo "${passed:-0} passed, $failed failed"
exit "$code"
