#!/usr/bin/env bash
# Runs every test. Installs what is missing first (Debian packages: Chromium for the browser tests, PostgreSQL for the
# database tests), and ends with a line "N passed, N failed".
#
# All tests run on SQLite; those of the database then run again on a PostgreSQL that the tests start and stop themselves, and
# on a live SQL Server where VARDLOTS_TEST_SQLSERVER holds a connection string (VARDLOTS_TEST_MAXBATCH: statements in a batch).
# Arguments go to "dotnet test" for the first of these runs, which is then the only one: ./test.sh --filter Deadlines
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
# Each test runs its code a few times only: measuring which of it is hot costs more than it gains.
export DOTNET_TieredPGO=0
if ! dotnet build Vardlots.sln --nologo -v quiet; then
  echo "The build failed."
  echo "0 passed, 1 failed"
  exit 1
fi

passed=0; failed=0
run() { # run <database> <dotnet test arguments...>
  local database=$1; shift
  echo "Tests on $database:"
  rm -f "$results/tests.trx"
  VARDLOTS_TEST_DATABASE=$database dotnet test Vardlots.Tests --no-build --nologo --logger "trx;LogFileName=tests.trx" --results-directory "$results" "$@"
  local code=$? counters good bad
  counters=$(grep -o '<Counters [^>]*>' "$results/tests.trx" 2>/dev/null | head -1)
  value() { printf '%s' "$counters" | grep -o " $1=\"[0-9]*\"" | grep -o '[0-9]*'; }
  good=$(value passed); bad=$(( $(value failed || echo 0) + $(value error || echo 0) + $(value aborted || echo 0) ))
  # A run that ended badly without a failed test (a crash, no tests) is a failure too.
  if { [ "$code" -ne 0 ] || [ "${good:-0}" -eq 0 ]; } && [ "$bad" -eq 0 ]; then bad=1; fi
  passed=$((passed + ${good:-0})); failed=$((failed + bad))
}

# What goes to the database: import, scan, cases, clinics, lists, people, rules, settings, patients, letters, inquiries, handovers, sign-in, access log, migrations, kills and crossings, several nodes.
database_tests="(FullyQualifiedName~.Core.Import|FullyQualifiedName~.Core.Scanning|FullyQualifiedName~.Core.Cases|FullyQualifiedName~.Core.Clinics"
database_tests+="|FullyQualifiedName~.Core.WaitingLists|FullyQualifiedName~.Core.Capacity|FullyQualifiedName~.Core.Referrals|FullyQualifiedName~.Core.Rules|FullyQualifiedName~.Core.Settings|FullyQualifiedName~.Core.Patients|FullyQualifiedName~.Core.Letters|FullyQualifiedName~.Core.Inquiries|FullyQualifiedName~.Core.Handovers|FullyQualifiedName~.Core.Accounts|FullyQualifiedName~.Core.Persistence|FullyQualifiedName~.Core.Faults"
database_tests+="|FullyQualifiedName~.Web.Accounts|FullyQualifiedName~.Web.Nodes|FullyQualifiedName~.Web.Commands.CommandLineTests)&FullyQualifiedName!~Hostile&FullyQualifiedName!~PlanTests&FullyQualifiedName!~Command_Wrong" # files, SQLite's own plans and misspelt commands need no second database

run Sqlite "$@"
if [ $# -eq 0 ]; then
  run Postgres --filter "$database_tests"
  if [ -n "${VARDLOTS_TEST_SQLSERVER:-}" ]; then
    run SqlServer --filter "$database_tests"
  else
    echo "No tests on a live SQL Server: VARDLOTS_TEST_SQLSERVER holds no connection string."
  fi
fi
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
