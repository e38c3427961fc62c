#!/usr/bin/env bash
# What `cargo check` of SDKs costs: for each document, processor time in user mode of the crate alone, its
# dependencies being compiled already. Documents that are missing are skipped.
#
#     codegen/benches/check.sh github.json openai.yaml stripe.json
#
# With OPENAPI_SDK the command that generates can be chosen, such as that of another commit.
set -euo pipefail
cd "$(dirname "$0")/../.."
[ $# -gt 0 ] || { sed -n '2,7p' "$0"; exit 2; }
generator=${OPENAPI_SDK:-}
if [ -z "$generator" ]; then
    cargo build --quiet --release --package cargo-openapi-sdk
    generator=${CARGO_TARGET_DIR:-target}/release/cargo-openapi-sdk
fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export CARGO_TARGET_DIR=$folder/target CARGO_INCREMENTAL=0
for document in "$@"; do
    if [ ! -f "$document" ]; then
        echo "$document: missing, skipped"
        continue
    fi
    crate=$folder/$(basename "$document" | tr -c 'A-Za-z0-9\n' '_')
    "$generator" regenerate --spec "$document" --out "$crate" >/dev/null
    printf '\n[workspace]\n' >>"$crate/Cargo.toml"
    # All dependencies, and then the crate by itself.
    (cd "$crate" && cargo check --quiet --all-features && touch src/lib.rs)
    bytes=$(find "$crate/src" -name '*.rs' -exec cat {} + | wc -c)
    (cd "$crate" && bash -c 'cargo check --quiet --all-features; times' | tail -n 1) |
        { read -r user _; echo "$(basename "$document"): $bytes bytes of source, user time $user"; }
done
