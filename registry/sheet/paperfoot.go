package sheet

import (
	"strings"

	"github.com/xuri/excelize/v2"

	"sovang/registry/paper"
)

// signatures writes who receives the paper beside who signs it, and then who
// signs below. Each is one row, which is not torn between pages.
func (p *paperPrinter) signatures() {
	left, right, below := p.receivers(), p.dated(), richText(nil)
	for _, s := range p.Signatures {
		switch s.At {
		case paper.AtLeft:
			left = append(left, signed(s)...)
		case paper.Below:
			below = append(below, signed(s)...)
		default:
			right = append(right, signed(s)...)
		}
	}
	leftStyle, style := paperStyle{size: 13, align: "center"}, paperStyle{size: 13, align: "center"}
	if len(p.Receivers) > 0 {
		leftStyle.align = "left"
	}
	if len(left)+len(right) > 0 {
		left, right = left.begun(), right.begun()
		p.pair(left.value(), leftStyle, right.value(), style, max(left.height(), right.height()))
	}
	if len(below) > 0 {
		below = below.begun()
		p.next([]any{p.styled(below.value(), style)}, below.height())
		p.merge(0, len(p.widths)-1)
	}
}

// richText is a text of several faces; its lines end where they say.
type richText []excelize.RichTextRun

// begun leaves an empty line above.
func (t richText) begun() richText {
	if len(t) > 0 {
		t[0].Text = "\n" + t[0].Text
	}
	return t
}

// value is what the library writes: nothing for no text.
func (t richText) value() any {
	if len(t) == 0 {
		return nil
	}
	return []excelize.RichTextRun(t)
}

// height is that of the text, in points.
func (t richText) height() float64 {
	lines := 1
	for _, run := range t {
		lines += strings.Count(run.Text, "\n")
	}
	return float64(lines) * 1.1 * lineHeight
}

func (p *paperPrinter) receivers() richText {
	lines := p.ReceiverLines()
	if len(lines) == 0 {
		return nil
	}
	return richText{
		{Text: "Nơi nhận:\n", Font: paperStyle{size: 12, bold: true, italic: true}.font()},
		{Text: strings.Join(lines, "\n"), Font: paperStyle{size: 11}.font()},
	}
}

// dated is place and day over the signature of a paper that has no head block
// to tell them.
func (p *paperPrinter) dated() richText {
	h := p.Head
	if h.Unit != "" || h.Place == "" && h.Date.IsZero() {
		return nil
	}
	return richText{{Text: h.Dated() + "\n", Font: paperStyle{size: 13, italic: true}.font()}}
}

// signed is one signature: the posts, a note, room to sign, the name.
func signed(s paper.Signature) richText {
	const free = 5 // lines for signature and seal
	bold := paperStyle{size: 13, bold: true}.font()
	text := richText{{Text: strings.Join(s.Posts(), "\n"), Font: bold}}
	if s.Note != "" {
		text = append(text, excelize.RichTextRun{Text: "\n" + s.Note, Font: paperStyle{size: 13, italic: true}.font()})
	}
	return append(text, excelize.RichTextRun{Text: strings.Repeat("\n", free+1) + s.Signer(), Font: bold})
}
