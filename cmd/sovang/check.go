package main

import (
	"cmp"
	"context"
	"errors"
	"os"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/urfave/cli/v2"

	"sovang/certificates/blank"
	"sovang/registry"
	"sovang/registry/store"
)

func checkCommand(e *env) *cli.Command {
	return &cli.Command{
		Name: "check", Aliases: []string{"kiem-tra"},
		Flags: []cli.Flag{several("only"), boolean("all"), boolean("list")},
		Action: func(c *cli.Context) error {
			o, err := parseCheck(c)
			if err != nil {
				return err
			}
			if o.list {
				return e.listChecks()
			}
			return runCheck(c.Context, e, o)
		},
	}
}

type checkOptions struct {
	only []registry.FindingName
	// all shows notes too, and every finding of a check.
	all, list bool
}

func parseCheck(c *cli.Context) (checkOptions, error) {
	a := argumentsOf(c)
	o := checkOptions{all: a.bool("all"), list: a.bool("list")}
	for _, word := range a.repeated("only") {
		name := registry.FindingName(word)
		if _, known := registry.CheckByName(name); !known {
			a.fail(&usageError{"error.unknown-check", []any{"Value", word, "Near", nearCheck(word)}, "hint.unknown-check"})
		}
		o.only = append(o.only, name)
	}
	return o, a.err
}

// nearCheck returns the check whose name is most like a word.
func nearCheck(word string) string {
	checks := registry.Checks()
	near := slices.MinFunc(checks, func(x, y registry.Check) int {
		return cmp.Compare(registry.EditDistance(word, string(x.Name)), registry.EditDistance(word, string(y.Name)))
	})
	return string(near.Name)
}

func runCheck(ctx context.Context, e *env, o checkOptions) error {
	findings, err := e.findings(ctx, o)
	if err != nil {
		return err
	}
	if e.json {
		views := []checkView{}
		for _, f := range findings {
			views = append(views, e.checkView(f))
		}
		err = e.printJSON(views)
	} else {
		e.showFindings(findings, o)
	}
	bad := slices.ContainsFunc(findings, func(f registry.Finding) bool { return f.Severity != registry.NoteFinding })
	if err == nil && bad {
		return &answered{exitFailure}
	}
	return err
}

// findings makes the checks. A register that is too damaged to be opened is
// told as such.
func (e *env) findings(ctx context.Context, o checkOptions) ([]registry.Finding, error) {
	var found []registry.Finding
	opened := false
	err := e.withRegister(ctx, func(reg *store.Register) error {
		opened = true
		if info, err := os.Stat(reg.Path()); err == nil && info.Size() > largeList {
			defer debug.SetGCPercent(debug.SetGCPercent(collectOften))
		}
		options := auditOptions(o)
		var err error
		if len(o.only) == 0 || slices.Contains(o.only, registry.FindingBackup) {
			if options.LastBackup, options.BackupFolder, err = e.lastBackup(ctx, reg); err != nil {
				return err
			}
		}
		found, err = reg.Audit(ctx, options)
		return err
	})
	if !opened && errors.Is(err, store.ErrDamaged) {
		return []registry.Finding{{Name: registry.FindingIntegrity, Severity: registry.SevereFinding}}, nil
	}
	return found, err
}

func auditOptions(o checkOptions) store.AuditOptions {
	options := store.AuditOptions{Only: o.only, Notes: o.all || len(o.only) > 0}
	for _, template := range blank.Builtin() {
		options.Templates = append(options.Templates, template.ID)
	}
	return options
}

// lastBackup tells when the newest backup was made in the folder where they
// lie, zero if there is none, and which folder that is.
func (e *env) lastBackup(ctx context.Context, reg *store.Register) (at time.Time, folder string, err error) {
	place, err := e.backupPlace(ctx, reg, backupOptions{})
	if err != nil {
		return time.Time{}, "", err
	}
	files, err := place.files(ctx, e, store.Glance)
	var unreadable *folderError
	if errors.As(err, &unreadable) {
		return time.Time{}, place.folder, nil // it holds no backup that could be used
	}
	i := slices.IndexFunc(files, func(f backupFile) bool { return f.err == nil })
	if err != nil || i < 0 {
		return time.Time{}, place.folder, err
	}
	return files[i].at, place.folder, nil
}

// mostShown is how many findings of a check are shown unless more are asked
// for.
const mostShown = 20

// showFindings prints findings by check, each with the command that mends it;
// one command for several is printed once, after them.
func (e *env) showFindings(findings []registry.Finding, o checkOptions) {
	for len(findings) > 0 {
		name := findings[0].Name
		n := slices.IndexFunc(findings, func(f registry.Finding) bool { return f.Name != name })
		if n < 0 {
			n = len(findings)
		}
		e.showCheck(findings[:n], o.all || len(o.only) > 0)
		findings = findings[n:]
	}
}

