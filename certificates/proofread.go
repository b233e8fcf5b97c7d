package certificates

import (
	"cmp"
	"slices"
	"strings"

	"sovang/registry/catalogue"
	"sovang/registry/paper"
)

// ProofSheet is one paper as it would be printed, for who reads it over before
// the sheets go into the printer.
type ProofSheet struct {
	// Lines are what would stand on the paper, from the top.
	Lines []ProofLine
	// Faults are what keeps it from being printed.
	Faults Faults
}

// ProofLine is what stands in one place of a sheet.
type ProofLine struct {
	Role catalogue.LineRole
	// Lines are the words as they are broken, in the case of the sheet.
	Lines []string
	// Size is the size of the letters and FullSize the one from which they
	// were made smaller to fit, in pt.
	Size, FullSize float64
	// Cut lists the compounds that the end of a line tears apart: "hoàn thành".
	Cut []string
}

// Shrunk tells that the letters are smaller than they should be.
func (l ProofLine) Shrunk() bool { return l.FullSize-l.Size > sizeStep/2 }

// Text returns the words on one line.
func (l ProofLine) Text() string { return strings.Join(l.Lines, " ") }

// Proof lays out the papers as [Print] does and returns what would stand on
// them. Over a blank that is only what is not preprinted. A paper that cannot
// be printed does not keep the others from being shown; other errors are those
// of Print.
func Proof(papers []Paper, style Style, feed Feed) ([]ProofSheet, error) {
	if len(papers) == 0 {
		return nil, ErrNothing
	}
	feed.Screen = false // it would show what is preprinted
	b, err := newBatch(style, feed)
	if err != nil {
		return nil, err
	}
	sheets := make([]ProofSheet, len(papers))
	for i, p := range papers {
		page, faults, err := p.lay(b)
		if err != nil {
			return nil, err
		}
		sheets[i] = ProofSheet{Lines: proofLines(page), Faults: faults}
		if c, isCertificate := p.(Certificate); isCertificate {
			if err := b.fullSizes(c, sheets[i].Lines); err != nil {
				return nil, err
			}
		}
		feed.done(i + 1)
	}
	return sheets, nil
}

// labelRole ends the roles of the labels of an extract, which always read the
// same.
const labelRole = "_label"

// proofLines gathers the texts of a page by their places, from the top.
func proofLines(page Page) []ProofLine {
	var texts []Text
	for _, item := range page.Items {
		if t, isText := item.(Text); isText && !strings.HasSuffix(t.Role, labelRole) {
			texts = append(texts, t)
		}
	}
	slices.SortStableFunc(texts, func(a, b Text) int { return cmp.Compare(a.Baseline, b.Baseline) })
	var lines []ProofLine
	for _, t := range texts {
		role := catalogue.LineRole(t.Role)
		i := slices.IndexFunc(lines, func(l ProofLine) bool { return l.Role == role })
		if i < 0 {
			lines = append(lines, ProofLine{Role: role, Lines: []string{t.String}, Size: t.Size, FullSize: t.Size})
			continue
		}
		lines[i].Lines = append(lines[i].Lines, t.String)
		lines[i].Size = min(lines[i].Size, t.Size)
		lines[i].FullSize = lines[i].Size
	}
	for i := range lines {
		lines[i].finish()
	}
	return lines
}

// finish notes the compounds that are cut, and gives the words plain spaces.
func (l *ProofLine) finish() {
	for i := range l.Lines[1:] {
		before, after := lastWord(l.Lines[i]), firstWord(l.Lines[i+1])
		if paper.OneWord(before, after) {
			l.Cut = append(l.Cut, unbound(before+" "+after))
		}
	}
	for i, text := range l.Lines {
		l.Lines[i] = unbound(text)
	}
}

func lastWord(line string) string { return line[strings.LastIndex(line, " ")+1:] }

func firstWord(line string) string {
	word, _, _ := strings.Cut(line, " ")
	return word
}

// fullSizes says from which sizes the lines of a certificate were made smaller.
func (b *batch) fullSizes(c Certificate, lines []ProofLine) error {
	t, err := c.template()
	if err != nil {
		return err
	}
	s := sheetSetter{proof: proof{metrics: b.metrics}, cert: c, style: b.style, blank: t, words: c.words()}
	for _, f := range t.Fields {
		for i := range lines {
			if f.Key.IsText() && lines[i].Role == f.Key.Role() {
				lines[i].FullSize = s.block(f).size
			}
		}
	}
	return nil
}

// FileNames names the papers as [PrintEach] does: 017-nguyen-van-an.pdf.
func FileNames(papers []Paper) []string {
	labels := make([]fileLabel, len(papers))
	for i, p := range papers {
		labels[i] = p.label()
	}
	return fileNames(labels)
}
