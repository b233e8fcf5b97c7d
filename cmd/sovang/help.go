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

func groupHelp(e *env) string {
	return strings.NewReplacer("USAGE", e.t("help.usage"), "VERB", e.t("help.verb"), "FLAGS", e.t("help.flag"), "COMMANDS", e.t("help.commands")).Replace(
		`{{.HelpName}} – {{.Usage}}

USAGE
  {{.HelpName}} <VERB> [FLAGS]

COMMANDS{{range .VisibleCommands}}
  {{join .Names ", "}}{{"\t"}}{{.Usage}}{{end}}

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
