// Sovang is the golden book (sổ vàng) of a Vietnamese army unit: it registers
// exemplary people and unit awards in one data file, prints certificates and
// writes the five-year honour roll. See README.md.
package main

import (
	"context"
	"os"
	"os/signal"
	"runtime"
	"runtime/debug"
)

func main() { os.Exit(runMain(newEnv())) }

// runMain runs the program with the process's own arguments and returns its
// exit code.
func runMain(e *env) int {
	collectLate()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	return run(ctx, e, os.Args)
}

// late is how much room, in per cent of the 4 MB that Go takes as the least, a
// command fills before anything is collected.
const late = 800

// collectLate puts the first garbage collection off: a short command ends
// before it. From the first one on, memory is kept as Go always keeps it, or as
// the command itself chose meanwhile.
func collectLate() {
	usual := debug.SetGCPercent(late)
	runtime.AddCleanup(&[16]byte{}, func(usual int) {
		if chosen := debug.SetGCPercent(usual); chosen != late {
			debug.SetGCPercent(chosen)
		}
	}, usual)
}

// run carries out one command line and says on the error stream what went
// wrong.
func run(ctx context.Context, e *env, args []string) int {
	e.chooseLanguage(args)
	app := newApp(e, args...)
	args = flagsFirst(app.Commands, app.Flags, args)
	err := app.RunContext(ctx, args)
	return e.report(ctx, err)
}
