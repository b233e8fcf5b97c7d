package main

import (
	"embed"

	"github.com/urfave/cli/v2"
)

//go:embed completions
var completions embed.FS

// shells maps a shell to the script that teaches it our commands.
func shells() map[string]string {
	return map[string]string{"bash": "completions/sovang.bash", "zsh": "completions/sovang.zsh", "powershell": "completions/sovang.ps1"}
}

func completionCommand(e *env) *cli.Command {
	return &cli.Command{
		Name: "completion",
		Action: func(c *cli.Context) error {
			a := argumentsOf(c)
			shell := a.positional()
			if a.err != nil {
				return a.err
			}
			return runCompletion(e, shell)
		},
	}
}

func runCompletion(e *env, shell string) error {
	name, ok := shells()[shell]
	if !ok {
		return &usageError{id: "error.unknown-shell", data: []any{"Value", shell, "Want", "bash, zsh, powershell"}}
	}
	script, err := completions.ReadFile(name)
	if err != nil {
		return err
	}
	_, err = e.stdout.Write(script)
	return err
}
