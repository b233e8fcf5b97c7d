# Tab completion of sovang for PowerShell. Load it with:
#   sovang completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName sovang -ScriptBlock {
    param($word, $line, $cursor)
    Invoke-Expression "$line --generate-bash-completion" | ForEach-Object {
        [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
    }
}
