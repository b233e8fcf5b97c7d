package invented

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"

	"sovang/registry"
	"sovang/registry/sheet"
	"sovang/registry/store"
)

// Files are a register in a folder of its own, and the lists from which it
// could be typed.
type Files struct {
	// Register holds everything, Before what was there before the awards.
	Register, Before string
	// Awards is the list of the awards with their decisions, as import reads
	// it, Others the lists of everything else.
	Awards string
	Others []string
}

// Make makes the files of the army in a folder below dir. Those that a call
// before it made it takes as they are.
func (a Army) Make(ctx context.Context, dir string) (Files, error) {
	made, err := once(dir, fmt.Sprintf("awards-%d-%d", a.Awards, a.Seed), func(draft string) error { return a.make(ctx, filesIn(draft)) })
	return filesIn(made), err
}

// MakeStrangers makes a register of [Strangers] in a folder below dir, unless
// it is there, and returns its path.
func MakeStrangers(ctx context.Context, dir string, seed uint64, people int) (path string, err error) {
	const name = "register.db"
	made, err := once(dir, fmt.Sprintf("names-%d-%d", people, seed), func(draft string) error {
		return record(ctx, filepath.Join(draft, name), Strangers(seed, people))
	})
	return filepath.Join(made, name), err
}

func filesIn(folder string) Files {
	f := Files{Register: filepath.Join(folder, "register.db"), Before: filepath.Join(folder, "before.db"), Awards: listPath(folder, registry.Awards)}
	for _, kind := range bodies() {
		f.Others = append(f.Others, listPath(folder, kind))
	}
	return f
}

// bodies are the kinds that are there before the awards.
func bodies() []registry.EntryKind {
	return []registry.EntryKind{registry.Units, registry.People, registry.Grades, registry.Initiatives}
}

func listPath(folder string, kind registry.EntryKind) string {
	return filepath.Join(folder, string(kind)+".csv")
}

// once makes a folder of that name below dir: under another name first, so
// that what was interrupted is not taken for whole.
func once(dir, name string, fill func(draft string) error) (folder string, err error) {
	folder = filepath.Join(dir, name)
	if _, err := os.Stat(folder); err == nil {
		return folder, nil
	}
	draft, err := os.MkdirTemp(dir, name+"-draft-")
	if err != nil {
		return folder, err
	}
	defer os.RemoveAll(draft) // gone when all went well
	if err := fill(draft); err != nil {
		return folder, fmt.Errorf("make %s: %w", name, err)
	}
	return folder, os.Rename(draft, folder)
}

func (a Army) make(ctx context.Context, f Files) error {
	folder := filepath.Dir(f.Register)
	for _, kind := range append(bodies(), registry.Awards) {
		if err := writeList(listPath(folder, kind), kind, a.Parts()); err != nil {
			return err
		}
	}
	if err := record(ctx, f.Before, each(a.Parts(), withoutAwards)); err != nil {
		return err
	}
	if err := Copy(f.Register, f.Before); err != nil {
		return err
	}
	return record(ctx, f.Register, each(a.Parts(), awardsAlone))
}

func withoutAwards(b registry.Batch) registry.Batch {
	b.Decisions, b.Awards = nil, nil
	return b
}

func awardsAlone(b registry.Batch) registry.Batch {
	return registry.Batch{Decisions: b.Decisions, Awards: b.Awards}
}

func each(parts iter.Seq[registry.Batch], change func(registry.Batch) registry.Batch) iter.Seq[registry.Batch] {
	return func(yield func(registry.Batch) bool) {
		for part := range parts {
			if !yield(change(part)) {
				return
			}
		}
	}
}

// record records the parts in the register at that path. It makes one if
// there is none.
func record(ctx context.Context, path string, parts iter.Seq[registry.Batch]) (err error) {
	open := store.Create
	if _, err := os.Stat(path); err == nil {
		open = store.Open
	}
	r, err := open(ctx, path, store.Options{Command: "invented"})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, r.Close()) }()
	for part := range gathered(parts) {
		if _, err := r.Record(ctx, part, store.RecordOptions{}); err != nil {
			return err
		}
	}
	return nil
}

// recordedAtOnce is how many regiments are one recording: each has its own
// operation and waits for the disk.
const recordedAtOnce = 20

// gathered yields parts of several regiments.
func gathered(parts iter.Seq[registry.Batch]) iter.Seq[registry.Batch] {
	return func(yield func(registry.Batch) bool) {
		var all registry.Batch
		regiments := 0
		for part := range parts {
			all.Units, all.People = append(all.Units, part.Units...), append(all.People, part.People...)
			all.Decisions, all.Awards = append(all.Decisions, part.Decisions...), append(all.Awards, part.Awards...)
			all.Grades, all.Initiatives = append(all.Grades, part.Grades...), append(all.Initiatives, part.Initiatives...)
			if regiments++; regiments%recordedAtOnce != 0 {
				continue
			}
			if !yield(all) {
				return
			}
			all = registry.Batch{}
		}
		if regiments%recordedAtOnce != 0 {
			yield(all)
		}
	}
}

// writeList writes the entries of one kind as import reads them.
func writeList(path string, kind registry.EntryKind, parts iter.Seq[registry.Batch]) (err error) {
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	return WriteCSV(file, kind, parts)
}

// WriteCSV writes the entries of one kind as [sheet.WriteCSV] would write
// all of them, but part by part.
func WriteCSV(w io.Writer, kind registry.EntryKind, parts iter.Seq[registry.Batch]) error {
	headed := false
	for part := range parts {
		var list bytes.Buffer
		if err := sheet.WriteCSV(&list, kind, part, ','); err != nil {
			return err
		}
		if headed { // no heading has a line break
			if _, err := list.ReadBytes('\n'); err != nil {
				return err
			}
		}
		headed = true
		if _, err := list.WriteTo(w); err != nil {
			return err
		}
	}
	return nil
}

// Copy copies a file to a place where there is none.
func Copy(to, from string) (err error) {
	source, err := os.Open(from)
	if err != nil {
		return err
	}
	defer source.Close() // it was only read
	target, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, err = io.Copy(target, source)
	return errors.Join(err, target.Close())
}
