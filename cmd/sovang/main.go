// Sovang is the golden book (sổ vàng) of a Vietnamese army unit: it registers
// exemplary people and unit awards in one data file, prints certificates and
// writes the five-year honour roll. See README.md.
package main

import (
	"context"
	"os"
	"os/signal"
)

func main() { os.Exit(runMain(newEnv())) }

// runMain runs the program with the process's own arguments and returns its
// exit code.
func runMain(e *env) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	return run(ctx, e, os.Args)
}

// run carries out one command line and says on the error stream what went
// wrong.
func run(ctx context.Context, e *env, args []string) int {
	e.chooseLanguage(args)
	app := newApp(e)
	args = flagsFirst(app.Commands, app.Flags, args)
	err := app.RunContext(ctx, args)
	return e.report(ctx, err)
}
