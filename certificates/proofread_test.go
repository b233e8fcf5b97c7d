package certificates

import (
	"slices"
	"strings"
	"testing"

	"sovang/registry/catalogue"
)

// proofOf lays out one paper for reading over.
func proofOf(t *testing.T, p Paper, feed Feed) ProofSheet {
	t.Helper()
	sheets, err := Proof([]Paper{p}, DefaultStyle(), feed)
	if err != nil {
		t.Fatal(err)
	}
	return sheets[0]
}

func lineOf(s ProofSheet, role catalogue.LineRole) (ProofLine, bool) {
	i := slices.IndexFunc(s.Lines, func(l ProofLine) bool { return l.Role == role })
	if i < 0 {
		return ProofLine{}, false
	}
	return s.Lines[i], true
}

func TestAProofReadsAsTheSheet(t *testing.T) {
	c := meritCertificate(t)
	sheet := proofOf(t, c, Feed{})
	page := mustLayout(t, c, DefaultStyle(), letterWidths(t))
	var printed []string
	for _, item := range page.Items {
		if text, ok := item.(Text); ok {
			printed = append(printed, unbound(text.String))
		}
	}
	var read []string
	for _, l := range sheet.Lines {
		read = append(read, l.Lines...)
	}
	slices.Sort(printed)
	slices.Sort(read)
	if !slices.Equal(read, printed) {
		t.Errorf("read\n%s\nprinted\n%s", strings.Join(read, "\n"), strings.Join(printed, "\n"))
	}
	if first := sheet.Lines[0]; first.Role != catalogue.LineCountry {
		t.Errorf("the first line is %s", first.Role)
	}
}

func TestAProofTellsSmallerLetters(t *testing.T) {
	c := meritCertificate(t)
	c.Citation = "Đã có thành tích xuất sắc " + strings.Repeat("trong huấn luyện, sẵn sàng chiến đấu, ", 9) + "năm 2024"
	citation, _ := lineOf(proofOf(t, c, Feed{}), catalogue.LineCitation)
	if full := c.Model.Lines[catalogue.LineCitation].Size; !citation.Shrunk() || citation.FullSize != full || citation.Size >= full {
		t.Errorf("citation of %g pt, full size %g, want less than %g", citation.Size, citation.FullSize, full)
	}
	name, _ := lineOf(proofOf(t, c, Feed{}), catalogue.LineRecipient)
	if name.Size != name.FullSize && !name.Shrunk() {
		t.Errorf("recipient of %g pt, full size %g", name.Size, name.FullSize)
	}
}

func TestAProofOverABlankLeavesOutWhatIsPreprinted(t *testing.T) {
	sheet := proofOf(t, meritCertificate(t), Feed{Overlay: true, Screen: true})
	if _, there := lineOf(sheet, catalogue.LineHonour); there {
		t.Error("the honour is on the blank already")
	}
	if _, there := lineOf(sheet, catalogue.LineRecipient); !there {
		t.Error("the recipient is missing")
	}
}

func TestAProofNamesTornWords(t *testing.T) {
	torn := ProofLine{Lines: []string{"đã hoàn", "thành tốt nhiệm vụ"}}
	torn.finish()
	whole := ProofLine{Lines: []string{"đã hoàn thành", "tốt nhiệm vụ"}}
	whole.finish()
	if !slices.Equal(torn.Cut, []string{"hoàn thành"}) || whole.Cut != nil {
		t.Errorf("torn %q, whole %q", torn.Cut, whole.Cut)
	}
}

func TestAProofShowsSheetsThatCannotBePrinted(t *testing.T) {
	broken := meritCertificate(t)
	broken.Recipient = "Lý 漢 Minh"
	sheets, err := Proof([]Paper{broken, meritCertificate(t)}, DefaultStyle(), Feed{})
	if err != nil {
		t.Fatal(err)
	}
	if len(sheets[0].Faults) != 1 || sheets[0].Faults[0].Reason != FaultGlyph || len(sheets[1].Lines) == 0 {
		t.Errorf("faults %v, %d lines on the other sheet", sheets[0].Faults, len(sheets[1].Lines))
	}
	if _, err := Proof(nil, DefaultStyle(), Feed{}); err != ErrNothing {
		t.Errorf("no papers: %v", err)
	}
}
