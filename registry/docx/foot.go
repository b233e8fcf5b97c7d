package docx

import (
	"slices"
	"strings"

	"github.com/gomutex/godocx/wml/ctypes"

	"sovang/registry/paper"
)

// signatureRoom is the room for a signature and a round seal, in twentieths of
// a point: 26 mm.
const signatureRoom = 1474

// signatureGap is the room over the signatures, likewise.
const signatureGap = 280

// postLine is the height of a line of the posts, likewise.
const postLine = 364

// foot ends the file.
func (s *setter) foot() {
	s.close()
	if s.beside {
		s.paragraph(line(lookEnd)) // Word wants a paragraph at the end
	}
}

// close ends the paper itself, before its annex if there is one: where the
// register was read, the receivers beside the signature, and who signs below.
// All of it stands on one page. Nothing empty stands before it: LibreOffice
// would leave the text before that on another page.
func (s *setter) close() {
	if s.closed {
		return
	}
	s.closed = true
	if source := s.document.Source(); source != "" {
		s.paragraph(line(lookSource, source))
	}
	if s.signed() {
		s.signatures()
	}
}

// signatures sets two columns, and below them who signs in the middle.
func (s *setter) signatures() {
	side := s.page.text() * 47 / 100
	gap := s.page.text() - 2*side
	left, right, below := s.receivers(), s.dated(), paragraphs(nil)
	tallest := s.postsBeside()
	for _, signature := range s.document.Signatures {
		switch signature.At {
		case paper.AtLeft:
			left = append(left, signed(signature, side, tallest)...)
		case paper.Below:
			below = append(below, signed(signature, s.page.text(), 0)...)
		default:
			right = append(right, signed(signature, side, tallest)...)
		}
	}
	var rows []ctypes.Row
	left.lower(signatureGap)
	right.lower(signatureGap)
	if len(left)+len(right) > 0 {
		left.keptIf(len(below) > 0)
		right.keptIf(len(below) > 0)
		rows = append(rows, row(left.cell(side), paragraphs(nil).cell(gap), right.cell(side)))
	}
	if len(below) > 0 {
		below = append(paragraphs{kept(line(lookGap)), kept(line(lookGap))}, below...)
		rows = append(rows, row(spanning(below.cell(s.page.text()), 3)))
	}
	s.table(columns([]int{side, gap, side}, rows...))
}

// dated is place and day over the signature of a paper that has no head block
// to tell them.
func (s *setter) dated() paragraphs {
	h := s.document.Head
	if h.Unit != "" || h.Place == "" && h.Date.IsZero() {
		return nil
	}
	return paragraphs{kept(line(lookDated, h.Dated()))}
}

func (s *setter) receivers() paragraphs {
	lines := s.document.ReceiverLines()
	if len(lines) == 0 {
		return nil
	}
	p := paragraphs{line(lookTo, "Nơi nhận:")}
	for _, text := range lines {
		p = append(p, line(lookReceiver, text))
	}
	return p
}

// postsBeside is how many lines stand over the names of two who sign side by
// side, so that both names come on one line; 0 when there are no such two.
func (s *setter) postsBeside() int {
	count := map[paper.SignaturePlace]int{}
	most := 0
	for _, signature := range s.document.Signatures {
		if signature.At != paper.Below {
			count[signature.At]++
			most = max(most, len(overName(signature)))
		}
	}
	if len(count) != 2 || count[paper.AtLeft] != 1 || len(s.document.ReceiverLines()) > 0 || len(s.dated()) > 0 {
		return 0
	}
	return most
}

// overName are the lines over the name: the posts, a note.
func overName(signature paper.Signature) []string {
	return slices.DeleteFunc(append(signature.Posts(), signature.Note), func(text string) bool { return strings.TrimSpace(text) == "" })
}

// signed sets one signature: the posts, a note, room to sign, the name. A
// nameless one leaves the room of the name too. The name stands below so many
// lines or more.
func signed(signature paper.Signature, width, lines int) paragraphs {
	var p paragraphs
	for _, post := range signature.Posts() {
		if strings.TrimSpace(post) != "" {
			p = append(p, centred(lookPost, post, bodySize, width))
		}
	}
	if signature.Note != "" {
		p = append(p, line(lookSignNote, signature.Note))
	}
	name := line(lookSigner, signer(signature, width))
	name.Property.Spacing = spacing(signatureRoom+postLine*uint64(max(0, lines-len(p))), 0, 0)
	return append(p, name)
}

// signer is the line under the signature; the name stands below the rank when
// they are wider than the column.
func signer(s paper.Signature, width int) string {
	line := s.Signer()
	if widthOf(line, bodySize) > width && s.Rank != "" && s.Name != "" {
		return s.Rank + "\n" + s.Name
	}
	return line
}
