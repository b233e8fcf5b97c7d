package certificates

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"sovang/registry/catalogue"
)

// widthOf returns a text of the worst letters, at the size of the circular up
// to so many times as wide as the field.
func widthOf(m *metrics, model catalogue.CertificateModel, role catalogue.LineRole, times float64) string {
	style, words := model.Lines[role], "Ẫộặg"
	if style.Capitals {
		words = "ẪỘẶĨ"
	}
	word := words
	for m.width(words+" "+word, faceOf(style), style.Size) < times*fieldOf(model).width() {
		words += " " + word
	}
	return words
}

// variant is one combination of lines on a certificate.
type variant struct {
	model     catalogue.CertificateModel
	post      int
	citation  int
	deputy    bool
	reissued  bool
	recipient string
}

func (v variant) String() string {
	return fmt.Sprintf("%s post %d citation %d deputy %v reissued %v %.20s", v.model.ID, v.post, v.citation, v.deputy, v.reissued, v.recipient)
}

func (v variant) certificate(t testing.TB, m *metrics) Certificate {
	t.Helper()
	c := meritCertificate(t)
	c.Model, c.Rank, c.Recipient = v.model, "", v.recipient
	c.Post = widthOf(m, v.model, catalogue.LinePost, float64(v.post)-0.1)
	c.Citation = widthOf(m, v.model, catalogue.LineCitation, float64(v.citation)-0.1)
	if v.deputy {
		c.Signature.Formula, c.Signature.HeadPost, c.Signature.Post = "KT.", "Trung đoàn trưởng", "Phó Trung đoàn trưởng"
	}
	if v.reissued {
		c.ReissueNote = "Chứng nhận cấp lại bằng số 12/QĐ-TĐ4, ngày 02 tháng 12 năm 2024"
	}
	return c
}

// texts returns the lines of a role in print order.
func (p Page) texts(role catalogue.LineRole) []Text {
	var found []Text
	for _, item := range p.Items {
		if t, ok := item.(Text); ok && t.Role == string(role) {
			found = append(found, t)
		}
	}
	return found
}

func mustLayout(t testing.TB, c Certificate, style Style, m *metrics) Page {
	t.Helper()
	page, faults := layOut(t, c, style, m)
	if len(faults) > 0 {
		t.Fatalf("faults:\n%v", faults)
	}
	return page
}

// layOut lays out a certificate on white paper.
func layOut(t testing.TB, c Certificate, style Style, m *metrics) (Page, Faults) {
	t.Helper()
	template, err := c.template()
	if err != nil {
		t.Fatal(err)
	}
	return layoutCertificate(c, template, style, Feed{}, m)
}

// field is the box that the ink of the text may fill.
type field struct{ left, top, right, bottom float64 }

func (f field) width() float64 { return f.right - f.left }

// fieldOf returns the field inside the border of a model.
func fieldOf(m catalogue.CertificateModel) field {
	x, y := (m.PaperWidth-m.BorderWidth)/2, (m.PaperHeight-m.BorderHeight)/2
	return field{left: x + borderAndMargin, top: y + borderAndMargin, right: m.PaperWidth - x - borderAndMargin, bottom: m.PaperHeight - y - borderAndMargin}
}

func faceOf(l catalogue.LineStyle) Face { return Face{Family: Serif, Bold: l.Bold, Italic: l.Italic} }

