package certificates

import (
	"fmt"
	"strings"

	"sovang/registry"
)

// longestName keeps file names short enough for old file systems and sticks.
const longestName = 60

// fileLabel is what the name of a file is made of: a number, and a name or
// else the recipient as printed.
type fileLabel struct {
	ordinal         int
	name, recipient string
}

// fileNames names files: the ordinal, padded to the width of the largest and
// to three digits at least, and the folded name. The names are distinct,
// whatever case the file system keeps.
func fileNames(labels []fileLabel) []string {
	width := 3
	for _, l := range labels {
		width = max(width, len(fmt.Sprint(l.ordinal)))
	}
	taken := map[string]bool{}
	names := make([]string, len(labels))
	for i, l := range labels {
		name := l.name
		if name == "" {
			name = l.recipient
		}
		base := fmt.Sprintf("%0*d-%s", width, l.ordinal, safeName(name))
		names[i] = distinct(base, taken) + ".pdf"
	}
	return names
}

// distinct returns the name, with a number behind it when it is taken.
func distinct(name string, taken map[string]bool) string {
	free := name
	for n := 2; taken[free]; n++ {
		free = fmt.Sprintf("%s-%d", name, n)
	}
	taken[free] = true
	return free
}

// safeName folds a name to small Latin letters, digits and single hyphens.
func safeName(name string) string {
	words := strings.FieldsFunc(registry.Fold(name), func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < '0' || r > '9')
	})
	safe := strings.Join(words, "-")
	if len(safe) > longestName {
		safe = strings.TrimRight(safe[:longestName], "-")
	}
	if safe == "" {
		return "khen-thuong"
	}
	return safe
}
