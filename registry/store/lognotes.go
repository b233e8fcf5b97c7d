package store

import (
	"fmt"
	"slices"

	"sovang/registry"
)

// notes are the lines that a transaction adds to the log when it ends, packed
// as the log keeps them: those of a list of a million awards are half a
// gigabyte of text.
type notes struct {
	closed []block
	open   blockBuilder
}

func (n *notes) add(kind registry.EntryKind, action Action, line noted) {
	if !n.open.takes(kind, action) {
		n.close()
	}
	n.open.add(kind, action, line)
}

func (n *notes) close() {
	if n.open.lines > 0 {
		n.closed = append(n.closed, n.open.close())
	}
}

// blocks returns all lines.
func (n *notes) blocks() []block {
	n.close()
	return n.closed
}

// len is the number of lines.
func (n *notes) len() int {
	lines := n.open.lines
	for _, b := range n.closed {
		lines += b.lines
	}
	return lines
}

// cut drops all lines but the first.
func (n *notes) cut(lines int) error {
	n.close()
	for i, b := range n.closed {
		if b.lines <= lines {
			lines -= b.lines
			continue
		}
		n.closed = n.closed[:i]
		kept, err := b.unpacked()
		if err != nil {
			return err
		}
		for _, line := range kept[:lines] {
			n.add(b.kind, b.action, line)
		}
		return nil
	}
	return nil
}

// rewrite calls change with the lines that say the same of records of a kind,
// and keeps what it makes of them.
func (n *notes) rewrite(kind registry.EntryKind, action Action, change func(*noted)) error {
	n.close()
	for i, b := range n.closed {
		if b.kind != kind || b.action != action {
			continue
		}
		lines, err := b.unpacked()
		if err != nil {
			return err
		}
		was := slices.Clone(lines)
		var changed blockBuilder
		for j := range lines {
			change(&lines[j])
			changed.add(kind, action, lines[j])
		}
		if !slices.Equal(lines, was) {
			n.closed[i] = changed.close()
		}
	}
	return nil
}

// added, changed and removed note in the log what happens to a record.
func (w *writer) added(kind registry.EntryKind, key string, after any) error {
	return w.note(kind, key, Added, nil, after)
}

func (w *writer) changed(kind registry.EntryKind, key string, before, after any) error {
	return w.note(kind, key, Changed, before, after)
}

func (w *writer) removed(kind registry.EntryKind, key string, before any) error {
	return w.note(kind, key, Removed, before, nil)
}

func (w *writer) note(kind registry.EntryKind, key string, action Action, before, after any) error {
	beforeText, err := logText(before)
	if err != nil {
		return err
	}
	afterText, err := logText(after)
	if err != nil {
		return err
	}
	w.notes.add(kind, action, noted{key, beforeText, afterText})
	return nil
}

func logText(record any) (string, error) {
	if record == nil {
		return "", nil
	}
	text, err := appendText(make([]byte, 0, 1<<10), record)
	if err != nil {
		return "", fmt.Errorf("write log: %w", err)
	}
	return string(text), nil
}
