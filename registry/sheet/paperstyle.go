package sheet

import (
	"strings"

	"github.com/xuri/excelize/v2"

	"sovang/registry/paper"
)

// paperStyle is how a cell of a paper is set.
type paperStyle struct {
	size                    float64 // pt
	bold, italic, underline bool
	align                   string // left, center, right
	middle                  bool   // halfway up its row instead of at the top
	lines                   bool   // has lines around it
	indent                  int    // from the side of its align, in steps of Excel
	format                  string // of a number or a day; empty for text
}

// The styles of what stands around the table, by Nghị định 30/2020/NĐ-CP, Phụ
// lục I, a little smaller where a screen is.
func headLine(size float64, bold, italic bool) paperStyle {
	return paperStyle{size: size, bold: bold, italic: italic, align: "center", middle: true}
}

func besideTable(bold, italic bool) paperStyle {
	return paperStyle{size: 13, bold: bold, italic: italic, align: "left", middle: true}
}

// tableSize is the type size of rows, in pt.
const tableSize = 12

func columnHead() paperStyle {
	return paperStyle{size: tableSize, bold: true, align: "center", middle: true, lines: true}
}

func tableCell(align paper.Align, bold bool) paperStyle {
	s := paperStyle{size: tableSize, bold: bold, align: "left", lines: true}
	switch align {
	case paper.Middle:
		s.align = "center"
	case paper.Right:
		s.align = "right"
	case paper.Left:
	}
	return s
}

// paperStyles makes the styles of a workbook, each once.
type paperStyles struct {
	file *excelize.File
	made map[paperStyle]int
}

func (p *paperStyles) id(s paperStyle) (int, error) {
	if id, found := p.made[s]; found {
		return id, nil
	}
	style := excelize.Style{Font: s.font(), Alignment: &excelize.Alignment{
		Horizontal: s.align, Vertical: "top", Indent: s.indent, WrapText: s.format == "",
	}}
	if s.middle {
		style.Alignment.Vertical = "center"
	}
	if s.lines {
		for _, side := range []string{"left", "right", "top", "bottom"} {
			style.Border = append(style.Border, excelize.Border{Type: side, Color: "000000", Style: 1})
		}
	}
	if s.format != "" {
		style.CustomNumFmt = &s.format
	}
	id, err := p.file.NewStyle(&style)
	p.made[s] = id
	return id, err
}

func (s paperStyle) font() *excelize.Font {
	f := &excelize.Font{Family: "Times New Roman", Size: s.size, Bold: s.bold, Italic: s.italic}
	if s.underline {
		f.Underline = "single"
	}
	return f
}

// dayFormat is that of days.
const dayFormat = "dd/mm/yyyy"

// numberFormat is the format in which Excel shows a number as a paper has it:
// 1.490.000, 4,5, 03, +12, 66,7%. The mark is for Vietnam, which groups with
// points, where the program can show the way of another country than its own.
func numberFormat(text string) string {
	const vietnam = "[$-42A]"
	signed := strings.HasPrefix(text, "+")
	number, percent := strings.CutSuffix(strings.TrimLeft(text, "+-"), "%")
	whole, fraction, _ := strings.Cut(number, ",")
	format := "0"
	switch {
	case strings.Contains(whole, "."):
		format = "#,##0"
	case strings.HasPrefix(whole, "0"):
		format = strings.Repeat("0", len(whole))
	}
	if fraction != "" {
		format += "." + strings.Repeat("0", len(fraction))
	}
	if percent {
		format += `"%"`
	}
	if strings.Trim(format, "0") != "" {
		format = vietnam + format
	}
	if signed {
		format = "+" + format + ";-" + format
	}
	return format
}
