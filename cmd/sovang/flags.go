package main

import (
	"slices"
	"strings"

	"github.com/urfave/cli/v2"
)

// Flags are declared by name alone; their help is the message flag.<name>,
// or flag.<command>.<name> where a command means something of its own by it.

func text(name string, aliases ...string) cli.Flag {
	return &cli.StringFlag{Name: name, Aliases: aliases}
}

func boolean(name string) cli.Flag { return &cli.BoolFlag{Name: name} }

// several is a flag that may be given more than once.
func several(name string) cli.Flag { return &cli.StringSliceFlag{Name: name} }

func hide(flag cli.Flag) {
	switch flag := flag.(type) {
	case *cli.StringFlag:
		flag.Hidden = true
	case *cli.BoolFlag:
		flag.Hidden = true
	}
}

// flagsFirst moves the flags of a command line before its positional
// arguments, so that "decision show 12/QĐ --json" means what it says;
// urfave/cli would take --json for an argument.
func flagsFirst(commands []*cli.Command, global []cli.Flag, args []string) []string {
	if len(args) == 0 {
		return args
	}
	out, rest, flags := []string{args[0]}, args[1:], global
	takes := false // an argument: a noun that is a command too
	for len(rest) > 0 {
		if n := flagLength(flags, rest); n > 0 {
			out, rest = append(out, rest[:n]...), rest[n:]
			continue
		}
		i := slices.IndexFunc(commands, func(c *cli.Command) bool { return c.HasName(rest[0]) })
		if i < 0 && len(commands) > 0 && rest[0] != "--" && !takes {
			return append(out, rest[0]) // the noun or verb that is not known
		}
		if i < 0 {
			break
		}
		out, rest = append(out, rest[0]), rest[1:]
		flags, takes, commands = commands[i].Flags, commands[i].ArgsUsage != "", commands[i].Subcommands
	}
	return append(out, reorder(flags, rest)...)
}

// reorder puts flags before the rest, each part in its own order.
func reorder(flags []cli.Flag, args []string) []string {
	if slices.Contains(args, "--help") || slices.Contains(args, "-h") {
		return []string{"--help"} // with an argument, urfave/cli looks for a topic
	}
	var first, last []string
	for len(args) > 0 {
		if args[0] == "--" {
			last = append(last, args[1:]...)
			break
		}
		if n := flagLength(flags, args); n > 0 {
			first, args = append(first, args[:n]...), args[n:]
			continue
		}
		last, args = append(last, args[0]), args[1:]
	}
	if len(last) == 0 {
		return first
	}
	return append(append(first, "--"), last...)
}

// flagLength returns how many arguments the flag at the front takes, 0 when
// there is none. A flag that nobody declared takes itself.
func flagLength(flags []cli.Flag, args []string) int {
	if len(args[0]) < 2 || args[0][0] != '-' || args[0] == "--" {
		return 0
	}
	name, _, hasValue := strings.Cut(strings.TrimLeft(args[0], "-"), "=")
	for _, flag := range flags {
		if !slices.Contains(flag.Names(), name) {
			continue
		}
		if _, isBool := flag.(*cli.BoolFlag); isBool || hasValue || len(args) == 1 {
			return 1
		}
		return 2
	}
	return 1
}
