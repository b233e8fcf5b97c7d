package certificates

import (
	"strings"

	"sovang/certificates/blank"
	"sovang/registry/catalogue"
)

// letters returns how a field is set: as the blank has it, else as the law has
// it, else as the unit likes recipients.
func (s *sheetSetter) letters(f blank.Field) catalogue.LineStyle {
	letters := f.Letters(s.cert.Model.Lines[f.Key.Role()])
	if !s.style.RecipientCapitals && f.Case == "" && (f.Key == blank.Recipient || f.Key == blank.PostUnit) {
		letters.Capitals = false
	}
	return letters
}

// scriptGrowth is how many points larger a script is set: its small letters
// are half as high as capitals.
const scriptGrowth = 8.0

// block prepares the text of a field. What cannot be set is reported; a field
// with nothing to say is a block without text.
func (s *sheetSetter) block(f blank.Field) block {
	letters := s.letters(f)
	b := block{
		key: f.Key, role: f.Key.Role(), face: Face{Family: Serif, Bold: letters.Bold, Italic: letters.Italic}, capitals: letters.Capitals,
		size: letters.Size, floor: letters.MinSize, most: f.Lines(), spacing: f.Leading, red: letters.Red,
	}
	if s.scripted(f) {
		b.face, b.capitals = Face{Family: Script}, false
		if f.Size == 0 {
			b.size, b.floor = b.size+scriptGrowth, b.floor+scriptGrowth
		}
	}
	if text := s.wording(f, &b); text != "" {
		b.text = s.paragraphs(textKey{text, b.face, letters.Capitals && b.face.Family != Script}, b.role)
	}
	return b
}

// textKey is all on which the paragraphs of a text depend.
type textKey struct {
	text     string
	face     Face
	capitals bool
}

// paragraphs returns a text as it is set, one paragraph a line. What cannot be
// set is reported.
func (s *sheetSetter) paragraphs(of textKey, role catalogue.LineRole) string {
	text, _ := s.metrics.texts.find(of, func() (string, bool) {
		before := len(s.faults)
		paragraphs := strings.Split(of.text, "\n")
		for i, paragraph := range paragraphs {
			clean := s.text(role, paragraph, of.face)
			if of.capitals {
				clean = strings.ToUpper(clean)
			}
			paragraphs[i] = bind(clean)
		}
		return strings.Join(paragraphs, "\n"), len(s.faults) == before
	})
	return text
}

// scripted tells whether a field is set in the script face.
func (s *sheetSetter) scripted(f blank.Field) bool {
	return f.Font == blank.Script || f.Font == "" && f.Key == blank.Recipient && s.style.ScriptNames
}

// wording returns what a field says, and reports what it lacks. The name of a
// person stands in capitals even where the rank does not.
func (s *sheetSetter) wording(f blank.Field, b *block) string {
	if signs := f.Key == blank.SignerPost || f.Key == blank.SignerName; signs && !s.signable() {
		return ""
	}
	if f.Key == blank.RecipientPrefix && s.cert.Unit {
		return ""
	}
	text, complete := f.Merged(s.words)
	if !complete {
		s.fault(b.role, FaultMissing, "", "")
		return ""
	}
	named := f.Key == blank.Recipient && f.Case == "" && f.Text == "" && !s.cert.Unit
	if named && !b.capitals && b.face.Family != Script {
		b.capitals = true
		return joinWords(s.cert.Rank, strings.ToUpper(s.cert.Recipient))
	}
	return text
}

// signable tells whether somebody can sign, and reports once what is wrong.
func (s *sheetSetter) signable() bool {
	if s.signed == nil {
		signed := s.cert.Signature.complete(&s.proof)
		s.signed = &signed
	}
	return *s.signed
}

// fixed sets a field that has a place of its own, at the largest size at which
// it fits its lines. The name of the recipient shrinks before it breaks.
func (s *sheetSetter) fixed(f blank.Field) setBlock {
	b := s.block(f)
	set := block.set
	if f.Key == blank.Recipient {
		set = block.setName
	}
	done, fits := set(b, s.metrics, b.size, f.Width)
	if !fits {
		s.fault(b.role, FaultOverflow, b.text, "")
		return setBlock{block: b, size: b.floor}
	}
	return done
}

// line makes one line of a field, placed in its box.
func (s *sheetSetter) line(f blank.Field, b setBlock, text string, baseline float64) Text {
	width := s.metrics.width(text, b.face, b.size)
	t := flushLeft(string(b.role), text, b.face, b.size, f.X, baseline)
	switch f.Align {
	case blank.AlignLeft:
	case blank.AlignRight:
		t.X = f.X + f.Width - width
	default:
		t.X = f.X + f.Width/2 - width/2
	}
	if b.red {
		t.Colour = flagRed()
	}
	return t
}
