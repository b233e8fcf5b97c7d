package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// anyPackage may be imported by all.
const anyPackage = "registry/pattern"

// allowed says which of our packages each may import, besides anyPackage.
// Imports run one way; docs/architecture.md draws the picture. No package may
// import registry/invented but the tests.
func allowed() map[string][]string {
	return map[string][]string{
		anyPackage:             nil,
		"registry/cal":         nil,
		"registry/catalogue":   {"registry/cal"},
		"registry":             {"registry/cal", "registry/catalogue"},
		"registry/paper":       {"registry/cal"},
		"registry/seal":        {"registry/cal"},
		"registry/oldtext":     nil,
		"registry/bundle":      nil,
		"registry/quote":       nil,
		"registry/logbook":     {"registry", "registry/quote"},
		"registry/eligibility": {"registry", "registry/cal", "registry/catalogue"},
		"registry/honourroll":  {"registry", "registry/cal", "registry/catalogue", "registry/paper"},
		"registry/bonus":       {"registry", "registry/cal", "registry/catalogue"},
		"registry/dossier": {
			"registry", "registry/bonus", "registry/cal", "registry/catalogue", "registry/eligibility", "registry/honourroll", "registry/paper",
		},
		"registry/docx":    {"registry/cal", "registry/paper"},
		"registry/webroll": {"registry", "registry/cal", "registry/honourroll", "registry/paper"},
		"registry/store": {
			"registry", "registry/cal", "registry/catalogue", "registry/eligibility", "registry/honourroll", "registry/logbook", "registry/seal",
		},
		"registry/sheet": {
			"registry", "registry/bonus", "registry/cal", "registry/catalogue", "registry/eligibility", "registry/honourroll", "registry/oldtext",
			"registry/paper", "registry/quote",
		},
		"fonts":                nil,
		"certificates/blank":   {"registry/cal", "registry/catalogue"},
		"certificates/qrcode":  nil,
		"certificates/raster":  nil,
		"certificates/pdffile": nil,
		"certificates": {
			"certificates/blank", "certificates/pdffile", "certificates/qrcode", "fonts", "registry", "registry/bonus", "registry/cal", "registry/catalogue",
			"registry/eligibility", "registry/honourroll", "registry/paper",
		},
		"registry/invented": {"registry", "registry/cal", "registry/catalogue", "registry/sheet", "registry/store"},
		"cmd/performance":   nil,
		"cmd/sovang/demo":   {"registry", "registry/cal"},
		"cmd/sovang": {
			"certificates", "certificates/blank", "certificates/qrcode", "certificates/raster", "cmd/sovang/demo", "registry", "registry/bonus",
			"registry/bundle", "registry/cal", "registry/catalogue", "registry/docx", "registry/dossier", "registry/eligibility",
			"registry/honourroll", "registry/logbook", "registry/oldtext", "registry/paper", "registry/seal", "registry/sheet", "registry/store", "registry/webroll",
		},
	}
}

// homes says in which package alone a library may be used.
func homes() map[string]string {
	return map[string]string{
		"github.com/uptrace/bun":          "registry/store",
		"modernc.org/sqlite":              "registry/store",
		"github.com/klauspost/compress":   "registry/logbook",
		"github.com/jung-kurt/gofpdf":     "certificates",
		"github.com/urfave/cli":           "cmd/sovang",
		"github.com/xuri/excelize":        "registry/sheet",
		"github.com/go-fonts":             "fonts",
		"github.com/nicksnyder/go-i18n":   "cmd/sovang",
		"github.com/vbauerster/mpb":       "cmd/sovang",
		"github.com/gomutex/godocx":       "registry/docx",
		"filippo.io/age":                  "registry/seal",
		"rsc.io/qr":                       "certificates/qrcode",
		"github.com/makiuchi-d/gozxing":   "certificates/qrcode",
		"github.com/klippa-app/go-pdfium": "certificates/raster",
	}
}

func TestImportsRunOneWay(t *testing.T) {
	forEachImport(t, func(pkg, imported string, inTest bool) {
		ours, isOurs := strings.CutPrefix(imported, "sovang/")
		if !isOurs || inTest {
			return
		}
		permitted, known := allowed()[pkg]
		if !known {
			t.Errorf("package %s is not in docs/architecture.md", pkg)
		}
		if !slices.Contains(permitted, ours) && ours != anyPackage {
			t.Errorf("%s imports %s", pkg, ours)
		}
	})
}

func TestLibrariesStayInTheirPackage(t *testing.T) {
	forEachImport(t, func(pkg, imported string, inTest bool) {
		for library, home := range homes() {
			if strings.HasPrefix(imported, library) && pkg != home && !inTest {
				t.Errorf("%s imports %s, which belongs in %s", pkg, imported, home)
			}
		}
	})
}

func TestNoOtherGoFolders(t *testing.T) {
	seen := make(map[string]bool)
	forEachImport(t, func(pkg, _ string, _ bool) { seen[pkg] = true })
	for pkg := range seen {
		if _, known := allowed()[pkg]; !known {
			t.Errorf("package %s has no place in the layout", pkg)
		}
	}
}

// forEachImport visits every import of every Go file of the module.
func forEachImport(t *testing.T, visit func(pkg, imported string, inTest bool)) {
	t.Helper()
	module := os.DirFS("../..")
	err := fs.WalkDir(module, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() && strings.HasPrefix(entry.Name(), ".") && name != "." {
			return fs.SkipDir
		}
		if entry.IsDir() || path.Ext(name) != ".go" {
			return nil
		}
		source, err := fs.ReadFile(module, name)
		if err != nil {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, source, parser.ImportsOnly)
		if err != nil {
			return err
		}
		for _, spec := range file.Imports {
			imported, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			visit(path.Dir(name), imported, strings.HasSuffix(name, "_test.go"))
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
