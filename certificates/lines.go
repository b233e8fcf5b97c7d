package certificates

import (
	"math"
	"strings"

	"sovang/registry/paper"
)

// measure returns the width of a text in mm, in a face and size of its own.
type measure func(text string) float64

// bind puts no-break spaces where a line must not end.
func bind(text string) string { return paper.BindNumbers(text) }

// unbound returns the text with plain spaces, as it is drawn.
func unbound(text string) string { return strings.ReplaceAll(text, string(nbsp), " ") }

// breakLines sets a text in as few lines as its width allows, of nearly equal
// length, with compounds and names in quotation marks whole and no single
// word on the last line where that can be had.
// It breaks at plain spaces only. It reports false when the text does not fit
// the number of lines; no text is no lines.
func breakLines(text string, width float64, most int, measured measure) ([]string, bool) {
	words := strings.Split(text, " ")
	if text == "" {
		return nil, true
	}
	p := newParagraph(words, width, measured)
	for n := 1; n <= min(most, len(words)); n++ {
		if ends := p.balance(n); ends != nil {
			return joinLines(words, ends), true
		}
	}
	return nil, false
}

// fillLines sets a text flush left: each line takes the words that it can
// hold. Breaks and result are as those of breakLines.
func fillLines(text string, width float64, most int, measured measure) ([]string, bool) {
	var lines []string
	line := ""
	for word := range strings.SplitSeq(text, " ") {
		longer := word
		if line != "" {
			longer = line + " " + word
		}
		if line != "" && measured(longer) > width {
			lines, longer = append(lines, line), word
		}
		if measured(longer) > width {
			return nil, false
		}
		line = longer
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines, len(lines) <= most
}

// What a break costs, against lines of unequal length: a line that is shorter
// or longer than the ideal by a share of the full width costs the square of
// that share. Halves of 72 and 28 % are still taken to end a line after a
// comma, and hardly any are too unequal to keep a compound whole.
const (
	breakLonely   = 100 // leaves one word on the last line
	breakCompound = 0.5 // cuts a compound
	breakQuoted   = 0.1 // cuts a name in quotation marks
	breakPlain    = 0.1 // is neither after a comma nor before such a name
)

// paragraph weighs the ways to break words into lines.
type paragraph struct {
	words  []string
	starts []float64 // starts[i] is the width of all words before i, spaces included
	breaks []float64 // breaks[i] is the cost of a line that ends before word i
	space  float64
	width  float64
}

func newParagraph(words []string, width float64, measured measure) *paragraph {
	p := &paragraph{words: words, width: width, space: measured(" "), starts: make([]float64, len(words)+1), breaks: make([]float64, len(words)+1)}
	quoted := false
	for i, w := range words {
		if i > 0 {
			p.breaks[i] = breakCost(words[i-1], w, quoted)
		}
		quoted = strings.LastIndex(w, "“") > strings.LastIndex(w, "”") || quoted && !strings.Contains(w, "”")
		p.starts[i+1] = p.starts[i] + measured(w) + p.space
	}
	return p
}

// breakCost weighs a break between two words, with quoted inside a name in
// quotation marks.
func breakCost(before, after string, quoted bool) float64 {
	cost := 0.0
	if paper.OneWord(before, after) {
		cost += breakCompound
	}
	if quoted {
		cost += breakQuoted
	}
	if !strings.HasSuffix(before, ",") && !strings.HasSuffix(before, ";") && !strings.HasPrefix(after, "“") {
		cost += breakPlain
	}
	return cost
}

// line returns the width of the words from one index up to another.
func (p *paragraph) line(from, to int) float64 { return p.starts[to] - p.starts[from] - p.space }

// cost weighs one line against the ideal length; it is infinite when the line
// does not fit.
func (p *paragraph) cost(from, to int, ideal float64) float64 {
	w := p.line(from, to)
	if w > p.width+1e-9 {
		return math.Inf(1)
	}
	off := (w - ideal) / p.width
	cost := off*off + p.breaks[to]
	last := to == len(p.words) && from > 0
	if last && to-from == 1 && isLonely(p.words[from]) {
		cost += breakLonely
	}
	return cost
}

// isLonely tells that a word does not look well on a line of its own. A unit in
// brackets under the heading of a column does: Tỷ lệ (%).
func isLonely(word string) bool {
	return !strings.ContainsRune(word, nbsp) && !(strings.HasPrefix(word, "(") && strings.HasSuffix(word, ")"))
}

// balance returns the index after the last word of each of n lines, chosen
// so that the lines are as equal as can be; nil when the words do not fit.
func (p *paragraph) balance(n int) []int {
	count := len(p.words)
	ideal := (p.line(0, count) - float64(n-1)*p.space) / float64(n)
	best := make([][]float64, n+1) // best[k][i]: least cost of the first i words in k lines
	from := make([][]int, n+1)
	for k := range best {
		best[k] = make([]float64, count+1)
		from[k] = make([]int, count+1)
		for i := range best[k] {
			best[k][i] = math.Inf(1)
		}
	}
	best[0][0] = 0
	for k := 1; k <= n; k++ {
		for end := k; end <= count; end++ {
			for start := end - 1; start >= k-1 && p.line(start, end) <= p.width+1e-9; start-- {
				if c := best[k-1][start] + p.cost(start, end, ideal); c < best[k][end] {
					best[k][end], from[k][end] = c, start
				}
			}
		}
	}
	if math.IsInf(best[n][count], 1) {
		return nil
	}
	return trace(from, n, count)
}

// trace follows the chosen breaks back from the last word.
func trace(from [][]int, n, count int) []int {
	ends := make([]int, n)
	for k, end := n, count; k > 0; k-- {
		ends[k-1] = end
		end = from[k][end]
	}
	return ends
}

func joinLines(words []string, ends []int) []string {
	lines := make([]string, len(ends))
	start := 0
	for i, end := range ends {
		lines[i] = strings.Join(words[start:end], " ")
		start = end
	}
	return lines
}
