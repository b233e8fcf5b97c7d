package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"
	"os/user"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/mattn/go-isatty"
	"github.com/urfave/cli/v2"

	"sovang/registry/cal"
	"sovang/registry/catalogue"
	"sovang/registry/seal"
	"sovang/registry/store"
)

// env is the world of a command: streams, clock, language, and the register,
// which is opened only when a command asks for it.
type env struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	now            func() time.Time
	getenv         func(string) string
	terminal       bool          // a person sits at stdin and reads stderr
	width          int           // of the screen that shows stdout; 0 is as wide as may be
	keyWork        seal.Work     // that it takes to try a passphrase of a new key
	typed          *bufio.Reader // stdin, from the first question on
	law            func() (*catalogue.Catalogue, error)
	cache          string // folder for what takes long to make and holds nobody's data
	texts          *texts
	// The global flags, read by prepare before an action runs.
	db               string
	json, yes, quiet bool
	dryRun           bool // make every check and keep nothing
	lawAlone         bool // leave the unit's own rows out of the law
	commandLine      string
}

func newEnv() *env {
	return &env{
		stdin: os.Stdin, stdout: os.Stdout, stderr: os.Stderr,
		now: time.Now, getenv: os.Getenv, keyWork: seal.OfficeWork,
		law:      catalogue.Load,
		terminal: isatty.IsTerminal(os.Stdin.Fd()) && isatty.IsTerminal(os.Stderr.Fd()),
		width:    screenWidth(os.Stdout),
		cache:    cacheFolder(),
	}
}

// cacheFolder is ours among the user's caches; where there are none, nothing
// is kept.
func cacheFolder() string {
	caches, err := os.UserCacheDir()
	if err != nil {
		return ""
	}
	return filepath.Join(caches, "sovang")
}

// chooseLanguage loads the messages. The language must be known before the
// commands are made, because their help is in it.
func (e *env) chooseLanguage(args []string) {
	lang := e.getenv("SOVANG_LANG")
	for i, arg := range args {
		switch {
		case arg == "--lang" && i+1 < len(args):
			lang = args[i+1]
		case strings.HasPrefix(arg, "--lang="):
			lang = strings.TrimPrefix(arg, "--lang=")
		}
	}
	e.texts = loadTexts(lang)
}

// t returns the message with that id, its template filled from pairs of a
// name and a value.
func (e *env) t(id string, pairs ...any) string { return e.texts.get(id, pairs...) }

// today is the day on the clock.
func (e *env) today() cal.Date { return cal.DateOf(e.now()) }

// readGlobals takes over the global flags, wherever on the line they stood.
func (e *env) readGlobals(c *cli.Context) error {
	e.db = e.getenv("SOVANG_DB")
	if e.db == "" {
		e.db = "sovang.db"
	}
	for _, level := range c.Lineage() {
		if level.IsSet("db") {
			e.db = level.String("db")
		}
		e.json = e.json || level.Bool("json")
		e.yes = e.yes || level.Bool("yes")
		e.quiet = e.quiet || level.Bool("quiet")
		e.dryRun = e.dryRun || level.Bool("dry-run")
		if lang := level.String("lang"); level.IsSet("lang") && !slices.Contains(languages(), lang) {
			return badValue("lang", lang, strings.Join(languages(), ", "))
		}
	}
	return nil
}

// open opens the register that the user named.
func (e *env) open(ctx context.Context) (*store.Register, error) {
	options, err := e.storeOptions()
	if err != nil {
		return nil, err
	}
	reg, err := store.Open(ctx, e.db, options)
	if err != nil {
		return nil, fmt.Errorf("open %s: %w", e.db, err)
	}
	return reg, nil
}

// create makes a new register at the path that the user named.
func (e *env) create(ctx context.Context) (*store.Register, error) {
	options, err := e.storeOptions()
	if err != nil {
		return nil, err
	}
	reg, err := store.Create(ctx, e.db, options)
	if err != nil {
		return nil, fmt.Errorf("create %s: %w", e.db, err)
	}
	return reg, nil
}

func (e *env) storeOptions() (store.Options, error) {
	law, err := e.law()
	if err != nil {
		return store.Options{}, err
	}
	return store.Options{Catalogue: law, Now: e.now, Actor: actor(), Command: e.commandLine, DryRun: e.dryRun, LawAlone: e.lawAlone}, nil
}

// actor tells who sits at which machine, as far as the system says.
func actor() store.Actor {
	var a store.Actor
	if u, err := user.Current(); err == nil {
		a.User = u.Username
	}
	a.Machine, _ = os.Hostname() // an unnamed machine is noted as such
	return a
}

// withRegister opens the register, runs f and closes it again.
func (e *env) withRegister(ctx context.Context, f func(*store.Register) error) (err error) {
	reg, err := e.open(ctx)
	if err != nil {
		return err
	}
	defer func() {
		if closed := reg.Close(); err == nil {
			err = closed
		}
	}()
	return f(reg)
}
