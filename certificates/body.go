package certificates

import (
	"math"
	"strings"

	"sovang/certificates/blank"
	"sovang/registry/catalogue"
)

// The leading of lines of one paragraph, in em: capitals need more room for
// the marks over and under them.
const (
	capitalLeading = 1.25
	smallLeading   = 1.3
)

// sizeStep is the step in which type is made smaller, in pt.
const sizeStep = 0.5

// block is the text of one field: its words, how they are set, and how far
// they may shrink.
type block struct {
	key      blank.Key
	role     catalogue.LineRole
	text     string // clean and bound; a new line begins a new paragraph
	face     Face
	capitals bool
	red      bool
	size     float64 // as the circular has it
	floor    float64
	most     int     // lines of a paragraph
	spacing  float64 // of the lines in em, 0 for the usual one
}

func (b block) leading() float64 {
	switch {
	case b.spacing > 0:
		return b.spacing
	case b.capitals:
		return capitalLeading
	}
	return smallLeading
}

// setBlock is a block broken into lines of one size.
type setBlock struct {
	block
	size  float64
	lines []string
}

// height is the room of the ink, from bounds and not from the letters.
func (b setBlock) height() float64 {
	inner := float64(len(b.lines)-1) * b.leading()
	return em(b.size) * (inkAbove(b.face, b.capitals) + inner + inkBelow(b.face, b.capitals))
}

// body is the part of a certificate that flows between head and foot.
type body struct {
	recipient, post, citation block
	width                     float64
}

// add puts a block where it belongs.
func (b *body) add(part block) {
	switch part.key {
	case blank.Recipient:
		b.recipient = part
	case blank.PostUnit:
		b.post = part
	case blank.Achievement:
		b.citation = part
	}
}

// last returns the lowest block that says something.
func (b body) last() block {
	for _, part := range []block{b.citation, b.post} {
		if part.text != "" {
			return part
		}
	}
	return b.recipient
}

// concession is what a body gives up for want of height: points of type off
// the sizes of the circular, and mm of the gap for the signature.
type concession struct {
	citation, post, recipient float64
	gap                       float64
}

// concessions lists what is given up, in order: a little of the citation, the
// post, the name and the gap, then all of the citation and the post.
func concessions(b body) []concession {
	list := []concession{{}}
	give := func(most float64, part func(*concession) *float64) {
		last := list[len(list)-1]
		for *part(&last)+sizeStep <= most+1e-9 {
			*part(&last) += sizeStep
			list = append(list, last)
		}
	}
	citation := func(c *concession) *float64 { return &c.citation }
	post := func(c *concession) *float64 { return &c.post }
	give(min(2, b.citation.size-b.citation.floor), citation)
	give(min(1.5, b.post.size-b.post.floor), post)
	give(min(2, b.recipient.size-b.recipient.floor), func(c *concession) *float64 { return &c.recipient })
	give(3, func(c *concession) *float64 { return &c.gap })
	give(b.citation.size-b.citation.floor, citation)
	give(b.post.size-b.post.floor, post)
	return list
}

// set breaks the paragraphs of the body with a concession made, each at a
// size of its own. It returns apart those that are too wide at any size.
func (b body) set(m *metrics, c concession) (blocks []setBlock, tooWide []block) {
	for _, part := range []struct {
		block
		less float64
		set  func(b block, m *metrics, size, width float64) (setBlock, bool)
	}{
		{b.recipient, c.recipient, block.setName},
		{b.post, c.post, block.set},
		{b.citation, c.citation, block.set},
	} {
		if part.text == "" {
			continue
		}
		set, fits := part.set(part.block, m, part.size-part.less, b.width)
		if !fits {
			tooWide = append(tooWide, part.block)
			continue
		}
		blocks = append(blocks, set)
	}
	return blocks, tooWide
}

// blockKey is all on which the setting of a block depends.
type blockKey struct {
	block
	first, width float64
}

// set breaks a paragraph at the largest size, from the given one down, at
// which its words fit the lines that it may have.
func (b block) set(m *metrics, size, width float64) (setBlock, bool) {
	return m.blocks.find(blockKey{b, size, width}, func() (setBlock, bool) {
		for s := size; s >= b.floor-1e-9; s -= sizeStep {
			if lines, fits := b.broken(width, m.measure(b.face, s)); fits {
				return setBlock{b, s, lines}, true
			}
		}
		return setBlock{}, false
	})
}

// broken breaks each paragraph of the text into its lines.
func (b block) broken(width float64, measured measure) ([]string, bool) {
	var lines []string
	for paragraph := range strings.SplitSeq(b.text, "\n") {
		more, fits := breakLines(paragraph, width, b.most, measured)
		if !fits {
			return nil, false
		}
		lines = append(lines, more...)
	}
	return lines, true
}

// setName sets the recipient: the name shrinks before it breaks.
func (b block) setName(m *metrics, size, width float64) (setBlock, bool) {
	whole := b
	whole.most = 1
	if set, fits := whole.set(m, size, width); fits {
		return set, true
	}
	return b.set(m, size, width)
}

// space is one of the gaps of the body: least height, share of what is left
// over, and cap, in mm.
type space struct{ least, share, most float64 }

// spaces returns the gaps over each block and over the date.
func spaces(blocks []setBlock) []space {
	var list []space
	for _, b := range blocks {
		switch b.key {
		case blank.Recipient:
			list = append(list, space{3.0, 3, 8})
		case blank.PostUnit:
			list = append(list, space{1.2, 1, 3})
		case blank.Achievement:
			list = append(list, space{1.8, 1.5, 4.5})
		}
	}
	return append(list, space{3.0, 4, math.Inf(1)})
}

// distribute shares the free height among the gaps: to each its least, the
// rest by shares up to the caps, the surplus to those without a cap left. It
// reports false when there is less than the least.
func distribute(free float64, list []space) ([]float64, bool) {
	gaps := make([]float64, len(list))
	for i, s := range list {
		gaps[i] = s.least
		free -= s.least
	}
	if free < 0 {
		return nil, false
	}
	for free > 1e-9 {
		total := 0.0
		for i, s := range list {
			if gaps[i] < s.most {
				total += s.share
			}
		}
		spent := 0.0
		for i, s := range list {
			if gaps[i] < s.most {
				more := min(free*s.share/total, s.most-gaps[i])
				gaps[i] += more
				spent += more
			}
		}
		free -= spent
	}
	return gaps, true
}
