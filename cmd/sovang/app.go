package main

import (
	"path/filepath"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"
)

// version is set by the linker when a release is built.
var version = "dev"

// metadataTexts is where the tree keeps the messages for the parse functions.
const metadataTexts = "texts"

// newApp makes the command tree. Constructors declare names, aliases and
// flags; prepare settles what urfave/cli would otherwise do behind our back, for
// the nouns that the command line names, or for all when there is none. The
// help of the commands is written when somebody asks for it.
func newApp(e *env, line ...string) *cli.App {
	app := &cli.App{
		Name: "sovang", Version: version, HideHelpCommand: true,
		Flags:                     globalFlags(),
		Commands:                  commands(e),
		Reader:                    e.stdin,
		Writer:                    e.stdout,
		ErrWriter:                 e.stderr,
		DisableSliceFlagSeparator: true,
		EnableBashCompletion:      true,
		ExitErrHandler:            func(*cli.Context, error) {}, // main alone exits
		OnUsageError:              asUsageError,
		Action:                    groupAction,
		Metadata:                  map[string]any{metadataTexts: e.texts},
	}
	prepare(e, app, line)
	speakOfHelp(e, app)
	return app
}

// commands lists the nouns in the order of the help page.
func commands(e *env) []*cli.Command {
	return []*cli.Command{
		initCommand(e), demoCommand(e), configCommand(e),
		unitCommand(e), personCommand(e), findCommand(e),
		movementCommand(e), exemplarCommand(e), figureCommand(e),
		gradeCommand(e), initiativeCommand(e), disciplineCommand(e), registrationCommand(e),
		decisionCommand(e), awardCommand(e), nominationCommand(e),
		honourCommand(e), eligibleCommand(e), upcomingCommand(e), quotaCommand(e), bonusCommand(e),
		certificateCommand(e), keyCommand(e), rollCommand(e), recordCommand(e), reportCommand(e), listCommand(e), confirmCommand(e),
		templateCommand(e), mappingCommand(e), importCommand(e), exportCommand(e),
		logCommand(e), undoCommand(e), checkCommand(e), backupCommand(e), restoreCommand(e), handoverCommand(e), mergeCommand(e),
		completionCommand(e),
	}
}

// globalFlags may stand before the noun or after the verb.
func globalFlags() []cli.Flag {
	return []cli.Flag{text("db"), text("lang"), boolean("json"), boolean("yes"), boolean("quiet")}
}

// prepare walks the tree once: the global flags on every command, wrong words
// reported as ours.
func prepare(e *env, app *cli.App, line []string) {
	for _, command := range app.Commands {
		if len(line) == 0 || slices.ContainsFunc(line, command.HasName) {
			prepareCommand(e, command, nil)
		}
	}
}

func prepareCommand(e *env, command *cli.Command, above []string) {
	path := append(above[:len(above):len(above)], command.Name)
	id := strings.Join(path, "-")
	command.ArgsUsage = optional(e, "cmd_args."+id)
	command.OnUsageError = asUsageError
	command.HideHelpCommand = true
	if len(command.Subcommands) > 0 {
		for _, sub := range command.Subcommands {
			prepareCommand(e, sub, path)
		}
		if command.Action == nil {
			command.Action = groupAction
			return
		}
	}
	for _, flag := range globalFlags() {
		hide(flag)
		command.Flags = append(command.Flags, flag)
	}
	command.Action = readingGlobals(e, id, command.Action)
}

// readingGlobals runs the action once the global flags are known.
func readingGlobals(e *env, id string, action cli.ActionFunc) cli.ActionFunc {
	return func(c *cli.Context) error {
		if err := e.readGlobals(c); err != nil {
			return err
		}
		e.commandLine = "sovang " + strings.ReplaceAll(id, "-", " ")
		if file := c.Args().First(); file != "" && readsWhole(id) {
			e.commandLine += " " + printable(filepath.Base(file))
		}
		if err := checkArguments(c); err != nil {
			return err
		}
		return action(c)
	}
}

// readsWhole tells that a command takes in a file, of which the log tells the
// name: not where it lies.
func readsWhole(id string) bool {
	return slices.Contains([]string{"import", "merge", "restore", "handover-open"}, id)
}

// checkArguments refuses more positional arguments than the command takes.
func checkArguments(c *cli.Context) error {
	takes := strings.Count(c.Command.ArgsUsage, "<") + strings.Count(c.Command.ArgsUsage, "[")
	if c.NArg() > takes {
		return &usageError{id: "error.extra-argument", data: []any{"Value", c.Args().Get(takes)}}
	}
	return nil
}

// optional returns the message of that id, or nothing.
func optional(e *env, id string) string {
	text, _ := e.texts.look(id)
	return text
}

// groupAction answers a noun without a verb, or with one that is not known.
func groupAction(c *cli.Context) error {
	if word := c.Args().First(); word != "" {
		return &usageError{id: "error.unknown-command", data: []any{"Value", word}}
	}
	if c.Command != nil && len(c.Command.Subcommands) > 0 && c.Command.Name != c.App.Name {
		return cli.ShowSubcommandHelp(c)
	}
	return cli.ShowAppHelp(c)
}

func asUsageError(c *cli.Context, err error, _ bool) error {
	flag := flagFault(err)
	fault := &usageError{id: "error.flag", data: []any{"Value", flag}}
	if name := strings.TrimLeft(flag, "-"); c.Command != nil && strings.Contains(err.Error(), "not defined") {
		near, all := nearFlags(name, c.Command.Flags)
		fault.data = append(fault.data, "Near", strings.Join(near, ", "), "All", strings.Join(all, ", "))
		fault.hint = "hint.near-flag"
	}
	return fault
}
