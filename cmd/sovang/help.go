package main

import "strings"

// The help pages, with their titles in the user's language.

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
