package certificates

import (
	"math"
	"strings"
	"unicode/utf8"

	"sovang/registry/catalogue"
	"sovang/registry/paper"
)

// cell is the content of one cell: passages, one under the other.
type cell []passage

// passage is a run of text in a cell that begins a line of its own.
type passage struct {
	text         string
	bold, italic bool
	colour       Colour
	// indent moves all lines to the right, hang further those after the
	// first, in mm.
	indent, hang float64
	// tab sets the passage on the last line of the one before it, at the next
	// multiple of so many mm from its indent, or else flush right, when there
	// is room for all of it; 0 begins a line.
	tab float64
	// name is not broken while it fits the column, and then into lines of
	// like length.
	name bool
	// struck draws a line through the text: what no longer stands.
	struck bool
}

// plain returns a cell of one passage; no text is an empty cell.
func plain(text string) cell {
	if text == "" {
		return nil
	}
	return cell{{text: text}}
}

// bold returns a cell of one bold passage.
func bold(text string) cell {
	if text == "" {
		return nil
	}
	return cell{{text: text, bold: true}}
}

// setLine is a line of a cell, ready to be placed.
type setLine struct {
	text   string
	face   Face
	colour Colour
	indent float64
	struck bool
	// beside stands on the same line, further to the right.
	beside []setLine
}

// setCell breaks the passages of a cell into lines of the width.
func (p *proof) setCell(role catalogue.LineRole, c cell, width, size float64) []setLine {
	var lines []setLine
	for _, part := range c {
		set := p.setPassage(role, part, width, size)
		if len(set) != 1 || len(lines) == 0 || part.tab == 0 || !p.join(&lines[len(lines)-1], set[0], part, width, size) {
			lines = append(lines, set...)
		}
	}
	return lines
}

// passageKey is all on which the lines of a passage depend.
type passageKey struct {
	passage
	width, size float64
}

// setPassage breaks a passage into lines. Lists say the same units, posts and
// decisions in row after row.
func (p *proof) setPassage(role catalogue.LineRole, part passage, width, size float64) []setLine {
	lines, _ := p.metrics.passages.find(passageKey{part, width, size}, func() ([]setLine, bool) {
		lines := p.breakPassage(role, part, width, size)
		return lines, len(lines) > 0 // each row tells of itself what cannot be set
	})
	return lines
}

func (p *proof) breakPassage(role catalogue.LineRole, part passage, width, size float64) []setLine {
	face := Face{Family: Serif, Bold: part.bold, Italic: part.italic}
	clean := paper.BindDashes(bind(p.text(role, part.text, face)))
	broken := breakPassage(clean, part, width-part.indent, p.metrics.measure(face, size))
	if clean != "" && broken == nil {
		p.fault(role, FaultOverflow, clean, "")
	}
	var lines []setLine
	for i, text := range broken {
		line := setLine{text: text, face: face, colour: part.colour, indent: part.indent, struck: part.struck}
		if i > 0 {
			line.indent += part.hang
		}
		lines = append(lines, line)
	}
	return lines
}

// join sets the only line of a passage beside another line, and tells whether
// there is room for it.
func (p *proof) join(onto *setLine, line setLine, part passage, width, size float64) bool {
	const gap = 1.5
	last := *onto
	if n := len(onto.beside); n > 0 {
		last = onto.beside[n-1]
	}
	end := last.indent + p.metrics.width(last.text, last.face, size) + gap
	stop := part.indent + part.tab*math.Ceil((end-part.indent)/part.tab)
	line.indent = min(stop, width-p.metrics.width(line.text, line.face, size))
	if line.indent < end {
		return false
	}
	onto.beside = append(onto.beside, line)
	return true
}

func breakPassage(clean string, part passage, width float64, measured measure) []string {
	const mostLinesOfName = 6
	if part.name {
		if lines, fits := breakLines(clean, width, mostLinesOfName, measured); fits {
			return lines
		}
	}
	clean = paper.BindCompounds(clean)
	if part.hang == 0 {
		return wrapLines(clean, width, measured)
	}
	first := wrapLines(clean, width, measured)
	if len(first) < 2 {
		return first
	}
	rest := strings.TrimPrefix(clean, first[0])
	return append(first[:1:1], wrapLines(strings.TrimPrefix(rest, " "), width-part.hang, measured)...)
}

// wrapLines is fillLines for columns: a word that is wider than a line is
// broken where no-break spaces stand, and at last between letters, so that
// nothing ever leaves the column. It loses no letter.
func wrapLines(text string, width float64, measured measure) []string {
	if lines, fits := fillLines(text, width, math.MaxInt, measured); fits {
		return lines
	}
	var words []string
	for word := range strings.SplitSeq(text, " ") {
		for measured(word) > width && utf8.RuneCountInString(word) > 1 {
			head, tail := cutWord(word, width, measured)
			words, word = append(words, head), tail
		}
		words = append(words, word)
	}
	lines, _ := fillLines(strings.Join(words, " "), width, math.MaxInt, measured)
	return lines
}

// cutWord cuts what fits a line from the beginning of a word, at the last
// no-break space if there is one, and never less than a letter.
func cutWord(word string, width float64, measured measure) (head, tail string) {
	end, bound := 0, 0
	for i, r := range word {
		next := i + utf8.RuneLen(r)
		if end > 0 && measured(word[:next]) > width {
			break
		}
		if r == nbsp && i > 0 {
			bound = i
		}
		end = next
	}
	if bound > 0 && end < len(word) {
		return word[:bound], strings.TrimPrefix(word[bound:], string(nbsp))
	}
	return word[:end], word[end:]
}
