package main

import (
	"slices"

	"github.com/urfave/cli/v2"

	"sovang/registry"
)

// nearFlags returns the flags of a command that somebody who typed an unknown
// name may have meant, and all of them that its help page shows. Both are
// written with their dashes.
func nearFlags(name string, flags []cli.Flag) (near, all []string) {
	for _, flag := range flags {
		if visible, ok := flag.(cli.VisibleFlag); ok && !visible.IsVisible() {
			continue
		}
		known := flag.Names()[0]
		if known == "help" {
			continue
		}
		all = append(all, "--"+known)
		if typed := registry.EditDistance(name, known); typed <= 2 && 2*typed <= len(name) || sameMeaning(name, known) {
			near = append(near, "--"+known)
		}
	}
	return near, all
}

// sameMeaning tells that two names stand for alike things: commands name the
// day on which something happens, ends or holds by different ones.
func sameMeaning(a, b string) bool {
	for _, alike := range [][]string{{"date", "on", "until"}, {"reason", "override"}, {"name", "title"}, {"achievement", "citation"}} {
		if slices.Contains(alike, a) && slices.Contains(alike, b) {
			return true
		}
	}
	return false
}
