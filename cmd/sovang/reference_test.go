package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/urfave/cli/v2"

	"sovang/registry/paper"
)

// TestReferenceIsCurrent keeps docs/cli.md equal to the commands' own help.
// It is rewritten with -update.
func TestReferenceIsCurrent(t *testing.T) {
	path := filepath.Join("..", "..", "docs", "cli.md")
	want := reference()
	if *update {
		if err := os.WriteFile(path, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != want {
		t.Error("docs/cli.md is not what the commands say; run: go test ./cmd/sovang -update")
	}
}

// reference writes every command with its help in Vietnamese.
func reference() string {
	e := newEnv()
	e.texts = loadTexts("vi")
	app := newApp(e)
	writeHelp(e, app)
	var b strings.Builder
	b.WriteString("# Các lệnh của sovang\n\n<!-- Viết ra từ hướng dẫn của chính các lệnh: go test ./cmd/sovang -update -->\n\n")
	fmt.Fprintf(&b, "    %s\n\nCờ chung:\n\n", app.UsageText)
	for _, flag := range globalFlagsWithHelp(e) {
		writeFlag(&b, flag)
	}
	walkCommands(app.Commands, "", func(path string, c *cli.Command) { writeCommand(&b, path, c) })
	return b.String()
}

func globalFlagsWithHelp(e *env) []cli.Flag {
	flags := globalFlags()
	describeFlags(e, "", flags)
	return flags
}

func writeCommand(b *strings.Builder, path string, c *cli.Command) {
	level := "##"
	if strings.Contains(path, " ") {
		level = "###"
	}
	fmt.Fprintf(b, "\n%s %s\n\n%s.", level, path, paper.UpperFirst(c.Usage))
	if len(c.Aliases) > 0 {
		fmt.Fprintf(b, " Gọi tắt: `%s`.", strings.Join(c.Aliases, "`, `"))
	}
	b.WriteString("\n")
	if len(c.Subcommands) > 0 && len(c.Flags) == 0 { // a noun that is no command itself
		return
	}
	fmt.Fprintf(b, "\n    %s\n", strings.TrimSpace("sovang "+path+" "+c.ArgsUsage))
	before, _, _ := strings.Cut(c.Description, "MÃ THOÁT:")
	fmt.Fprintf(b, "\n%s\n\n", markdown(before))
	for _, flag := range c.VisibleFlags() {
		writeFlag(b, flag)
	}
}

// markdown sets the examples of a help text as a block of code.
func markdown(help string) string {
	text, examples, _ := strings.Cut(strings.TrimSpace(help), "VÍ DỤ:\n")
	examples = strings.ReplaceAll("\n"+strings.TrimRight(examples, "\n"), "\n  ", "\n")
	return strings.TrimSpace(strings.TrimSpace(text) + "\n\n```" + examples + "\n```")
}

func writeFlag(b *strings.Builder, flag cli.Flag) {
	fmt.Fprintf(b, "- `--%s` %s\n", flag.Names()[0], flag.(cli.DocGenerationFlag).GetUsage())
}
