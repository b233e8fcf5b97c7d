package certificates

import (
	"slices"
	"strings"

	"sovang/registry/catalogue"
)

// SignatureBlock says who signs and in whose place (Nghị định 30/2020/NĐ-CP,
// Phụ lục I).
type SignatureBlock struct {
	// Formula is empty when the head signs, or "KT.", "TM.", "TL.", "TUQ."
	// or "Q.".
	Formula string
	// HeadPost is the post, or with "TM." the body, in whose place the signer
	// signs: Trung đoàn trưởng. Unused without formula and with "Q.".
	HeadPost string
	// Post, Rank and Name are the signer's own: Phó Trung đoàn trưởng, Đại
	// tá, Trần Văn Ký. Rank may be empty.
	Post, Rank, Name string
	// Note stands in italics under the posts: (Ký, ghi rõ họ và tên).
	Note string
}

// posts returns the lines over the signature, and false for a formula that
// does not exist.
func (b SignatureBlock) posts() ([]string, bool) {
	switch b.Formula {
	case "":
		return []string{b.Post}, true
	case "Q.":
		return []string{"Q. " + b.Post}, true
	case "KT.", "TM.", "TL.", "TUQ.":
		return []string{b.Formula + " " + b.HeadPost, b.Post}, true
	}
	return nil, false
}

// signer returns the line under the signature: rank and name.
func (b SignatureBlock) signer() string {
	return strings.TrimSpace(b.Rank + " " + b.Name)
}

// complete reports to the proof what is missing of the block or wrong.
func (b SignatureBlock) complete(p *proof) bool {
	lawful := b.lawful(p)
	if strings.TrimSpace(b.Name) == "" {
		p.fault(catalogue.LineSignerName, FaultMissing, "", "")
		return false
	}
	return lawful
}

// lawful reports to the proof what is wrong with formula and posts.
func (b SignatureBlock) lawful(p *proof) bool {
	before := len(p.faults)
	posts, known := b.posts()
	switch {
	case !known:
		p.fault(catalogue.LineSignerPost, FaultFormula, b.Formula, "")
	case b.Formula == "TM." && isHeadsPost(b.HeadPost):
		p.fault(catalogue.LineSignerPost, FaultFormula, posts[0], "")
	}
	if len(posts) == 2 && strings.TrimSpace(b.HeadPost) == "" || strings.TrimSpace(b.Post) == "" {
		p.fault(catalogue.LineSignerPost, FaultMissing, "", "")
	}
	return len(p.faults) == before
}

// isHeadsPost tells that a text is surely the post of one person, for whom
// nobody signs with "TM.": that is for a body, such as a Ban Thường vụ or a
// Bộ Tư lệnh.
func isHeadsPost(text string) bool {
	text = strings.ToLower(text)
	for _, post := range []string{"chính ủy", "chính uỷ", "chính trị viên", "tư lệnh", "giám đốc", "chủ nhiệm", "chủ tịch", "chỉ huy trưởng"} {
		if text == post || strings.HasPrefix(text, post+" ") {
			return true
		}
	}
	words := strings.Fields(text)
	const longest = 3 // Lữ đoàn trưởng; a Hội đồng Bộ trưởng is a body
	return len(words) > 1 && len(words) <= longest && words[len(words)-1] == "trưởng"
}

// signatureStyle is how the block is set on administrative papers: posts in
// capitals, both bold, with room for a signature and a round seal.
type signatureStyle struct {
	postSize, nameSize float64
	gap                float64 // between the ink of the last post and of the name, mm
}

// paperSignature is the style of Nghị định 30/2020/NĐ-CP.
func paperSignature() signatureStyle { return signatureStyle{postSize: 13, nameSize: 13.5, gap: 26} }

// signature sets the block centred on an axis, its first line standing on
// the given baseline, and returns it with the baseline of the name. Posts
// that are wider than the column take several lines. Without a name its place
// stays free, to be written by hand.
func (p *proof) signature(b SignatureBlock, axis, width, baseline float64, s signatureStyle) ([]Item, float64) {
	bold := Face{Family: Serif, Bold: true}
	if !b.lawful(p) {
		return nil, baseline
	}
	posts, _ := b.posts()
	var items []Item
	for _, post := range posts {
		lines := p.column(catalogue.LineSignerPost, strings.ToUpper(post), bold, s.postSize, width, 3)
		for _, line := range lines {
			items = append(items, p.metrics.centred(string(catalogue.LineSignerPost), line, bold, s.postSize, axis, baseline))
			baseline += 1.25 * em(s.postSize)
		}
	}
	note := Face{Family: Serif, Italic: true}
	for _, line := range p.column(lineNote, b.Note, note, s.postSize-1, width, 2) {
		items = append(items, p.metrics.centred(string(lineNote), line, note, s.postSize-1, axis, baseline))
		baseline += 1.25 * em(s.postSize)
	}
	baseline -= 1.25 * em(s.postSize)
	baseline += inkBelow(bold, true)*em(s.postSize) + s.gap + inkAbove(bold, false)*em(s.nameSize)
	if strings.TrimSpace(b.Name) == "" {
		return items, baseline
	}
	lines, size := p.signer(b, width, s.nameSize)
	for i, line := range lines {
		if i > 0 {
			baseline += smallLeading * em(size)
		}
		items = append(items, p.metrics.centred(string(catalogue.LineSignerName), line, bold, size, axis, baseline))
	}
	return items, baseline
}

// The least sizes of the name of a signer, in pt: on one line with the rank,
// and at all.
const (
	leastSignerLine = 13.0
	leastSigner     = 11.0
)

// signer sets rank and name, and returns the lines with their size: on one
// line, else the name below the rank, else both smaller.
func (p *proof) signer(b SignatureBlock, width, size float64) ([]string, float64) {
	bold := Face{Family: Serif, Bold: true}
	rank, name := bind(p.text(catalogue.LineSignerName, b.Rank, bold)), bind(p.text(catalogue.LineSignerName, b.Name, bold))
	whole := []string{joinWords(rank, name)}
	below := whole
	if rank != "" {
		below = []string{rank, name}
	}
	for _, try := range []struct {
		lines []string
		least float64
	}{{whole, min(size, leastSignerLine)}, {below, leastSigner}} {
		for fitted := size; fitted >= try.least; fitted -= sizeStep {
			measured := p.metrics.measure(bold, fitted)
			if !slices.ContainsFunc(try.lines, func(line string) bool { return measured(line) > width }) {
				return try.lines, fitted
			}
		}
	}
	p.fault(catalogue.LineSignerName, FaultOverflow, b.signer(), "")
	return nil, size
}

// signatureHeight returns how far the block reaches from its first baseline
// to the ink under the name when each post takes one line.
func signatureHeight(b SignatureBlock, s signatureStyle) float64 {
	bold := Face{Family: Serif, Bold: true}
	posts, _ := b.posts()
	return 1.25*em(s.postSize)*float64(len(posts)-1) + inkBelow(bold, true)*em(s.postSize) + s.gap +
		(inkAbove(bold, false)+inkBelow(bold, false))*em(s.nameSize)
}
