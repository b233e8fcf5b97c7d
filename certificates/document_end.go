package certificates

import (
	"sovang/registry/catalogue"
	"sovang/registry/paper"
)

// The measures of the end of a paper.
const (
	endGap      = 5.0  // over the end, in mm
	betweenRows = 8.0  // between signatures one under the other, in mm
	endShare    = 0.47 // of a signature in the width of the text
	receiverPt  = 11.0
	receiversPt = 12.0 // of the words Nơi nhận
)

// signature is how the signatures of papers are set, in the size of their text.
func (t typography) signature() signatureStyle {
	return signatureStyle{postSize: t.size, nameSize: t.size, gap: 26}
}

// signatureBlock is a signature of a paper as a block.
func signatureBlock(s paper.Signature) SignatureBlock {
	return SignatureBlock{Formula: s.Formula, HeadPost: s.HeadPost, Post: s.Post, Rank: s.Rank, Name: s.Name, Note: s.Note}
}

// signatures sets who receives the paper and who signs it, from the top of the
// paper, and returns their height, zero when there is nobody.
func (s *documentSetter) signatures() ([]Item, float64) {
	var left, right, below []paper.Signature
	for _, signature := range s.doc.Signatures {
		switch signature.At {
		case paper.AtLeft:
			left = append(left, signature)
		case paper.Below:
			below = append(below, signature)
		default:
			right = append(right, signature)
		}
	}
	e := endSetter{documentSetter: s}
	if len(s.doc.Receivers) > 0 {
		e.receivers()
	}
	if s.doc.Head.Unit == "" && len(right) > 0 {
		e.dated()
	}
	width := s.frame.textWidth()
	e.column(left, s.frame.left+endShare/2*width, endShare*width, &e.left)
	e.column(right, s.frame.left+(1-endShare/2)*width, endShare*width, &e.right)
	if len(left) == 1 && len(right) == 1 {
		e.level()
	}
	low := max(e.left, e.right)
	e.column(below, s.frame.middle(), width, &low)
	return e.items, low
}

// endSetter sets the end of a paper in two columns.
type endSetter struct {
	*documentSetter
	items []Item
	// left and right are how far the columns are filled, in mm.
	left, right float64
}

// receivers sets Nơi nhận at the left.
func (e *endSetter) receivers() {
	heading, plain := Face{Family: Serif, Bold: true, Italic: true}, Face{Family: Serif}
	width, step := endShare*e.frame.textWidth(), 1.2*em(receiverPt)
	baseline := inkAbove(Face{Bold: true}, true) * em(e.letters.size) // of the posts beside it
	e.items = append(e.items, flushLeft(string(lineReceiver), "Nơi nhận:", heading, receiversPt, e.frame.left, baseline))
	dash := e.metrics.width("- ", plain, receiverPt)
	for _, receiver := range e.doc.ReceiverLines() {
		const most = 6
		x := e.frame.left
		for _, line := range e.filled(lineReceiver, receiver, plain, receiverPt, width-dash, most) {
			baseline += step
			e.items = append(e.items, flushLeft(string(lineReceiver), line, plain, receiverPt, x, baseline))
			x = e.frame.left + dash
		}
	}
	e.left = baseline + inkBelow(plain, false)*em(receiverPt)
}

// dated sets place and day over the signature at the right.
func (e *endSetter) dated() {
	if e.doc.Head.Place == "" && e.doc.Head.Date.IsZero() {
		return
	}
	style := paragraphStyle{role: catalogue.LinePlaceDate, italic: true, size: e.letters.size, leading: e.letters.leading}
	face := style.face(paper.Run{})
	axis := e.frame.left + (1-endShare/2)*e.frame.textWidth()
	text := e.proof.text(style.role, e.doc.Head.Dated(), face)
	e.items = append(e.items, e.metrics.centred(string(style.role), text, face, style.size, axis, inkAbove(face, false)*em(style.size)))
	e.right = style.step()
}

// column sets signatures one under the other, below what fills the column.
func (e *endSetter) column(list []paper.Signature, axis, width float64, filled *float64) {
	style, face := e.letters.signature(), Face{Family: Serif, Bold: true}
	for i, signature := range list {
		if i > 0 || *filled > 0 && signature.At != paper.AtRight {
			*filled += betweenRows
		}
		baseline := *filled + inkAbove(face, true)*em(style.postSize)
		items, low := e.signature(signatureBlock(signature), axis, width, baseline, style)
		e.items = append(e.items, items...)
		*filled = low + inkBelow(face, false)*em(style.nameSize)
	}
}

// level puts the names of two who sign side by side on one line: the last
// lines of both, when one takes two.
func (e *endSetter) level() {
	low := map[bool]float64{} // of the left column, and of the right one
	names := func(set func(item *Item, name Text, left bool)) {
		for i := range e.items {
			if text, ok := e.items[i].(Text); ok && text.Role == string(catalogue.LineSignerName) {
				set(&e.items[i], text, text.X < e.frame.middle())
			}
		}
	}
	names(func(_ *Item, name Text, left bool) { low[left] = max(low[left], name.Baseline) })
	names(func(item *Item, name Text, left bool) {
		name.Baseline += max(low[true], low[false]) - low[left]
		*item = name
	})
}
