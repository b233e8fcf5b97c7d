package certificates

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// dump writes a page as its golden file holds it: one item a line.
func dump(p Page) string {
	var b strings.Builder
	fmt.Fprintf(&b, "page %g × %g\n", p.Width, p.Height)
	for _, item := range p.Items {
		switch i := item.(type) {
		case Text:
			fmt.Fprintf(&b, "%-12s %7.2f %7.2f  %4.1f %-6s %s %s\n", i.Role, i.X, i.Baseline, i.Size, faceName(i.Face), hex(i.Colour), unbound(i.String))
		case Rule:
			fmt.Fprintf(&b, "rule         %7.2f %7.2f %7.2f %7.2f  %.2f %s\n", i.X1, i.Y1, i.X2, i.Y2, i.Width, hex(i.Colour))
		case Image:
			fmt.Fprintf(&b, "image        %7.2f %7.2f %7.2f %7.2f\n", i.X, i.Y, i.Width, i.Height)
		case Shape:
			fmt.Fprintf(&b, "shape of %d steps\n", len(i.Path))
		case Stamp:
			fmt.Fprintf(&b, "stamp        %7.2f %7.2f\n", i.X, i.Y)
		}
	}
	return b.String()
}

func faceName(f Face) string {
	name := string(f.Family)[:1]
	if f.Bold {
		name += "b"
	}
	if f.Italic {
		name += "i"
	}
	return name
}

func hex(c Colour) string { return fmt.Sprintf("%02x%02x%02x", c.R, c.G, c.B) }

// wantGolden compares pages with testdata/NAME.golden.
func wantGolden(t *testing.T, name string, pages ...Page) {
	t.Helper()
	var got strings.Builder
	for _, p := range pages {
		got.WriteString(dump(p))
	}
	file := filepath.Join("testdata", name+".golden")
	if *update {
		if err := os.WriteFile(file, []byte(got.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if line, was, is := firstDifference(string(want), got.String()); line > 0 {
		t.Errorf("%s:%d: layout has\n%s\nwant\n%s\n(-update rewrites the file: read the difference)", file, line, is, was)
	}
}

// firstDifference returns the number of the first line that differs, and the
// line in both texts; 0 when they are the same.
func firstDifference(want, got string) (line int, was, is string) {
	w, g := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := range max(len(w), len(g)) {
		was, is = "(nothing)", "(nothing)"
		if i < len(w) {
			was = w[i]
		}
		if i < len(g) {
			is = g[i]
		}
		if was != is {
			return i + 1, was, is
		}
	}
	return 0, "", ""
}
