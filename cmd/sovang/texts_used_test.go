package main

import (
	"go/ast"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/urfave/cli/v2"

	"sovang/registry"
	"sovang/registry/store"
)

// TestEveryMessageIsUsed fails on a message that no code can ask for. An id is
// asked for in full, as the help of a command or flag that there is, or is made
// of a beginning that stands in this package's code ("hint.fault-") and of a
// value that stands somewhere in the module's code. So the test may pass over
// a dead message, and never takes a living one for dead.
func TestEveryMessageIsUsed(t *testing.T) {
	here, everywhere := literals(t, "."), literals(t, "../..")
	help := helpIDs()
	for _, id := range builtIDs(t) {
		here[id] = true
	}
	for prefix, values := range closedLists(t) {
		for _, value := range values {
			here[prefix+value] = true
		}
	}
	for id := range messages(t, "vi") {
		list, _, _ := strings.Cut(id, ".")
		switch {
		case here[id]:
		case list == "cmd", list == "cmd_args", list == "flag", strings.HasPrefix(list, "flag_"):
			if !help[id] {
				t.Errorf("no command or flag shows %s", id)
			}
		case !madeOf(id, here, everywhere):
			t.Errorf("no code asks for %s", id)
		}
	}
}

// builtIDs are ids that the code makes of what it finds in the register: of the
// names of fields in the log, and of what its operations are called.
func builtIDs(t *testing.T) []string {
	t.Helper()
	var ids []string
	for _, told := range []any{registry.Batch{}, store.OwnRows{}, registry.Attachment{}} {
		for _, path := range fieldPaths(reflect.TypeOf(told)) {
			for rest := path; rest != ""; _, rest, _ = strings.Cut(rest, ".") {
				ids = append(ids, "field."+rest)
			}
		}
	}
	for _, action := range operations(t) {
		ids = append(ids, "log_done."+strings.ReplaceAll(action, " ", "-"))
	}
	return ids
}

// fieldPaths are the paths of the fields of a record, as the log of the program
// names them.
func fieldPaths(of reflect.Type) []string {
	for of.Kind() == reflect.Slice || of.Kind() == reflect.Pointer {
		of = of.Elem()
	}
	if of.Kind() != reflect.Struct {
		return nil
	}
	var paths []string
	for _, field := range reflect.VisibleFields(of) {
		if !field.IsExported() {
			continue
		}
		paths = append(paths, joinPath("", field.Name))
		for _, path := range fieldPaths(field.Type) {
			paths = append(paths, joinPath("", field.Name)+"."+path)
		}
	}
	return paths
}

// operations are the names under which package store logs what it does.
func operations(t *testing.T) []string {
	t.Helper()
	actions := []string{"join units", "join people"} // made of the kind
	writers := []string{"write", "changeNominations", "endNominations"}
	forEachGoFile(t, os.DirFS("../../registry/store"), func(file *ast.File) {
		ast.Inspect(file, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok || len(call.Args) < 2 {
				return true
			}
			method, isMethod := call.Fun.(*ast.SelectorExpr)
			action, isText := call.Args[1].(*ast.BasicLit)
			if isMethod && isText && action.Kind == token.STRING && slices.Contains(writers, method.Sel.Name) {
				actions = append(actions, strings.Trim(action.Value, `"`))
			}
			return true
		})
	})
	return actions
}

// helpIDs are the ids of the help of all commands and of their flags.
func helpIDs() map[string]bool {
	e := newEnv()
	e.texts = loadTexts("vi")
	ids := make(map[string]bool)
	flags := func(command string, flags []cli.Flag) {
		for _, flag := range flags {
			own := "flag_" + command + "." + flag.Names()[0]
			if _, ok := e.texts.look(own); ok {
				ids[own] = true
			} else {
				ids["flag."+flag.Names()[0]] = true
			}
		}
	}
	app := newApp(e)
	flags("", app.Flags)
	walkCommands(app.Commands, "", func(path string, c *cli.Command) {
		command := strings.ReplaceAll(path, " ", "-")
		for _, part := range []string{"usage", "long", "example"} {
			ids["cmd."+command+"."+part] = true
		}
		ids["cmd_args."+command] = true
		flags(command, c.Flags)
	})
	return ids
}

// beginning is what ids are made with: a list of words ("sex."), or the first
// part of a message's name ("hint.fault-").
var beginning = regexp.MustCompile(`^[a-z_]+\.([a-z_-]+-)?$`)

// madeOf tells that an id can be made of a beginning, a value and perhaps an
// ending ("-copied"), or of another id and an ending. The words of a list are
// also asked for by its bare name.
func madeOf(id string, here, everywhere map[string]bool) bool {
	for i := range id {
		if id[i] != '.' && id[i] != '-' {
			continue
		}
		if id[i] == '-' && here[id[:i]] && here[id[i:]] {
			return true
		}
		first, rest := id[:i+1], id[i+1:]
		if !(beginning.MatchString(first) && here[first]) && !(id[i] == '.' && here[id[:i]]) {
			continue
		}
		if everywhere[rest] {
			return true
		}
		for j := range rest {
			if rest[j] == '-' && everywhere[rest[:j]] && (here[rest[j:]] || here["-"] && everywhere[rest[j+1:]]) {
				return true
			}
		}
	}
	return false
}

// literals are the strings that stand in the code under a folder.
func literals(t *testing.T, dir string) map[string]bool {
	t.Helper()
	found := make(map[string]bool)
	err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || !entry.IsDir() {
			return err
		}
		forEachGoFile(t, os.DirFS(path), func(file *ast.File) {
			ast.Inspect(file, func(n ast.Node) bool {
				if literal, ok := n.(*ast.BasicLit); ok && literal.Kind == token.STRING {
					if text, err := strconv.Unquote(literal.Value); err == nil {
						found[text] = true
					}
				}
				return true
			})
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}
