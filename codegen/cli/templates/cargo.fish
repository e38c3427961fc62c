
# `cargo openapi-sdk` is completed as `cargo-openapi-sdk` is.
function __fish_cargo_openapi_sdk_arguments -d "The words behind the command of cargo, where it is `openapi-sdk`"
    set -l words (commandline -opc)
    set -e words[1]
    while set -q words[1]
        set -l word $words[1]
        set -e words[1]
        switch $word
            case --color --config -C -Z
                set -e words[1]
            case '+*' '-*'
            case openapi-sdk
                string escape -- $words
                return 0
            case '*'
                return 1
        end
    end
    return 2
end

function __fish_cargo_openapi_sdk_no_command -d "Whether cargo has no command yet"
    __fish_cargo_openapi_sdk_arguments >/dev/null
    test $status -eq 2
end

function __fish_cargo_openapi_sdk_of_cargo
    set -l words cargo-openapi-sdk (__fish_cargo_openapi_sdk_arguments)
    complete -C (string join ' ' -- $words (commandline -ct))
end

complete -c cargo -n __fish_cargo_openapi_sdk_no_command -a openapi-sdk -d 'Writes a Rust SDK for an OpenAPI document'
complete -c cargo -n '__fish_cargo_openapi_sdk_arguments >/dev/null' -f -a '(__fish_cargo_openapi_sdk_of_cargo)'
# clap says nothing of values that stand by themselves.
complete -c cargo-openapi-sdk -n '__fish_cargo_openapi_sdk_using_subcommand completions' -f -a 'bash elvish fish powershell zsh'
