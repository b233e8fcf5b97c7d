package sheet

import "sovang/registry/oldtext"

// maxTexts bounds how many different texts of a column are weighed, and
// oldSamples how many are shown.
const (
	maxTexts   = 5000
	oldSamples = 3
)

// textGroup is what a column holds in fonts of one encoding, or in fonts of
// today.
type textGroup struct {
	// texts are the different ones that any encoding could have written.
	texts []string
	seen  map[string]bool
	// unicode counts the different texts that only Unicode can write, old
	// those that read better when they are converted.
	unicode, old int
	// encoding is how the group is found to be written, sure or not.
	encoding oldtext.Encoding
	sure     bool
}

// groupKey is a column, from 0, and the encoding of its fonts.
type groupKey struct {
	column int
	font   oldtext.Encoding
}

// survey collects the texts of a table that are not plain ASCII. A cell
// beyond the limit of Excel is refused later and not looked at.
func (c *converter) survey() {
	for r := range c.table.rows {
		row := c.table.row(r)
		for i, text := range row.cells {
			if isASCII(text) || len(text) > maxCell {
				continue
			}
			for _, run := range c.runsOf(row.number, i, text) {
				c.group(groupKey{i, run.font.encoding}).add(run.text)
			}
		}
	}
}

func (c *converter) group(key groupKey) *textGroup {
	g, ok := c.groups[key]
	if !ok {
		g = &textGroup{seen: map[string]bool{}}
		c.groups[key] = g
		c.keys = append(c.keys, key)
	}
	return g
}

func (g *textGroup) add(text string) {
	if isASCII(text) || len(g.seen) == maxTexts || g.seen[text] {
		return
	}
	g.seen[text] = true
	if oldtext.IsUnicode(text) {
		g.unicode++
		return
	}
	g.texts = append(g.texts, text)
}

// judge settles the encoding of each group: by its font, else by its texts,
// else by the texts of the whole sheet that are in fonts of today.
func (c *converter) judge() {
	var all []string
	for _, key := range c.keys {
		if key.font == oldtext.None {
			all = append(all, c.groups[key].texts...)
		}
	}
	sheet, confidence := oldtext.Guess(all)
	if confidence != oldtext.Sure {
		sheet = oldtext.None
	}
	for _, key := range c.keys {
		g := c.groups[key]
		if key.font == oldtext.None {
			g.guess(sheet, c.table.bytewise)
		} else {
			g.encoding, g.sure = key.font, g.unicode == 0
		}
		if !g.weigh() && !c.table.bytewise {
			g.encoding = oldtext.None
		}
	}
	c.distrustFonts()
}

// distrustFonts drops columns that only their font takes for old text, where
// the other texts in such a font are mostly Unicode.
func (c *converter) distrustFonts() {
	old := make(map[oldtext.Encoding]int) // more than 0: mostly old
	for _, key := range c.keys {
		old[key.font] += c.groups[key].old - c.groups[key].unicode
	}
	for _, key := range c.keys {
		if g := c.groups[key]; key.font != oldtext.None && g.old+g.unicode == 0 && old[key.font] < 0 {
			g.encoding = oldtext.None
		}
	}
}

// guess settles the encoding of texts in fonts of today; sheet is that of the
// whole sheet, where it is sure. The texts of a file that is not Unicode can
// be nothing else.
func (g *textGroup) guess(sheet oldtext.Encoding, bytewise bool) {
	e, confidence := oldtext.Guess(g.texts)
	switch {
	case e != oldtext.None && (confidence == oldtext.Sure || g.unicode == 0):
		g.encoding, g.sure = e, confidence == oldtext.Sure || e == sheet
	case e == oldtext.None && (confidence == oldtext.Doubtful || bytewise):
		g.encoding, g.sure = sheet, confidence == oldtext.Doubtful
	}
}

// weigh counts the texts that read better when they are converted, and tells
// whether converting changes any.
func (g *textGroup) weigh() (changes bool) {
	for _, text := range g.texts {
		changes = changes || oldtext.Decode(g.encoding, text) != text
		if oldtext.Weigh(g.encoding, text) > 0 {
			g.old++
		}
	}
	return changes
}

// reads tells that a text of the group is to be converted. A text that could
// be either goes with most of the others.
func (g *textGroup) reads(text string, bytewise bool) bool {
	if bytewise {
		return true
	}
	weight := oldtext.Weigh(g.encoding, text)
	return weight > 0 || weight == 0 && g.old >= g.unicode
}
