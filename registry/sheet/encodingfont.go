package sheet

import (
	"strings"

	"github.com/xuri/excelize/v2"

	"sovang/registry/oldtext"
)

// fontBook knows which cells of a workbook are in a font of an old encoding.
type fontBook struct {
	file *excelize.File
	// fonts are the fonts of the workbook by their number.
	fonts []oldFont
	// rich are the texts that change their font, by what they say. Two such
	// texts that say the same are taken for one.
	rich map[string][]richRun
}

// richRun is a piece of a text; without a font of its own it has the cell's.
type richRun struct {
	text    string
	font    oldFont
	ownFont bool
}

// tellFonts lets the tables part their cells by fonts, if the workbook has a
// font of an old encoding at all; most have none and are not asked.
func tellFonts(file *excelize.File, tables []table) {
	book := fontBook{file: file, rich: map[string][]richRun{}}
	hasStyles, hasRuns := book.readFonts(), book.readRuns()
	if !hasStyles && !hasRuns {
		return
	}
	for i := range tables {
		sheet := tables[i].sheet
		tables[i].runsOf = func(row, column int, text string) []textRun { return book.runsOf(sheet, row, column, text) }
	}
}

func fontOf(name string) oldFont {
	encoding, capitals := oldtext.FontEncoding(name)
	return oldFont{encoding, capitals}
}

// readFonts reads the fonts of the cell styles and tells whether one is of an
// old encoding.
func (b *fontBook) readFonts() (old bool) {
	// asking for a style loads them all; an error leaves them empty
	_, _ = b.file.GetStyle(0)
	styles := b.file.Styles
	if styles == nil || styles.Fonts == nil {
		return false
	}
	for _, font := range styles.Fonts.Font {
		var known oldFont
		if font != nil && font.Name != nil && font.Name.Val != nil {
			known = fontOf(*font.Name.Val)
		}
		b.fonts = append(b.fonts, known)
		old = old || known.encoding != oldtext.None
	}
	return old
}

// readRuns reads the texts that have a run in a font of an old encoding.
func (b *fontBook) readRuns() (old bool) {
	if b.file.SharedStrings == nil {
		return false
	}
	for i := range b.file.SharedStrings.SI {
		item := &b.file.SharedStrings.SI[i]
		var runs []richRun
		var changes bool
		for _, piece := range item.R {
			if piece.T == nil {
				continue
			}
			run := richRun{text: piece.T.Val}
			if piece.RPr != nil && piece.RPr.RFont != nil && piece.RPr.RFont.Val != nil {
				run.font, run.ownFont = fontOf(*piece.RPr.RFont.Val), true
			}
			runs = append(runs, run)
			changes = changes || run.ownFont
			old = old || run.font.encoding != oldtext.None
		}
		if changes {
			b.rich[item.String()] = runs
		}
	}
	return old
}

// runsOf parts the text of a cell by fonts.
func (b *fontBook) runsOf(sheet string, row, column int, text string) []textRun {
	font := b.cellFont(sheet, row, column)
	rich, ok := b.rich[text]
	if !ok {
		return []textRun{{text, font}}
	}
	runs := make([]textRun, len(rich))
	var all strings.Builder
	for i, run := range rich {
		runs[i] = textRun{run.text, run.font}
		if !run.ownFont {
			runs[i].font = font
		}
		all.WriteString(run.text)
	}
	if all.String() != text {
		return []textRun{{text, font}}
	}
	return runs
}

// cellFont returns what is known of the font of a cell.
func (b *fontBook) cellFont(sheet string, row, column int) oldFont {
	name, err := excelize.CoordinatesToCellName(column, row)
	if err != nil {
		return oldFont{}
	}
	id, err := b.file.GetCellStyle(sheet, name)
	if err != nil || b.file.Styles == nil || b.file.Styles.CellXfs == nil || id < 0 || id >= len(b.file.Styles.CellXfs.Xf) {
		return oldFont{}
	}
	font := b.file.Styles.CellXfs.Xf[id].FontID
	if font == nil || *font < 0 || *font >= len(b.fonts) {
		return oldFont{}
	}
	return b.fonts[*font]
}
