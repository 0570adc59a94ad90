#!/usr/bin/env bash
# Measures import and scan in CPU seconds and prints a table in Markdown.
#   benchmarks/run.sh                    10,000, 100,000 and 1,000,000 entries, median of three rounds, and the plain way at 200,000
#   benchmarks/run.sh small              10,000 entries, one round: within a minute
#   benchmarks/run.sh 50000 200000       these sizes
#   VARDLOTS_BENCHMARK_DATABASE=Postgres the same on a PostgreSQL that the run starts and stops itself; its CPU is counted too
#   VARDLOTS_BENCHMARK_FOLDER=/path      where the files and databases lie (about 3 GB at a million; a temporary folder otherwise)
set -eu
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
dotnet build benchmarks/Vardlots.Benchmarks.csproj -c Release --nologo -v quiet -clp:ErrorsOnly >&2
exec dotnet benchmarks/bin/Release/net10.0/Vardlots.Benchmarks.dll "$@"
