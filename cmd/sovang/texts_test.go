package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"io/fs"
	"maps"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/pelletier/go-toml/v2"
	"github.com/urfave/cli/v2"

	"sovang/certificates"
	"sovang/certificates/blank"
	"sovang/registry"
	"sovang/registry/catalogue"
)

// messages reads a language's file as flat ids and texts.
func messages(t *testing.T, lang string) map[string]string {
	t.Helper()
	var tree map[string]any
	if err := toml.Unmarshal([]byte(messagesIn(lang)), &tree); err != nil {
		t.Fatal(err)
	}
	flat := make(map[string]string)
	flatten("", tree, flat)
	return flat
}

func flatten(prefix string, tree map[string]any, into map[string]string) {
	for key, value := range tree {
		switch value := value.(type) {
		case string:
			into[prefix+key] = value
		case map[string]any:
			flatten(prefix+key+".", value, into)
		}
	}
}

func TestLanguagesHaveTheSameMessages(t *testing.T) {
	vi, en := messages(t, "vi"), messages(t, "en")
	for id := range vi {
		if en[id] == "" {
			t.Errorf("en.toml lacks %s", id)
		}
	}
	for id := range en {
		if vi[id] == "" {
			t.Errorf("vi.toml lacks %s", id)
		}
	}
}

var templateField = regexp.MustCompile(`\.[A-Za-z]+`)

func TestTranslationsUseTheSameValues(t *testing.T) {
	vi, en := messages(t, "vi"), messages(t, "en")
	for id, text := range vi {
		if got, want := fieldsOf(en[id]), fieldsOf(text); !slices.Equal(got, want) {
			t.Errorf("%s: English uses %v, Vietnamese %v", id, got, want)
		}
	}
}

func fieldsOf(text string) []string {
	fields := make(map[string]bool)
	for _, action := range regexp.MustCompile(`{{[^}]*}}`).FindAllString(text, -1) {
		for _, field := range templateField.FindAllString(action, -1) {
			fields[field] = true
		}
	}
	return slices.Sorted(maps.Keys(fields))
}

func TestEveryMessageCanBeRead(t *testing.T) {
	for _, lang := range languages() {
		texts := loadTexts(lang)
		for id, want := range messages(t, lang) {
			if _, ok := texts.look(id); !ok {
				t.Errorf("%s: %s cannot be read", lang, id)
			}
			if got := texts.read[id]; got != want {
				t.Errorf("%s: %s is read as %q, want %q", lang, id, got, want)
			}
		}
	}
}

func TestEveryCommandAndFlagHasHelp(t *testing.T) {
	for _, lang := range languages() {
		e := newEnv()
		e.texts = loadTexts(lang)
		app := newApp(e)
		writeHelp(e, app)
		walkCommands(app.Commands, "", func(path string, c *cli.Command) {
			if strings.HasPrefix(c.Usage, "cmd.") {
				t.Errorf("%s: %s has no help", lang, path)
			}
			if len(c.Subcommands) == 0 && !strings.Contains(c.Description, "sovang ") {
				t.Errorf("%s: %s has no example", lang, path)
			}
			if len(c.Subcommands) == 0 && !strings.Contains(c.Description, "130") {
				t.Errorf("%s: %s does not tell its exit codes", lang, path)
			}
			for _, flag := range c.Flags {
				if usage := flag.(cli.DocGenerationFlag).GetUsage(); strings.HasPrefix(usage, "flag.") {
					t.Errorf("%s: %s --%s has no help", lang, path, flag.Names()[0])
				}
			}
		})
	}
}

func walkCommands(commands []*cli.Command, above string, visit func(string, *cli.Command)) {
	for _, c := range commands {
		path := strings.TrimSpace(above + " " + c.Name)
		visit(path, c)
		walkCommands(c.Subcommands, path, visit)
	}
}

