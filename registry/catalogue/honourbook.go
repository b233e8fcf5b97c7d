package catalogue

import (
	"slices"
	"strings"
	"sync"
	"sync/atomic"
)

// honourBook holds the honours. Those of the law are decoded when they are
// asked for, one code at a time or all at once: most commands need a few, and
// to decode them all takes longer than most commands.
type honourBook struct {
	// all returns the honours by code, then by ValidFrom.
	all func() []Honour
	// names returns every way of writing an honour, folded, with the codes that
	// it may mean, sorted.
	names func() map[string][]string
	// text is the file whose rows are decoded one by one until whole tells that
	// all were asked for.
	text  string
	whole atomic.Bool
	// byCode are the rows that were decoded alone, oldest first.
	byCode sync.Map
}

// newHonourBook makes a book of honours that are there already.
func newHonourBook(honours []Honour) *honourBook {
	slices.SortFunc(honours, byCodeAndDay)
	return lazyHonourBook("", func() []Honour { return honours })
}

// lazyHonourBook makes a book of honours that are decoded on first use.
func lazyHonourBook(text string, decode func() []Honour) *honourBook {
	b := &honourBook{text: text}
	b.all = sync.OnceValue(func() []Honour {
		b.whole.Store(true)
		return decode()
	})
	b.names = sync.OnceValue(func() map[string][]string { return nameIndex(b.all()) })
	return b
}

// of returns the rows of a code, the oldest first.
func (b *honourBook) of(code string) []Honour {
	if b.whole.Load() {
		return rowsOf(b.all(), code)
	}
	if rows, known := b.byCode.Load(code); known {
		return rows.([]Honour)
	}
	rows := rowsOf(decodeHonours(rowTexts(b.text, code)), code)
	if len(rows) == 0 { // it stands in no line of its own, or nowhere
		return rowsOf(b.all(), code)
	}
	b.byCode.Store(code, rows)
	return rows
}

// rowsOf finds a code among honours that are sorted.
func rowsOf(honours []Honour, code string) []Honour {
	first, _ := slices.BinarySearchFunc(honours, code, func(h Honour, code string) int { return strings.Compare(h.Code, code) })
	last := first
	for last < len(honours) && honours[last].Code == code {
		last++
	}
	return honours[first:last]
}

// decodeHonours decodes rows of the law, sorted. It panics if one is faulty: the
// tests of this package read them all.
func decodeHonours(text string) []Honour {
	entries, err := parseHonours([]byte(text), honoursFile)
	if err != nil {
		panic(err)
	}
	honours := honoursOf(entries)
	slices.SortFunc(honours, byCodeAndDay)
	return honours
}

// rowTexts returns the rows of a code, as they stand in the file: each begins
// with its head, and the code has a line of its own. A test compares what is
// found so with the file as a whole.
func rowTexts(file, code string) string {
	const head = "\n[[honour]]\n"
	line := "\ncode = \"" + code + "\"\n"
	var rows strings.Builder
	for rest := file; ; {
		at := strings.Index(rest, line)
		if at < 0 {
			return rows.String()
		}
		row := rest[max(0, strings.LastIndex(rest[:at+1], head)):]
		if end := strings.Index(row[1:], head); end >= 0 {
			row = row[:1+end]
		}
		rows.WriteString(row)
		rest = rest[at+len(line):]
	}
}
