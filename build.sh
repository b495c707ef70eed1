#!/usr/bin/env bash
# The one entry to every task of the repository. `build.sh help` lists them.
set -euo pipefail
cd "$(dirname "$0")"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

usage() {
    cat <<'TEXT'
Usage: ./build.sh [TASK]

  all                        restore, format, build, test, pack (the default)
  build                      restore and build, warnings as errors
  format                     check the formatting; change nothing
  test                       every test, as `dotnet test` runs them
  pack                       the packages, into artifacts/packages
  laws [RUNS] [SEED]         every law with draws of its own, a run a seed (10, a seed of the clock);
                             it ends with the first run that fails, and says its seed
  mutate-json [COUNT] [SEED] the JSON reader against Utf8JsonReader on mutated documents (200000, 1)
  fuzz [SECONDS] [SEED]      mutated contracts through the generator and the compiler (60, 1);
                             what fails is put into artifacts/fuzz, and the exit code is 1
  bench [FILTER]             the benchmarks, beside their peers; about three minutes for all of them
  api                        write what each library shows (src/*/PublicAPI.txt) anew
  golden                     write the golden files of the generated code anew
  clean                      remove what the build made
TEXT
}

task_build() { dotnet build; }

task_format() { dotnet format whitespace --verify-no-changes --no-restore; }

task_test() { dotnet test; }

task_pack() {
    rm -rf artifacts/packages
    dotnet pack -c Release -o artifacts/packages
}

task_laws() {
    dotnet build
    local first="${2:-$(date +%s)}" project seed
    for ((seed = first; seed < first + ${1:-10}; seed++)); do
        echo "RC_SEED=$seed"
        for project in Model.Tests Tests Verification.Tests SourceGenerator.Tests; do
            RC_SEED=$seed dotnet test "tests/RemediationContracts.$project" --no-build --filter Kind=Law
        done
    done
}

task_mutate_json() {
    RC_MUTATIONS="${1:-200000}" RC_SEED="${2:-1}" dotnet test tests/RemediationContracts.Model.Tests \
        --filter 'FullyQualifiedName~Mutated' --logger 'console;verbosity=detailed'
}

task_fuzz() { dotnet run -c Release --project tests/RemediationContracts.SourceGenerator.Tests -- "$@"; }

task_bench() { dotnet run -c Release --project bench/RemediationContracts.Benchmarks -- --filter "${1:-*}"; }

task_golden() {
    RC_UPDATE_GOLDEN=1 dotnet test tests/RemediationContracts.SourceGenerator.Tests --filter 'FullyQualifiedName~Golden'
}

task_api() { RC_UPDATE_API=1 dotnet test tests/ArchitectureTests --filter 'FullyQualifiedName~PublicApi'; }

task_clean() {
    rm -rf artifacts
    find src tests samples -depth -type d \( -name bin -o -name obj \) -exec rm -rf {} +
}

task_all() { task_build && task_format && task_test && task_pack; }

case "${1:-all}" in
    all | build | format | test | pack | api | golden | clean) "task_${1:-all}" ;;
    laws) task_laws "${@:2}" ;;
    fuzz) task_fuzz "${@:2}" ;;
    bench) task_bench "${@:2}" ;;
    mutate-json) task_mutate_json "${@:2}" ;;
    help | -h | --help) usage ;;
    *) usage >&2; exit 2 ;;
esac
