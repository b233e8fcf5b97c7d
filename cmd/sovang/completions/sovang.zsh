#compdef sovang
# Tab completion of sovang for zsh. Load it with:
#   source <(sovang completion zsh)
_sovang() {
    local -a answers
    answers=("${(@f)$(${words[1,CURRENT-1]} ${words[CURRENT]} --generate-bash-completion 2>/dev/null)}")
    compadd -- $answers
}
compdef _sovang sovang
