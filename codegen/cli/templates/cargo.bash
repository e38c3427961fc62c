
# `cargo openapi-sdk` is completed as `cargo-openapi-sdk` is. What has completed `cargo` until now goes on to complete the rest.
_cargo_openapi_sdk_of_cargo() {
    # Where the command of cargo stands: behind a toolchain and options, four of which have the next word for their value.
    local at=1
    while [[ "${COMP_WORDS[at]}" == [+-]* ]]; do
        case "${COMP_WORDS[at]}" in
            --color | --config | -C | -Z)
                # Bash makes three words of `--color=never`.
                [[ "${COMP_WORDS[at + 1]}" == "=" ]] && at=$((at + 1))
                at=$((at + 2))
                ;;
            *)
                at=$((at + 1))
                ;;
        esac
    done
    if [[ at -lt COMP_CWORD && "${COMP_WORDS[at]}" == "openapi-sdk" ]]; then
        local words
        words=(cargo-openapi-sdk "${COMP_WORDS[@]:at + 1}")
        local COMP_CWORD=$((COMP_CWORD - at))
        local COMP_WORDS
        COMP_WORDS=("${words[@]}")
        _cargo_openapi_sdk cargo-openapi-sdk "$2" "$3"
        return
    fi
    COMPREPLY=()
    local status=0
    _cargo_openapi_sdk_load
    if [[ -n "${_cargo_openapi_sdk_before:-}" ]]; then
        "$_cargo_openapi_sdk_before" "$@"
        status=$?
    fi
    if [[ at -eq COMP_CWORD && "openapi-sdk" == "$2"* && " ${COMPREPLY[*]} " != *" openapi-sdk "* ]]; then
        COMPREPLY+=(openapi-sdk)
    fi
    return "$status"
}

# Takes the place of the function that completes `cargo`, with the options that it has, and keeps it.
_cargo_openapi_sdk_adopt() {
    local spec
    spec="$(complete -p cargo 2>/dev/null)"
    if [[ "$spec" =~ ^(complete.*)" -F "([^ ]+)(.*)$ ]]; then
        if [[ "${BASH_REMATCH[2]}" != _cargo_openapi_sdk_of_cargo ]]; then
            _cargo_openapi_sdk_before="${BASH_REMATCH[2]}"
            eval "${BASH_REMATCH[1]} -F _cargo_openapi_sdk_of_cargo${BASH_REMATCH[3]}"
        fi
    elif [[ -z "$spec" ]]; then
        complete -o bashdefault -o default -F _cargo_openapi_sdk_of_cargo cargo
    fi
}

# What completes `cargo` is loaded by the package bash-completion when it is needed first, and not if something else does that.
_cargo_openapi_sdk_load() {
    if [[ -n "${_cargo_openapi_sdk_before+set}" ]]; then
        return
    fi
    _cargo_openapi_sdk_before=""
    if declare -F _comp_load >/dev/null; then
        _comp_load cargo >/dev/null 2>&1
    elif declare -F __load_completion >/dev/null; then
        __load_completion cargo >/dev/null 2>&1
    fi
    _cargo_openapi_sdk_adopt
}

_cargo_openapi_sdk_adopt
