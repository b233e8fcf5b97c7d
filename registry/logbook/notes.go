package logbook

import (
	"slices"

	"sovang/registry"
)

// Notes are the lines of one operation, packed as they come: those of a list of
// a million awards are half a gigabyte of text. The zero value has none.
type Notes struct {
	closed []Block
	open   Builder
}

// Add adds a line.
func (n *Notes) Add(kind registry.EntryKind, action Action, note Note) {
	if !n.open.Takes(kind, action) {
		n.close()
	}
	n.open.Add(kind, action, note)
}

func (n *Notes) close() {
	if n.open.Lines() > 0 {
		n.closed = append(n.closed, n.open.Close())
	}
}

// Blocks returns all lines.
func (n *Notes) Blocks() []Block {
	n.close()
	return n.closed
}

// Len is the number of lines.
func (n *Notes) Len() int {
	lines := n.open.Lines()
	for _, b := range n.closed {
		lines += b.Lines
	}
	return lines
}

// Cut drops all lines but the first.
func (n *Notes) Cut(lines int) error {
	n.close()
	for i, b := range n.closed {
		if b.Lines <= lines {
			lines -= b.Lines
			continue
		}
		n.closed = n.closed[:i]
		kept, err := b.Notes()
		if err != nil {
			return err
		}
		for _, note := range kept[:lines] {
			n.Add(b.Kind, b.Action, note)
		}
		return nil
	}
	return nil
}

// Rewrite calls change with the lines that say the same of records of a kind,
// and keeps what it makes of them.
func (n *Notes) Rewrite(kind registry.EntryKind, action Action, change func(*Note)) error {
	n.close()
	for i, b := range n.closed {
		if b.Kind != kind || b.Action != action {
			continue
		}
		list, err := b.Notes()
		if err != nil {
			return err
		}
		was := slices.Clone(list)
		var changed Builder
		for j := range list {
			change(&list[j])
			changed.Add(kind, action, list[j])
		}
		if !slices.Equal(list, was) {
			n.closed[i] = changed.Close()
		}
	}
	return nil
}
