package main

// exitCode is how the program tells a script what happened. The codes are in
// every command's help and never change their meaning.
type exitCode int

const (
	exitDone        exitCode = 0
	exitFailure     exitCode = 1
	exitUsage       exitCode = 2
	exitNotFound    exitCode = 3
	exitRefused     exitCode = 4
	exitExists      exitCode = 5
	exitUnavailable exitCode = 6 // the register is newer than the program, or locked
	exitInterrupted exitCode = 130
)
