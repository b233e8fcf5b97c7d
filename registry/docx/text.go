package docx

import (
	"strings"
	"unicode"

	"github.com/gomutex/godocx/wml/ctypes"
	"github.com/gomutex/godocx/wml/stypes"

	"sovang/registry/paper"
	"sovang/registry/pattern"
)

// on is a property that is switched on.
func on() *ctypes.OnOff { return &ctypes.OnOff{} }

// paragraph returns a paragraph of a style.
func paragraph(look string, runs ...ctypes.Run) ctypes.Paragraph {
	p := ctypes.Paragraph{Property: &ctypes.ParagraphProp{Style: ctypes.NewCTString(look)}}
	for i := range runs {
		p.Children = append(p.Children, ctypes.ParagraphChild{Run: &runs[i]})
	}
	return p
}

// line returns a paragraph of one text, or an empty one.
func line(look string, texts ...string) ctypes.Paragraph {
	var runs []ctypes.Run
	for _, text := range texts {
		if text != "" {
			runs = append(runs, run(paper.Run{Text: text}))
		}
	}
	return paragraph(look, runs...)
}

// run returns a piece of text; where its lines end, a line of the paragraph
// does.
func run(r paper.Run) ctypes.Run {
	var set ctypes.Run
	if r.Bold || r.Italic {
		set.Property = &ctypes.RunProperty{}
		embolden(set.Property, r.Bold, r.Italic)
	}
	for i, text := range strings.Split(r.Text, "\n") {
		if i > 0 {
			set.Children = append(set.Children, ctypes.RunChild{Break: &ctypes.Break{}})
		}
		set.Children = append(set.Children, ctypes.RunChild{Text: ctypes.TextFromString(text)})
	}
	return set
}

// kept keeps a paragraph on the page of the one after it.
func kept(p ctypes.Paragraph) ctypes.Paragraph { return keptIf(true, p) }

func keptIf(keep bool, p ctypes.Paragraph) ctypes.Paragraph {
	if keep {
		p.Property.KeepNext = on()
	}
	return p
}

// tab returns a tab.
func tab() ctypes.Run {
	return ctypes.Run{Children: []ctypes.RunChild{{Tab: &ctypes.Empty{}}}}
}

func embolden(face *ctypes.RunProperty, bold, italic bool) {
	if bold {
		face.Bold, face.BoldCS = on(), on()
	}
	if italic {
		face.Italic, face.ItalicCS = on(), on()
	}
}

// rule returns a line in the middle of a column: an empty paragraph with a
// border, so that it moves with the text.
func rule(column, length int) ctypes.Paragraph {
	p := line(lookRule)
	side := max(0, column-length) / 2
	p.Property.Indent = &ctypes.Indent{Left: new(side), Right: new(side)}
	p.Property.Border = &ctypes.ParaBorder{Top: border(stypes.BorderStyleSingle)}
	return p
}

// border is a thin black line, or none.
func border(style stypes.BorderStyle) *ctypes.Border {
	const thin = "000000"
	return &ctypes.Border{Val: style, Color: new(thin), Size: new(4), Space: new("0")}
}

// widthOf guesses how wide a text is in bold type of the face, in twentieths
// of a point: Word measures for itself, but rules and columns have to be given
// a length.
func widthOf(text string, halfPoints int) int {
	const capital, wide, letter, digit, narrow = 74, 96, 56, 50, 32 // hundredths of the type size
	sum := 0
	for _, r := range text {
		switch {
		case strings.ContainsRune(" .,;:/-()'|iíìịĩỉljtf", r):
			sum += narrow
		case strings.ContainsRune("MWm", r):
			sum += wide
		case '0' <= r && r <= '9':
			sum += digit
		case unicode.IsUpper(r):
			sum += capital
		default:
			sum += letter
		}
	}
	return sum * halfPoints * 10 / 100
}

