#!/usr/bin/env bash
# What `cargo check` and `cargo build` of SDKs cost: for each document, processor time in user mode of the crate alone, its
# dependencies being compiled already. Documents that are missing are skipped.
#
#     codegen/benches/check.sh github.json openai.yaml stripe.json
#
# With OPENAPI_SDK the command that generates can be chosen, such as that of another commit.
set -euo pipefail
[ $# -gt 0 ] || { sed -n '2,7s/^# \{0,1\}//p' "$0" >&2; exit 2; }
generator=${OPENAPI_SDK:-}
if [ -z "$generator" ]; then
    root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
    generator=$(cd "$root" && cargo build --quiet --release --package cargo-openapi-sdk --message-format json |
        sed -n 's/.*"executable":"\([^"]*\)".*/\1/p' | tail -n 1)
fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export CARGO_TARGET_DIR=$folder/target CARGO_INCREMENTAL=0
number=0
for document in "$@"; do
    if [ ! -f "$document" ]; then
        echo "$document: missing, skipped"
        continue
    fi
    number=$((number + 1))
    crate=$folder/$number
    "$generator" regenerate --quiet --spec "$document" --out "$crate"
    printf '\n[workspace]\n' >>"$crate/Cargo.toml"
    bytes=$(find "$crate/src" -name '*.rs' -exec cat {} + | wc -c)
    echo "$document: $bytes bytes of source"
    for command in check build; do
        # All dependencies, and then the crate by itself.
        (cd "$crate" && cargo "$command" --quiet --all-features && touch src/lib.rs)
        (cd "$crate" && bash -ec "cargo $command --quiet --all-features; times" | tail -n 1) |
            { read -r user _; echo "  cargo $command: user time $user"; }
    done
done
