package main

import (
	"context"
	"fmt"
	"os"
	"strings"
	"unicode/utf8"

	"golang.org/x/term"

	"sovang/registry/seal"
)

// Where a passphrase comes from: the file that a flag names, the environment,
// or a person who types it unseen. It is never an argument, because the
// system shows the arguments of running programs to everybody.

// The environment variables of the passphrase and of the one that replaces it.
const (
	passphraseVariable    = "SOVANG_PASSPHRASE"
	newPassphraseVariable = "SOVANG_NEW_PASSPHRASE"
)

// givenPassphrase returns the passphrase of the file, or of the environment
// variable, "" when there is neither.
func (e *env) givenPassphrase(file, variable string) (string, error) {
	if file == "" {
		return e.getenv(variable), nil
	}
	data, err := readFile(file)
	if err != nil {
		return "", err
	}
	secret := strings.TrimRight(strings.TrimPrefix(string(data), "\ufeff"), "\r\n")
	if secret == "" || !utf8.ValidString(secret) || strings.ContainsAny(secret, "\r\n") {
		return "", &refusal{exitFailure, "error.passphrase-file", []any{"Path", file}, "hint.passphrase-file"}
	}
	return secret, nil
}

// newPassphrase returns a passphrase for a key that is sealed: a given one, or
// one that a person types twice; an empty one when nobody is there to ask, or
// when the person skips the question.
func (e *env) newPassphrase(ctx context.Context, file, variable string) (string, error) {
	return e.newSecret(ctx, "ask.new-passphrase", file, variable)
}

// newSecret does what newPassphrase does, with another question.
func (e *env) newSecret(ctx context.Context, question, file, variable string) (string, error) {
	secret, err := e.givenPassphrase(file, variable)
	if err != nil {
		return "", err
	}
	if secret == "" && e.terminal {
		if secret, err = e.askSecret(ctx, e.t(question, "N", seal.ShortestPassphrase)); err != nil || secret == "" {
			return "", err
		}
		again, err := e.askSecret(ctx, e.t("ask.passphrase-again"))
		if err != nil {
			return "", err
		}
		if again != secret {
			return "", &refusal{exitFailure, "error.passphrases-differ", nil, ""}
		}
	}
	if secret != "" && utf8.RuneCountInString(secret) < seal.ShortestPassphrase {
		return "", &refusal{exitFailure, "error.passphrase-short", []any{"N", seal.ShortestPassphrase}, ""}
	}
	return secret, nil
}

// askSecret puts a question on the terminal and returns what is typed, which
// is not seen.
func (e *env) askSecret(ctx context.Context, question string) (string, error) {
	terminal, ok := e.stdin.(*os.File)
	if !ok {
		return e.ask(ctx, question)
	}
	fmt.Fprint(e.stderr, question+" ")
	fd := int(terminal.Fd())
	before, err := term.GetState(fd)
	if err != nil {
		return "", fmt.Errorf("read passphrase: %w", err)
	}
	secret, err := e.await(ctx, func() (string, error) {
		line, err := term.ReadPassword(fd)
		return string(line), err
	})
	if ctx.Err() != nil { // the reader still waits: let typing be seen again
		return "", term.Restore(fd, before)
	}
	fmt.Fprintln(e.stderr)
	return secret, err
}