func TestBodyStandsOnTheBaselinesOfTheTable(t *testing.T) {
	a, b := modelA4(t), model360(t)
	for _, tt := range []struct {
		model               catalogue.CertificateModel
		post, citation      int
		deputy              bool
		sizes               string // recipient/post/citation
		recipient           float64
		posts, citations    []float64
		date                float64
		signerPosts         []float64
		ordinal, signerName float64
	}{
		{a, 1, 1, false, "18/13/14", 98.7, []float64{107.1}, []float64{116.3}, 131.1, []float64{136.8}, 167.5, 167.5},
		{a, 1, 2, false, "18/13/14", 97.0, []float64{104.7}, []float64{112.9, 119.3}, 131.1, []float64{136.8}, 167.5, 167.5},
		{a, 1, 3, false, "18/13/14", 95.0, []float64{102.0}, []float64{109.2, 115.6, 122.0}, 131.1, []float64{136.8}, 167.5, 167.5},
		{a, 2, 1, false, "18/13/14", 97.2, []float64{105.0, 110.8}, []float64{119.0}, 131.1, []float64{136.8}, 167.5, 167.5},
		{a, 2, 2, false, "18/13/14", 95.2, []float64{102.3, 108.0}, []float64{115.3, 121.7}, 131.1, []float64{136.8}, 167.5, 167.5},
		{a, 2, 3, false, "18/13/12.5", 93.8, []float64{100.4, 106.1}, []float64{112.3, 118.0, 123.7}, 131.1, []float64{136.8}, 167.5, 167.5},
		{a, 1, 1, true, "18/13/14", 97.5, []float64{105.4}, []float64{113.8}, 126.3, []float64{131.9, 136.8}, 167.5, 167.5},
		{a, 1, 2, true, "18/13/14", 95.5, []float64{102.7}, []float64{110.1, 116.5}, 126.3, []float64{131.9, 136.8}, 167.5, 167.5},
		{a, 1, 3, true, "18/13/13", 93.9, []float64{100.5}, []float64{106.8, 112.8, 118.7}, 126.3, []float64{131.9, 136.8}, 167.5, 167.5},
		{a, 2, 1, true, "18/13/14", 95.7, []float64{103.0, 108.7}, []float64{116.2}, 126.3, []float64{131.9, 136.8}, 167.5, 167.5},
		{a, 2, 2, true, "18/13/14", 93.7, []float64{100.3, 106.0}, []float64{112.5, 118.9}, 126.3, []float64{131.9, 136.8}, 167.5, 167.5},
		{a, 2, 3, true, "16/11.5/12", 93.1, []float64{99.1, 104.1}, []float64{110.0, 115.5, 121.0}, 128.3, []float64{133.9, 138.8}, 167.5, 167.5},
		{b, 1, 1, false, "20/15/16", 109.7, []float64{118.8}, []float64{128.7}, 148.9, []float64{155.3}, 193, 193},
		{b, 1, 2, false, "20/15/16", 109.3, []float64{118.2}, []float64{127.7, 135.0}, 148.9, []float64{155.3}, 193, 193},
		{b, 1, 3, false, "20/15/16", 107.0, []float64{115.1}, []float64{123.4, 130.8, 138.1}, 148.9, []float64{155.3}, 193, 193},
		{b, 2, 1, false, "20/15/16", 109.5, []float64{118.5, 125.1}, []float64{134.7}, 148.9, []float64{155.3}, 193, 193},
		{b, 2, 2, false, "20/15/16", 107.2, []float64{115.4, 122.0}, []float64{130.5, 137.8}, 148.9, []float64{155.3}, 193, 193},
		{b, 2, 3, false, "20/15/16", 104.9, []float64{112.3, 118.9}, []float64{126.2, 133.5, 140.9}, 148.9, []float64{155.3}, 193, 193},
		{b, 1, 1, true, "20/15/16", 109.7, []float64{118.8}, []float64{128.5}, 143.2, []float64{149.6, 155.3}, 193, 193},
		{b, 1, 2, true, "20/15/16", 107.5, []float64{115.8}, []float64{124.4, 131.7}, 143.2, []float64{149.6, 155.3}, 193, 193},
		{b, 1, 3, true, "20/15/16", 105.2, []float64{112.7}, []float64{120.1, 127.4, 134.8}, 143.2, []float64{149.6, 155.3}, 193, 193},
		{b, 2, 2, true, "20/15/16", 105.4, []float64{113.0, 119.6}, []float64{127.1, 134.5}, 143.2, []float64{149.6, 155.3}, 193, 193},
		{b, 2, 3, true, "18/13.5/14", 104.2, []float64{111.0, 116.9}, []float64{123.5, 130.0, 136.4}, 144.2, []float64{150.6, 156.3}, 193, 193},
	} {
		m := letterWidths(t)
		v := variant{model: tt.model, post: tt.post, citation: tt.citation, deputy: tt.deputy, recipient: "Ẫặộ Ngọ"}
		t.Run(v.String(), func(t *testing.T) {
			page := mustLayout(t, v.certificate(t, m), DefaultStyle(), m)
			if got := sizesOf(page); got != tt.sizes {
				t.Errorf("sizes %s, want %s", got, tt.sizes)
			}
			wantBaselines(t, page, catalogue.LineRecipient, []float64{tt.recipient})
			wantBaselines(t, page, catalogue.LinePost, tt.posts)
			wantBaselines(t, page, catalogue.LineCitation, tt.citations)
			wantBaselines(t, page, catalogue.LinePlaceDate, []float64{tt.date})
			wantBaselines(t, page, catalogue.LineSignerPost, tt.signerPosts)
			wantBaselines(t, page, catalogue.LineOrdinal, []float64{tt.ordinal})
			wantBaselines(t, page, catalogue.LineSignerName, []float64{tt.signerName})
		})
	}
}

