package main

import (
	"io"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"
)

// speakOfHelp has urfave/cli show our pages, and words the flags that it adds
// by itself. They are variables of that package; there is no other way to
// them.
func speakOfHelp(e *env, app *cli.App) {
	help, version := &cli.BoolFlag{Name: "help", Aliases: []string{"h"}}, &cli.BoolFlag{Name: "version", Aliases: []string{"v"}}
	cli.HelpFlag, cli.VersionFlag = help, version
	cli.FlagStringer = flagLine
	cli.HelpPrinter = func(out io.Writer, _ string, of any) {
		help.Usage, version.Usage = e.t("flag.help"), e.t("flag.version")
		writeHelp(e, app)
		cli.HelpPrinterCustom(out, pageOf(e, of), of, nil)
	}
}

// flagLine shows a flag as "--unit …", a tab, and what it is for.
func flagLine(flag cli.Flag) string {
	described := flag.(cli.DocGenerationFlag)
	name := "--" + flag.Names()[0]
	if described.TakesValue() {
		name += " …"
	}
	return name + "\t" + described.GetUsage()
}

// writeHelp gives every command and flag its help in the user's language, by
// the command's path. It takes longer than most commands, so only who asks
// for help waits for it.
func writeHelp(e *env, app *cli.App) {
	app.Usage, app.UsageText, app.Description = e.t("app.usage"), e.t("app.usage_text"), e.t("app.long")
	describeFlags(e, "", app.Flags)
	for _, command := range app.Commands {
		writeHelpOf(e, command, nil)
	}
}

func writeHelpOf(e *env, command *cli.Command, above []string) {
	path := append(slices.Clone(above), command.Name)
	id := strings.Join(path, "-")
	command.Usage = e.t("cmd." + id + ".usage")
	command.Description = describe(e, id)
	describeFlags(e, id, command.Flags)
	for _, sub := range command.Subcommands {
		writeHelpOf(e, sub, path)
	}
}

// describe joins a command's long text, its examples and the exit codes.
func describe(e *env, id string) string {
	parts := []string{optional(e, "cmd."+id+".long")}
	if example := optional(e, "cmd."+id+".example"); example != "" {
		parts = append(parts, e.t("help.examples")+"\n"+indent(example))
	}
	parts = append(parts, e.t("help.exit_codes"))
	return strings.TrimSpace(strings.Join(parts, "\n\n"))
}

func indent(text string) string {
	return "  " + strings.ReplaceAll(strings.TrimSpace(text), "\n", "\n  ")
}

func describeFlags(e *env, command string, flags []cli.Flag) {
	for _, flag := range flags {
		name := flag.Names()[0]
		usage, own := e.texts.look("flag_" + command + "." + name)
		if !own {
			usage = e.t("flag." + name)
		}
		switch flag := flag.(type) {
		case *cli.StringFlag:
			flag.Usage = usage
		case *cli.BoolFlag:
			flag.Usage = usage
		case *cli.StringSliceFlag:
			flag.Usage = usage
		}
	}
}

// The pages, with their titles in the user's language.

// pageOf returns the page for the program, a noun or a verb.
func pageOf(e *env, of any) string {
	command, isCommand := of.(*cli.Command)
	switch {
	case !isCommand:
		return appHelp(e)
	case len(command.Subcommands) > 0:
		return groupHelp(e)
	default:
		return commandHelp(e)
	}
}

func appHelp(e *env) string {
	return strings.NewReplacer("USAGE", e.t("help.usage"), "COMMANDS", e.t("help.commands"), "GLOBAL", e.t("help.global_flags")).Replace(
		`{{.Name}} – {{.Usage}}

USAGE
  {{.UsageText}}

  {{.Description}}

COMMANDS{{range .VisibleCommands}}
  {{join .Names ", "}}{{"\t"}}{{.Usage}}{{end}}

GLOBAL{{range .VisibleFlags}}
  {{.}}{{end}}
`)
}

// groupHelp is the page of a noun. One that is a command too has
// flags beside --help and shows them.
func groupHelp(e *env) string {
	return strings.NewReplacer("USAGE", e.t("help.usage"), "VERB", e.t("help.verb"), "FLAGS", e.t("help.flag"), "COMMANDS", e.t("help.commands"),
		"OWN", e.t("help.flags")).Replace(
		`{{.HelpName}} – {{.Usage}}

USAGE
{{- if gt (len .VisibleFlags) 1}}
  {{.HelpName}} [FLAGS]{{if .ArgsUsage}} {{.ArgsUsage}}{{end}}{{end}}
  {{.HelpName}} <VERB> [FLAGS]

COMMANDS{{range .VisibleCommands}}
  {{join .Names ", "}}{{"\t"}}{{.Usage}}{{end}}
{{if gt (len .VisibleFlags) 1}}
OWN{{range .VisibleFlags}}
  {{.}}{{end}}
{{end}}
{{.Description}}
`)
}

func commandHelp(e *env) string {
	return strings.NewReplacer("USAGE", e.t("help.usage"), "WORD", e.t("help.flag"), "FLAGS", e.t("help.flags")).Replace(
		`{{.HelpName}} – {{.Usage}}

USAGE
  {{.HelpName}}{{if .VisibleFlags}} [WORD]{{end}}{{if .ArgsUsage}} {{.ArgsUsage}}{{end}}
{{if .VisibleFlags}}
FLAGS{{range .VisibleFlags}}
  {{.}}{{end}}

{{end}}{{.Description}}
`)
}
