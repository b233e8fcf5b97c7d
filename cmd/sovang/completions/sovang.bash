# Tab completion of sovang for bash. Load it with:
#   source <(sovang completion bash)
_sovang() {
    local word="${COMP_WORDS[COMP_CWORD]}"
    local answers
    answers=$("${COMP_WORDS[@]:0:COMP_CWORD}" ${word:+"$word"} --generate-bash-completion 2>/dev/null)
    COMPREPLY=($(compgen -W "${answers}" -- "${word}"))
}
complete -o bashdefault -o default -F _sovang sovang
