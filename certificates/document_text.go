package certificates

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"sovang/registry/paper"
)

// matter is the text of a paragraph in its faces, measured letter by letter.
type matter struct {
	letters []rune
	faces   []Face
	// starts[i] is the width of all letters before i, in mm.
	starts []float64
}

// words is some words of a matter, from one letter up to another, without the
// blanks at the ends.
type words struct{ from, to int }

// matter checks the runs of a paragraph and joins them.
func (p *proof) matter(style paragraphStyle, runs []paper.Run) matter {
	var m matter
	parted := false // a blank stands before the next run
	for _, run := range runs {
		text := run.Text
		if style.capitals {
			text = strings.ToUpper(text)
		}
		face := style.face(run)
		clean := p.text(style.role, text, face)
		first, _ := utf8.DecodeRuneInString(text)
		last, _ := utf8.DecodeLastRuneInString(text)
		parted = parted || unicode.IsSpace(first)
		if clean == "" {
			continue
		}
		if parted && len(m.letters) > 0 {
			m.add(" ", face)
		}
		m.add(clean, face)
		parted = unicode.IsSpace(last)
	}
	m.letters = []rune(paper.BindDashes(bind(string(m.letters)))) // letter for letter
	m.measure(p.metrics, style.size)
	return m
}

func (m *matter) add(text string, face Face) {
	for _, r := range text {
		m.letters, m.faces = append(m.letters, r), append(m.faces, face)
	}
}

func (m *matter) measure(of *metrics, size float64) {
	m.starts = make([]float64, len(m.letters)+1)
	for i, r := range m.letters {
		m.starts[i+1] = m.starts[i] + of.width(string(r), m.faces[i], size)
	}
}

func (m *matter) width(w words) float64 { return m.starts[w.to] - m.starts[w.from] }

func (m *matter) text(w words) string { return string(m.letters[w.from:w.to]) }

// blanks counts the blanks among some words, no-break spaces too.
func (m *matter) blanks(w words) int {
	n := 0
	for _, r := range m.letters[w.from:w.to] {
		if r == ' ' || r == nbsp {
			n++
		}
	}
	return n
}

// words parts the matter at its plain spaces, and at no-break spaces too when
// they are loose.
func (m *matter) words(loose bool) []words {
	var list []words
	from := 0
	for i, r := range m.letters {
		if r == ' ' || loose && r == nbsp {
			list = append(list, words{from, i})
			from = i + 1
		}
	}
	if from < len(m.letters) {
		list = append(list, words{from, len(m.letters)})
	}
	return list
}

// wide returns the first word that is wider than a line, and whether there is
// one.
func (m *matter) wide(width float64) (words, bool) {
	list := m.words(true)
	if i := slices.IndexFunc(list, func(w words) bool { return m.width(w) > width }); i >= 0 {
		return list[i], true
	}
	return words{}, false
}

// What a line costs, against blanks that are stretched: one by a millimetre
// costs 1.
const (
	costLine  = 0.05 // every line
	costBound = 4.0  // a line that ends at a no-break space, but after a comma
	costCut   = 0.5  // a line that ends within a compound
	costStub  = 4.0  // a last line that is shorter than stubWidth
	stubWidth = 15.0 // mm
)

// fit breaks the matter into lines that end at both margins, with blanks as
// little stretched as can be; the first line is narrower by its indent. A line
// ends at a no-break space where the blanks would else gape.
func (m *matter) fit(width, indent float64) []words {
	list := m.words(true)
	n := len(list)
	best, from := make([]float64, n+1), make([]int, n+1)
	for end := 1; end <= n; end++ {
		best[end] = math.Inf(1)
		for start := end - 1; start >= 0; start-- {
			line, room := words{list[start].from, list[end-1].to}, width
			if start == 0 {
				room -= indent
			}
			if m.width(line) > width+rounding {
				break
			}
			if cost := best[start] + m.lineCost(line, room, end == n); cost < best[end] {
				best[end], from[end] = cost, start
			}
		}
	}
	var lines []words
	for end := n; end > 0; end = from[end] {
		lines = append(lines, words{list[from[end]].from, list[end-1].to})
	}
	slices.Reverse(lines)
	return lines
}

// lineCost weighs a line for a room, in which it may not fit.
func (m *matter) lineCost(line words, room float64, last bool) float64 {
	slack := room - m.width(line)
	switch {
	case slack < -rounding:
		return math.Inf(1)
	case last && line.from > 0 && m.width(line) < stubWidth:
		return costLine + costStub
	case last:
		return costLine
	}
	per := slack / float64(max(1, m.blanks(line)))
	return costLine + per*per + m.endCost(line.to)
}

// endCost weighs a line that ends before a blank.
func (m *matter) endCost(blank int) float64 {
	switch {
	case strings.ContainsRune(",;", m.letters[blank-1]):
		return 0
	case m.letters[blank] == nbsp:
		return costBound
	case paper.OneWord(m.wordsAround(blank)):
		return costCut
	}
	return 0
}

// wordsAround returns the words before and after a blank.
func (m *matter) wordsAround(blank int) (before, after string) {
	from, to := blank, blank+1
	for from > 0 && m.letters[from-1] != ' ' {
		from--
	}
	for to < len(m.letters) && m.letters[to] != ' ' {
		to++
	}
	return string(m.letters[from:blank]), string(m.letters[blank+1 : to])
}

// balance breaks the matter into lines of like length; it is measured in its
// widest face.
func (m *matter) balance(width float64, measured measure) []words {
	const most = 12
	list := m.words(false)
	texts := make([]string, len(list))
	for i, w := range list {
		texts[i] = m.text(w)
	}
	broken, fits := breakLines(strings.Join(texts, " "), width, most, measured)
	if !fits {
		return m.fit(width, 0)
	}
	var lines []words
	next := 0
	for _, line := range broken {
		count := strings.Count(line, " ") + 1
		lines = append(lines, words{list[next].from, list[next+count-1].to})
		next += count
	}
	return lines
}
