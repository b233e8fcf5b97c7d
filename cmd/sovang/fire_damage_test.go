//go:build unix && !race

package main

import (
	"path/filepath"
	"strings"
	"testing"
)

// A file that was cut off, overwritten or exchanged is told as such by every
// command, and is not touched.
func (f fire) testDamage(t *testing.T) {
	folder := t.TempDir()
	f.register(t, folder)
	whole := string(filesOf(t, folder)["so.db"])
	pages := len(whole) / 4096
	for name, content := range map[string]string{
		"empty":              "",
		"cut within a page":  whole[:len(whole)/2+77],
		"cut after a page":   whole[:pages/2*4096],
		"without its head":   whole[4096:],
		"with another head":  strings.Repeat("x", 100) + whole[100:],
		"zeros in the midst": whole[:8192] + strings.Repeat("\x00", pages/2*4096) + whole[8192+pages/2*4096:],
		"another program's":  "PK\x03\x04" + strings.Repeat("zip", 4000),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			for _, args := range [][]string{
				{"check"}, {"person", "list"}, {"export", "ra.json"}, {"backup"}, {"undo", "--yes"}, {"person", "add", "--name", "Lê Bịa", "--unit", "CKT", "--from", "2019"},
			} {
				folder := t.TempDir()
				put(t, folder, "so.db", content)
				code, said := fails(t, f.program(folder, args...))
				if args[0] != "check" { // which says it as its answer
					requireSpeech(t, said)
				}
				if code != int(exitFailure) || !strings.Contains(said, "hỏng") && !strings.Contains(said, "không phải") {
					t.Errorf("%v: exit code %d: %s", args, code, said)
				}
				if left := filesOf(t, folder); string(left["so.db"]) != content {
					t.Errorf("%v changed the file", args)
				}
				for name := range filesOf(t, folder) {
					if name != "so.db" && name != "so.db-journal" && filepath.Ext(name) != "" {
						t.Errorf("%v left %s", args, name)
					}
				}
			}
		})
	}
}