func wantBaselines(t *testing.T, p Page, role catalogue.LineRole, want []float64) {
	t.Helper()
	lines := p.texts(role)
	var got []string
	near := len(lines) == len(want)
	for i, l := range lines {
		got = append(got, fmt.Sprintf("%.2f", l.Baseline))
		near = near && math.Abs(l.Baseline-want[i]) <= 0.15
	}
	if !near {
		t.Errorf("%s on %s, want %v", role, strings.Join(got, " "), want)
	}
}

// sizesOf returns the sizes of recipient, post and citation.
func sizesOf(p Page) string {
	return fmt.Sprintf("%g/%g/%g", p.texts(catalogue.LineRecipient)[0].Size,
		p.texts(catalogue.LinePost)[0].Size, p.texts(catalogue.LineCitation)[0].Size)
}

func TestALineThatIsTooWideShrinksAlone(t *testing.T) {
	m := letterWidths(t)
	a, b := modelA4(t), model360(t)
	const short = "Đã có thành tích xuất sắc trong huấn luyện năm 2024"
	for _, tt := range []struct {
		name           string
		model          catalogue.CertificateModel
		post, citation string
		sizes          string
		date           float64
		lines          int // of the citation
	}{
		{"a post of more than two lines, 360", b, widthOf(m, b, catalogue.LinePost, 2.3), short, "20/12.5/16", 148.9, 1},
		{"a post of more than two lines, A4", a, widthOf(m, a, catalogue.LinePost, 2.2), short, "18/12/14", 131.1, 1},
		{"with a citation of three", b, widthOf(m, b, catalogue.LinePost, 2.3), widthOf(m, b, catalogue.LineCitation, 2.7), "20/12.5/16", 148.9, 3},
		{"a citation of more than three", b, "Trợ lý", widthOf(m, b, catalogue.LineCitation, 3.3), "20/15/14.5", 148.9, 3},
	} {
		c := meritCertificate(t)
		c.Model, c.Post, c.Citation = tt.model, tt.post, tt.citation
		page := mustLayout(t, c, DefaultStyle(), m)
		if got := sizesOf(page); got != tt.sizes {
			t.Errorf("%s: sizes %s, want %s", tt.name, got, tt.sizes)
		}
		if got := len(page.texts(catalogue.LineCitation)); got != tt.lines {
			t.Errorf("%s: %d lines of citation, want %d", tt.name, got, tt.lines)
		}
		wantBaselines(t, page, catalogue.LinePlaceDate, []float64{tt.date})
	}
}
