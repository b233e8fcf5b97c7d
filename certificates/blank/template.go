package blank

import (
	"slices"

	"sovang/registry/catalogue"
)

// Template says how the certificates of one kind stand on their paper.
type Template struct {
	// ID is the name by which the commands know it: army-a4. Name says in
	// Vietnamese what it is for.
	ID, Name string
	// PaperWidth and PaperHeight are in mm.
	PaperWidth, PaperHeight float64
	// Model is the id of the certificate model whose letters are used, or
	// empty when any model of that paper will do.
	Model string
	// OverlayOnly tells that the paper always comes printed: nothing that is
	// preprinted is ever put on white paper.
	OverlayOnly bool
	Body        Body
	// Fields are what stands on the sheet, in print order.
	Fields []Field
}

// Body is the zone in which recipient, post and achievement flow: their gaps
// grow and shrink with the number of lines. The zero Body is none.
type Body struct {
	// X is the left edge and Width the width of the lines, which are centred.
	X, Width float64
	// Top and Bottom bound the zone; when 0 it begins under the award's name
	// and ends over the line with place and date.
	Top, Bottom float64
}

// Field is one thing on the sheet and its place.
type Field struct {
	Key Key
	// X is the left edge of the box in which the text is aligned, and Y the
	// baseline of the first line, for a square its top edge. Lines that follow
	// go down.
	X, Y float64
	// Width is that of the box, into which the text must fit. A field that
	// flows has place and width of the body, and is centred.
	Width float64
	// Above puts the field over another one instead: lines that follow push
	// it up. When that one says nothing, the field takes its place. Gap is
	// then the white between the ink of both, in mm; when 0 the baselines are
	// Leading apart.
	Above Key
	Gap   float64
	// Align is centre when empty.
	Align Align
	// Size and MinSize are in pt; 0 leaves them to the model. A text is set
	// smaller down to MinSize until it fits.
	Size, MinSize float64
	// Font, Bold, Italic, Case and Colour are left to the model when empty.
	Font         Font
	Bold, Italic *bool
	Case         Case
	Colour       Colour
	// Leading is the distance of baselines in em; 0 is 1.25 for capitals and
	// 1.3 for small letters.
	Leading float64
	// MaxLines is how many lines the text may take; 0 is the usual number of
	// the key.
	MaxLines int
	// Preprinted tells that the blank carries it: it is not printed over it.
	Preprinted bool
	// Text is what is said, with merge keys in braces; see [MergeKeys]. When
	// empty it is the certificate's own line.
	Text string
}

// Align is how a text stands in its box.
type Align string

// The ways to stand.
const (
	AlignLeft   Align = "left"
	AlignCentre Align = "centre"
	AlignRight  Align = "right"
)

// Font is a family of the embedded faces.
type Font string

// The fonts.
const (
	Serif  Font = "serif"
	Script Font = "script" // for names; it has neither bold nor italic
)

// Case is in which case a text is set.
type Case string

// The cases.
const (
	AsIs  Case = "asis"
	Upper Case = "upper"
)

// Colour is one of the two colours of certificates.
type Colour string

// The colours.
const (
	Black Colour = "black"
	Red   Colour = "red" // đỏ cờ
)

// Field returns the field of a key.
func (t Template) Field(k Key) (Field, bool) {
	i := slices.IndexFunc(t.Fields, func(f Field) bool { return f.Key == k })
	if i < 0 {
		return Field{}, false
	}
	return t.Fields[i], true
}

// clone returns a template that shares nothing with this one.
func (t Template) clone() Template {
	t.Fields = slices.Clone(t.Fields)
	for i, f := range t.Fields {
		t.Fields[i].Bold, t.Fields[i].Italic = cloneBool(f.Bold), cloneBool(f.Italic)
	}
	return t
}

func cloneBool(b *bool) *bool {
	if b == nil {
		return nil
	}
	return new(*b)
}

// InBody tells whether the field flows in the body.
func (f Field) InBody() bool { return f.Key.Flows() && f.Y == 0 && f.Above == "" }

// Lines returns how many lines the text may take.
func (f Field) Lines() int {
	if f.MaxLines > 0 {
		return f.MaxLines
	}
	switch f.Key {
	case Achievement:
		return 3
	case Recipient, PostUnit, SignerPost:
		return 2
	}
	return 1
}

// Letters returns how the text is set: as the law has it, but for what the
// field says. A key that the circular does not know is black and upright.
func (f Field) Letters(law catalogue.LineStyle) catalogue.LineStyle {
	if f.Size > 0 {
		law.Size = f.Size
	}
	if f.MinSize > 0 {
		law.MinSize = f.MinSize
	}
	if law.MinSize == 0 || law.MinSize > law.Size {
		law.MinSize = law.Size
	}
	if f.Bold != nil {
		law.Bold = *f.Bold
	}
	if f.Italic != nil {
		law.Italic = *f.Italic
	}
	if f.Case != "" {
		law.Capitals = f.Case == Upper
	}
	if f.Colour != "" {
		law.Red = f.Colour == Red
	}
	return law
}