// centred returns a centred paragraph of one text, which is broken into lines
// of like length where it does not fit the width: no word stands alone.
func centred(look, text string, halfPoints, width int) ctypes.Paragraph {
	return line(look, balanced(text, halfPoints, width))
}

// balanced breaks a text that is wider than a line into lines of like length,
// but no number off the word before it, no date and no compound apart.
func balanced(text string, halfPoints, width int) string {
	fewest := widthOf(text, halfPoints)/width + 1
	if fewest == 1 || strings.Contains(text, "\n") {
		return text
	}
	for lines := fewest; lines <= len(strings.Fields(text)); lines++ {
		if broken := parted(text, halfPoints, lines); fits(broken, halfPoints, width) {
			return broken
		}
	}
	return parted(text, halfPoints, fewest)
}

// parted breaks a text into so many lines of like length, or fewer.
func parted(text string, halfPoints, lines int) string {
	whole, words := widthOf(text, halfPoints), strings.Fields(text)
	for i := 1; i < lines; i++ {
		if at := nearest(words, whole*i/lines, halfPoints); at > 0 {
			words[at] = "\n" + words[at]
		}
	}
	return strings.ReplaceAll(strings.Join(words, " "), " \n", "\n")
}

// fits tells whether all lines of a text fit a width.
func fits(text string, halfPoints, width int) bool {
	for line := range strings.SplitSeq(text, "\n") {
		if widthOf(line, halfPoints) > width {
			return false
		}
	}
	return true
}

// nearest returns the word before which a line may end nearest to a place, or
// 0 when there is none.
func nearest(words []string, place, halfPoints int) int {
	best, least := 0, 0
	for i := 1; i < len(words); i++ {
		off := widthOf(strings.Join(words[:i], " "), halfPoints) - place
		if off < 0 {
			off = -off
		}
		if strings.HasSuffix(words[i-1], "/") || strings.HasSuffix(words[i-1], ",") {
			off /= 2 // a good place
		}
		if mayPart(words[i-1], words[i]) && (best == 0 || off < least) {
			best, least = i, off
		}
	}
	return best
}

// mayPart tells whether a line may end between two words.
func mayPart(word, next string) bool {
	const digits = "0123456789"
	inDate := strings.ContainsAny(word, digits) && (next == "tháng" || next == "năm")
	return !inDate && !strings.ContainsAny(next, digits) && !strings.HasPrefix(next, "\n") && !paper.OneWord(word, next)
}

// bound keeps numbers with their words, and the dash of a name with the word
// before it.
func bound(text string) string { return paper.BindDashes(paper.BindNumbers(text)) }

// running binds the words of text that fills its lines. A date may part before
// its month and its year, or the line before a long date would gape.
func running(text string) string { return boundDate().ReplaceAllString(bound(text), "$1 $2\u00a0") }

// boundDate finds the bound blank before the month or the year of a date.
var boundDate = pattern.Of("(\\d)\u00a0(tháng|năm)\u00a0")

// endBound keeps the last two words of a text on one line.
func endBound(text string) string {
	if i := strings.LastIndexAny(text, " \u00a0\n"); i > 0 && text[i] == ' ' {
		return text[:i] + "\u00a0" + text[i+1:]
	}
	return text
}

// boundIn binds the words of a cell, compounds too, as far as the width holds
// what is bound together.
func boundIn(text string, width int) string {
	pieces := strings.Split(paper.BindCompounds(bound(text)), " ")
	for i, piece := range pieces {
		if widthOf(piece, tableSize) > width {
			pieces[i] = strings.ReplaceAll(piece, "\u00a0", " ")
		}
	}
	return strings.Join(pieces, " ")
}

// widestWord is the width of the widest word of a text in a table.
func widestWord(text string) int {
	widest := 0
	for word := range strings.FieldsSeq(text) {
		widest = max(widest, widthOf(word, tableSize))
	}
	return widest
}
