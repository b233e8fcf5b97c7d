package certificates

// Page lists what is printed and where. It knows nothing of PDF: layouts
// make pages, golden files hold them, and draw alone puts them on paper.
// All lengths are in mm from the top left corner of the paper, type sizes
// in pt.
type Page struct {
	Width, Height float64
	// Backdrop is drawn first. Pages that share one share it by pointer, and
	// the file then holds it once.
	Backdrop *Artwork
	Items    []Item
	// Fed says how the page lies on the paper that is fed; the zero Fed is
	// the page itself.
	Fed Fed
}

// Artwork is a drawing that many pages share, such as a border with its
// ornament, one that is repeated within a drawing, or one that is stamped in
// another size, such as a code. It holds shapes, rules, codes and stamps only, so
// that it can be drawn without the PDF library.
type Artwork struct {
	Width, Height float64
	Items         []Item
}

// Item is one thing on a page: a Text, a Rule, a Shape, a Stamp or an Image; or,
// in an Artwork, the Modules of a code.
type Item interface{ item() }

// Text is one line of text, already broken and in the case it is printed in.
type Text struct {
	// Role names the line in golden files and in faults: "recipient".
	Role string
	// X is the left end of the line, Baseline the line it stands on.
	X, Baseline float64
	String      string
	Face        Face
	Size        float64
	Colour      Colour
	// Stretch widens every blank by so many mm, for lines that are set to both
	// margins.
	Stretch float64
}

// Rule is a straight line.
type Rule struct {
	X1, Y1, X2, Y2 float64
	Width          float64
	Colour         Colour
}

// Shape is a path that is filled, stroked or both.
type Shape struct {
	Path []Segment
	// Fill and Stroke are nil when the path is not filled or not stroked.
	Fill, Stroke *Colour
	StrokeWidth  float64
	// EvenOdd fills by the even-odd rule, so that an inner path is a hole.
	EvenOdd bool
}

// Stamp is a copy of a drawing; the file holds the drawing once. X, Y is the
// top left corner of the copy, Width its width, 0 for that of the drawing.
type Stamp struct {
	Of          *Artwork
	X, Y, Width float64
}

// Segment is one step of a path.
type Segment struct {
	// Op is 'M' (move to), 'L' (line to), 'C' (cubic curve) or 'Z' (close).
	Op byte
	// X, Y is the end point; X1, Y1 and X2, Y2 are a curve's control points.
	X1, Y1, X2, Y2, X, Y float64
}

// Image is a picture that the unit supplies, such as the emblem: a PNG of
// eight bits, not interlaced.
type Image struct {
	X, Y, Width, Height float64
	PNG                 []byte
}

func (Text) item()  {}
func (Rule) item()  {}
func (Shape) item() {}
func (Stamp) item() {}
func (Image) item() {}

// Colour is an RGB colour.
type Colour struct{ R, G, B uint8 }

// Face is one of the embedded faces.
type Face struct {
	Family       Family
	Bold, Italic bool
}

// Family is a family of embedded faces.
type Family string

// The families. Serif has the four usual faces; the others have one.
const (
	Serif  Family = "serif"  // Liberation Serif, the width of Times New Roman
	Script Family = "script" // a display face for names, by choice of the unit
)