// TestClosedListsHaveWords checks the messages whose ids are made from values.
func TestClosedListsHaveWords(t *testing.T) {
	known := messages(t, "vi")
	for prefix, values := range closedLists(t) {
		for _, value := range values {
			if known[prefix+value] == "" {
				t.Errorf("no message %s%s", prefix, value)
			}
		}
	}
}

// closedLists are values for which there must be words, by what the ids of the
// words begin with.
func closedLists(t *testing.T) map[string][]string {
	t.Helper()
	lists := map[string][]string{
		"echelon.": choices(registry.Echelons()), "unit_kind.": choices(registry.UnitKinds()), "movement_kind.": choices(registry.MovementKinds()),
		"grade_kind.": choices(registry.GradeKinds()), "category.": choices(registry.Categories()), "award_type.": choices(registry.AwardTypes()),
		"event.": choices(registry.EventKinds()), "level.": choices(catalogue.Levels()), "honour_kind.": choices(catalogue.Kinds()),
		"cadence.": catalogue.Cadences(), "line.": append(choices(catalogue.LineRoles()), choices(certificates.PaperLines())...),
		"field.": registry.AmendableFields(), "kind.": constants(t, "../../registry", "EntryKind"), "standing.": constants(t, "../../registry", "Standing"),
		"fault.": append(constants(t, "../../registry", "FaultCode"), constants(t, "../../registry/sheet", "registry.FaultCode")...),
		"paper.": constants(t, "../../certificates", "FaultReason"), "proof.fault-": constants(t, "../../certificates", "FaultReason"),
		"template_fault.": constants(t, "../../certificates/blank", "Reason"), "severity.": constants(t, "../../registry", "Severity"),
		"check_title.": constants(t, "../../registry", "FindingName"), "check_about.": constants(t, "../../registry", "FindingName"),
	}
	for _, kind := range registry.GradeKinds() {
		lists["grade_name."] = append(lists["grade_name."], registry.GradesOf(kind)...)
	}
	for _, key := range blank.Keys() {
		if key.IsText() {
			lists["line."] = append(lists["line."], string(key.Role()))
		}
	}
	for _, setting := range registry.Settings() {
		lists["setting."] = append(lists["setting."], setting.Key)
	}
	return lists
}

// constants returns the values of the string constants of a type.
func constants(t *testing.T, dir, typeName string) []string {
	t.Helper()
	var values []string
	forEachGoFile(t, os.DirFS(dir), func(file *ast.File) {
		ast.Inspect(file, func(n ast.Node) bool {
			spec, ok := n.(*ast.ValueSpec)
			if !ok || len(spec.Values) == 0 {
				return true
			}
			if spec.Type != nil && types.ExprString(spec.Type) == typeName {
				text, err := strconv.Unquote(spec.Values[0].(*ast.BasicLit).Value)
				if err != nil {
					t.Fatal(err)
				}
				values = append(values, text)
			}
			return true
		})
	})
	if len(values) == 0 {
		t.Fatalf("no constants of type %s in %s", typeName, dir)
	}
	return values
}

func forEachGoFile(t *testing.T, dir fs.FS, visit func(*ast.File)) {
	t.Helper()
	names, err := fs.Glob(dir, "*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		source, err := fs.ReadFile(dir, name)
		if err != nil {
			t.Fatal(err)
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, source, 0)
		if err != nil {
			t.Fatal(err)
		}
		visit(file)
	}
}

// TestMessagesInCodeExist checks every id that the code names in full.
func TestMessagesInCodeExist(t *testing.T) {
	known := messages(t, "vi")
	id := regexp.MustCompile(`^(say|error|hint|ask|word|help|place)\.[a-z_-]+[a-z]$`)
	forEachGoFile(t, os.DirFS("."), func(file *ast.File) {
		ast.Inspect(file, func(n ast.Node) bool {
			if literal, ok := n.(*ast.BasicLit); ok && literal.Kind == token.STRING {
				if text, err := strconv.Unquote(literal.Value); err == nil && id.MatchString(text) && known[text] == "" {
					t.Errorf("no message %s", text)
				}
			}
			return true
		})
	})
}