func (e *env) showCheck(findings []registry.Finding, all bool) {
	first := findings[0]
	e.printLine(e.t("check.heading", "Title", e.t("check_title."+string(first.Name)), "Name", string(first.Name), "Counts", e.severities(findings)))
	shown := findings
	if !all && len(findings) > mostShown {
		shown = findings[:mostShown]
	}
	for i, f := range shown {
		e.printLine("  " + e.findingText(f))
		if mend := e.mend(f); i+1 == len(shown) || e.mend(shown[i+1]) != mend {
			e.printLine("    → " + mend)
		}
	}
	if more := len(findings) - len(shown); more > 0 {
		e.printLine("  " + e.t("check.more", "N", more, "Name", string(first.Name)))
	}
}

// severities counts findings by severity, the gravest first, with those that
// stand for others.
func (e *env) severities(findings []registry.Finding) string {
	counts := make(map[registry.Severity]int)
	for _, f := range findings {
		more, _ := strconv.Atoi(f.Args["more"]) // most stand for themselves
		counts[f.Severity] += 1 + more
	}
	var parts []string
	for _, severity := range []registry.Severity{registry.SevereFinding, registry.WarningFinding, registry.NoteFinding} {
		if n := counts[severity]; n > 0 {
			parts = append(parts, e.t("check.count", "Severity", e.t("severity."+string(severity)), "N", n))
		}
	}
	return strings.Join(parts, ", ")
}

// checkView is a finding as --json prints it.
type checkView struct {
	Check    string            `json:"check"`
	Severity string            `json:"severity"`
	Kind     string            `json:"kind,omitempty"`
	Key      string            `json:"key,omitempty"`
	Text     string            `json:"text"`
	Mend     string            `json:"mend"`
	Details  map[string]string `json:"details,omitempty"`
}

func (e *env) checkView(f registry.Finding) checkView {
	return checkView{string(f.Name), string(f.Severity), string(f.Kind), f.Key, e.findingText(f), e.mend(f), f.Args}
}

// findingText says what was found.
func (e *env) findingText(f registry.Finding) string {
	return e.t("check_text."+messageOf(f), e.findingWords(f)...)
}

// mend names the command that mends it.
func (e *env) mend(f registry.Finding) string {
	return e.t("check_mend."+messageOf(f), e.findingWords(f)...)
}

// messageOf is the name of the check, and of the case when it tells some apart.
func messageOf(f registry.Finding) string {
	if f.Args["case"] == "" {
		return string(f.Name)
	}
	return string(f.Name) + "-" + f.Args["case"]
}

// findingWords fill the sentence and the command: the arguments of the
// finding, in the user's language where they are words of ours, and the
// decision as commands name it.
func (e *env) findingWords(f registry.Finding) []any {
	words := []any{"Path", e.db, "Key", f.Key, "code", f.Key, "Kind", e.kindWord(f.Kind), "KindName", string(f.Kind)}
	for name, value := range f.Args {
		switch {
		case name == "event":
			value = e.t("event." + value)
		case name == "kind":
			words = append(words, "GradeName", value)
			value = e.t("grade_kind." + value)
		case name == "why" && f.Name == registry.FindingTwins:
			value = e.twinWords(f.Kind, value)
		case name == "why_"+e.texts.lang:
			words = append(words, "Why", value)
		}
		words = append(words, name, value)
	}
	if number, issuer := f.Args["number"], f.Args["issuer"]; number != "" {
		which := asArgument(number) + " --issuer " + asArgument(issuer) + " --decision-year " + f.Args["decision_year"]
		words = append(words, "Which", which, "Decision", e.t("check.decision", "Number", number, "Issuer", issuer, "Date", f.Args["date"]))
	}
	return words
}

// asArgument quotes a value of a command line that a shell would part.
func asArgument(value string) string {
	if strings.ContainsAny(value, " \t\"'&|<>()$`;*?") {
		return `"` + strings.ReplaceAll(value, `"`, "") + `"`
	}
	return value
}

func (e *env) listChecks() error {
	type view struct {
		Name     string `json:"name"`
		Severity string `json:"severity"`
		Basic    bool   `json:"basic"`
		What     string `json:"what"`
		About    string `json:"about"`
	}
	views := []view{}
	var rows [][]string
	for _, check := range registry.Checks() {
		what := e.t("check_title." + string(check.Name))
		views = append(views, view{string(check.Name), string(check.Severity), check.Basic, what, e.t("check_about." + string(check.Name))})
		rows = append(rows, []string{string(check.Name), e.t("severity." + string(check.Severity)), what})
	}
	if e.json {
		return e.printJSON(views)
	}
	e.printTable([]string{"check", "severity", "looks_for"}, rows)
	return nil
}
