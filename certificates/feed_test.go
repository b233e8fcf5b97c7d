package certificates

import (
	"bytes"
	"fmt"
	"html"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"testing"

	"sovang/certificates/blank"
	"sovang/registry"
	"sovang/registry/catalogue"
)

// word is a word of a PDF file with the box that poppler reads for it, in mm.
type word struct {
	text string
	box
}

var (
	bboxPage = regexp.MustCompile(`<page width="([\d.]+)" height="([\d.]+)">`)
	bboxWord = regexp.MustCompile(`<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*)</word>`)
)

// sheetWords is one page of a file as poppler reads it.
type sheetWords struct {
	width, height float64
	words         []word
}

// wordsOf reads the words of each page. Where poppler is missing it reports
// false, and fails on the CI machine.
func wordsOf(t *testing.T, pdf []byte) ([]sheetWords, bool) {
	t.Helper()
	out, ran := tool(t, "pdftotext", "-bbox", onDisk(t, pdf), "-")
	if !ran {
		return nil, false
	}
	var pages []sheetWords
	for line := range bytes.Lines([]byte(out)) {
		if m := bboxPage.FindSubmatch(line); m != nil {
			pages = append(pages, sheetWords{width: inMM(t, m[1]), height: inMM(t, m[2])})
		}
		if m := bboxWord.FindSubmatch(line); m != nil {
			last := &pages[len(pages)-1]
			last.words = append(last.words, word{html.UnescapeString(string(m[5])), box{inMM(t, m[1]), inMM(t, m[2]), inMM(t, m[3]), inMM(t, m[4])}})
		}
	}
	return pages, true
}

func inMM(t *testing.T, points []byte) float64 {
	t.Helper()
	n, err := strconv.ParseFloat(string(points), 64)
	if err != nil {
		t.Fatal(err)
	}
	return n * mmPerPoint
}

// off returns how far the farthest edges of two boxes are apart.
func (b box) off(c box) float64 {
	return max(math.Abs(b.left-c.left), math.Abs(b.top-c.top), math.Abs(b.right-c.right), math.Abs(b.bottom-c.bottom))
}

// placed returns the box as a feed lays it on the paper.
func (b box) placed(f Fed) box {
	x := func(v float64) float64 { return f.ScaleX*(v+f.Left) + f.DX }
	y := func(v float64) float64 { return f.ScaleY*(v+f.Top) + f.DY }
	return box{x(b.left), y(b.top), x(b.right), y(b.bottom)}
}

// fedVariants are certificates of both models with one and two lines of post,
// up to three of citation, with and without deputy and re-issue.
func fedVariants(t *testing.T) []Certificate {
	t.Helper()
	m := letterWidths(t)
	var all []Certificate
	for _, model := range []catalogue.CertificateModel{modelA4(t), model360(t)} {
		for _, lines := range []struct{ post, citation int }{{1, 1}, {1, 2}, {2, 3}} {
			for _, deputy := range []bool{false, true} {
				for _, reissued := range []bool{false, true} {
					v := variant{model, lines.post, lines.citation, deputy, reissued, "Đặng Thị Ngọc Ẩn"}
					all = append(all, v.certificate(t, m))
				}
			}
		}
	}
	return all
}

// ofModel returns the certificates of one model.
func ofModel(certs []Certificate, id string) []Certificate {
	var some []Certificate
	for _, c := range certs {
		if c.Model.ID == id {
			some = append(some, c)
		}
	}
	return some
}

// linesOf prints certificates as they are but for border and ornaments, over
// which poppler takes long.
func linesOf(t *testing.T, certs []Certificate, feed Feed) []byte {
	t.Helper()
	pages, err := layPapers(papers(certs), DefaultStyle(), feed)
	if err != nil {
		t.Fatal(err)
	}
	for i := range pages {
		pages[i].Backdrop = nil
	}
	pdf, err := draw(pages, certs[0].metadata(false))
	if err != nil {
		t.Fatal(err)
	}
	return pdf
}

func mustPrint(t *testing.T, certs []Certificate, feed Feed) []byte {
	t.Helper()
	pdf, err := Print(papers(certs), DefaultStyle(), feed)
	if err != nil {
		t.Fatal(err)
	}
	return pdf
}

func TestAnOverlayPutsEveryLineWhereTheFullPrintHasIt(t *testing.T) {
	certs := fedVariants(t)
	full, ran := wordsOf(t, linesOf(t, certs, Feed{}))
	if !ran {
		return
	}
	over, _ := wordsOf(t, mustPrint(t, certs, Feed{Overlay: true}))
	if len(over) != len(certs) || len(full) != len(certs) {
		t.Fatalf("%d and %d pages, want %d", len(over), len(full), len(certs))
	}
	for i, page := range over {
		printed := len(full[i].words) - preprintedWords(t, certs[i])
		if len(page.words) != printed {
			t.Errorf("page %d: %d words over the blank, want %d", i+1, len(page.words), printed)
		}
		for _, w := range page.words {
			if d := w.nearest(full[i].words); d > 0.1 {
				t.Errorf("page %d: %q lies %.2f mm beside its place in the full print", i+1, w.text, d)
			}
		}
	}
}

// preprintedWords counts the words of quốc hiệu, tiêu ngữ, nature and name.
func preprintedWords(t *testing.T, c Certificate) int {
	t.Helper()
	n := 0
	for _, text := range []string{nationalName, nationalMotto, c.Verb, c.Honour} {
		n += len(regexp.MustCompile(`\S+`).FindAllString(text, -1))
	}
	return n
}

// nearest returns how far the same word lies in a list.
func (w word) nearest(list []word) float64 {
	best := math.Inf(1)
	for _, other := range list {
		if other.text == w.text {
			best = min(best, w.off(other.box))
		}
	}
	return best
}

func TestEveryBoxMovesAsThePrinterOrTheSheetDoes(t *testing.T) {
	profile := registry.Printer{Name: "HP", DX: 3, DY: -2, ScaleX: 0.995, ScaleY: 0.995}
	for _, tt := range []struct {
		name   string
		model  string
		feed   Feed
		want   Fed
		within float64
	}{
		{"profile on A4", "a4", Feed{Printer: profile}, Fed{297, 210, 0, 0, 3, -2, 0.995, 0.995, nil}, 0.02},
		{"profile on 360", "b360", Feed{Overlay: true, Printer: profile}, Fed{360, 237, 0, 0, 3, -2, 0.995, 0.995, nil}, 0.02},
		{"unequal scales", "a4", Feed{Printer: registry.Printer{ScaleX: 1.01, ScaleY: 0.98}}, Fed{297, 210, 0, 0, 0, 0, 1.01, 0.98, nil}, 0.02},
		{"360 on A3", "b360", Feed{OnA3: true}, Fed{420, 297, 30, 30, 0, 0, 1, 1, nil}, 0.02},
		{"A4 on A3", "a4", Feed{OnA3: true, Overlay: true}, Fed{420, 297, 61.5, 43.5, 0, 0, 1, 1, nil}, 0.02},
		{"360 on A3 with a profile", "b360", Feed{OnA3: true, Printer: profile}, Fed{420, 297, 30, 30, 3, -2, 0.995, 0.995, nil}, 0.02},
	} {
		t.Run(tt.name, func(t *testing.T) {
			certs := ofModel(fedVariants(t), tt.model)
			plain, ran := wordsOf(t, linesOf(t, certs, Feed{Overlay: tt.feed.Overlay}))
			if !ran {
				return
			}
			fed, _ := wordsOf(t, linesOf(t, certs, tt.feed))
			for i, page := range fed {
				if math.Abs(page.width-tt.want.Width) > 0.01 || math.Abs(page.height-tt.want.Height) > 0.01 {
					t.Fatalf("paper %.2f × %.2f, want %g × %g", page.width, page.height, tt.want.Width, tt.want.Height)
				}
				if len(page.words) != len(plain[i].words) {
					t.Fatalf("page %d: %d words, want %d", i+1, len(page.words), len(plain[i].words))
				}
				for n, w := range page.words {
					if d := w.off(plain[i].words[n].placed(tt.want)); d > tt.within {
						t.Errorf("page %d: %q is %.3f mm off", i+1, w.text, d)
					}
				}
			}
		})
	}
}

func TestTheBorderMovesWithTheLines(t *testing.T) {
	certs := []Certificate{titleCertificate(t)}
	feed := Feed{OnA3: true, Printer: registry.Printer{DX: 3, DY: -2, ScaleX: 0.995, ScaleY: 0.995}}
	whole, ran := wordsOf(t, mustPrint(t, certs, feed))
	if !ran {
		return
	}
	lines, _ := wordsOf(t, linesOf(t, certs, feed))
	if fmt.Sprint(whole) != fmt.Sprint(lines) {
		t.Error("the lines of the whole sheet stand elsewhere")
	}
	fed := feed.fed(Page{Width: 297, Height: 210}, true)
	corner := box{20, 25, 277, 185}.placed(fed) // outer edge of the border
	sheet := box{0, 0, 297, 210}.placed(fed)
	got, ran := inkOf(t, mustPrint(t, certs, feed), sheet.inset(5))
	if ran && max(math.Abs(got.left-corner.left), math.Abs(got.right-corner.right)) > 0.3 {
		t.Errorf("ink from %.2f to %.2f, want the border from %.2f to %.2f", got.left, got.right, corner.left, corner.right)
	}
}

// inkOf returns the box around all ink that poppler sees on the first page
// within a part of the paper.
func inkOf(t *testing.T, pdf []byte, within box) (box, bool) {
	t.Helper()
	const dpi, perMM = 127, 127 / 25.4 // five dots a mm
	out := filepath.Join(t.TempDir(), "page")
	if _, ran := tool(t, "pdftoppm", "-r", strconv.Itoa(dpi), "-gray", "-singlefile", onDisk(t, pdf), out); !ran {
		return box{}, false
	}
	file, err := os.ReadFile(out + ".pgm")
	if err != nil {
		t.Fatal(err)
	}
	var width, height, most int
	if _, err := fmt.Sscanf(string(file[:20]), "P5\n%d %d\n%d\n", &width, &height, &most); err != nil {
		t.Fatal(err)
	}
	dots := file[len(file)-width*height:]
	ink := box{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}
	for i, grey := range dots {
		x, y := float64(i%width)/perMM, float64(i/width)/perMM
		if grey < 240 && x > within.left && x < within.right && y > within.top && y < within.bottom {
			ink = box{min(ink.left, x), min(ink.top, y), max(ink.right, x+1/perMM), max(ink.bottom, y+1/perMM)}
		}
	}
	return ink, true
}

func TestCropMarksLieOutsideTheSheet(t *testing.T) {
	for _, tt := range []struct {
		width, height float64
		marks         int
	}{{360, 237, 8}, {297, 210, 8}, {210, 148, 8}, {210, 297, 0}, {420, 297, 0}, {455, 355, 0}} {
		fed := Feed{OnA3: true}.fed(Page{Width: tt.width, Height: tt.height}, true)
		if len(fed.Marks) != tt.marks {
			t.Errorf("%g × %g: %d marks, want %d", tt.width, tt.height, len(fed.Marks), tt.marks)
		}
		sheet := box{fed.Left, fed.Top, fed.Left + tt.width, fed.Top + tt.height}
		for _, m := range fed.Marks {
			half := m.Width / 2
			ink := box{min(m.X1, m.X2) - half, min(m.Y1, m.Y2) - half, max(m.X1, m.X2) + half, max(m.Y1, m.Y2) + half}
			outside := ink.right < sheet.left-1 || ink.left > sheet.right+1 || ink.bottom < sheet.top-1 || ink.top > sheet.bottom+1
			onPaper := ink.left >= 0 && ink.top >= 0 && ink.right <= a3Width && ink.bottom <= a3Height
			if !outside || !onPaper {
				t.Errorf("%g × %g: the mark %.1f is not beside the sheet %.1f", tt.width, tt.height, ink, sheet)
			}
		}
	}
}

func TestTheZeroFeedChangesNothing(t *testing.T) {
	for _, feed := range []Feed{{}, {Printer: registry.Printer{Name: "tốt", ScaleX: 1, ScaleY: 1}}, {Screen: true}, {Each: func(int) {}}} {
		pages, err := layPapers([]Paper{meritCertificate(t), orderExtract(t)}, DefaultStyle(), feed)
		if err != nil {
			t.Fatal(err)
		}
		for i, p := range pages {
			if p.Fed.Width != 0 {
				t.Errorf("page %d is fed as %+v", i+1, p.Fed)
			}
		}
	}
}

func TestExtractsAreMovedByThePrinterAndNothingElse(t *testing.T) {
	feed := Feed{Overlay: true, OnA3: true, Printer: registry.Printer{DX: 3, ScaleX: 1, ScaleY: 1}}
	pages, err := layPapers([]Paper{orderExtract(t)}, DefaultStyle(), feed)
	if err != nil {
		t.Fatal(err)
	}
	want, _ := layoutExtract(orderExtract(t), letterWidths(t))
	if dump(pages[0]) != dump(want) {
		t.Error("the extract is laid out differently")
	}
	if f := pages[0].Fed; f.Width != a4Width || f.DX != 3 || f.Left != 0 {
		t.Errorf("the extract is fed as %+v", f)
	}
}

func TestProgressIsTold(t *testing.T) {
	certs := papers([]Certificate{meritCertificate(t), titleCertificate(t), largeCertificate(t)})
	var told []int
	feed := Feed{Each: func(done int) { told = append(told, done) }}
	with, err := Print(certs, DefaultStyle(), feed)
	if err != nil {
		t.Fatal(err)
	}
	without, err := Print(certs, DefaultStyle(), Feed{})
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(with, without) {
		t.Error("telling the progress changes the file")
	}
	if _, err := filesOf(certs, DefaultStyle(), feed); err != nil {
		t.Fatal(err)
	}
	if got := fmt.Sprint(told); got != "[1 2 3 1 2 3]" {
		t.Errorf("told %s", got)
	}
}

func TestAnOverlayHasNoBorderNoOrnamentNoEmblem(t *testing.T) {
	style := DefaultStyle()
	style.Emblem = emblemFile(t, 300, 300)
	pages, err := layPapers([]Paper{titleCertificate(t)}, style, Feed{Overlay: true})
	if err != nil {
		t.Fatal(err)
	}
	if pages[0].Backdrop != nil {
		t.Error("the overlay has a backdrop")
	}
	for _, item := range pages[0].Items {
		if line, isText := item.(Text); !isText || line.Role == string(blank.Country.Role()) {
			t.Errorf("the overlay has %v", item)
		}
	}
}

func TestTheScreenShowsTheBlank(t *testing.T) {
	c := meritCertificate(t)
	feed := Feed{Overlay: true, Screen: true, Printer: registry.Printer{DX: 3, ScaleX: 1, ScaleY: 1}}
	pages, err := layPapers([]Paper{c}, DefaultStyle(), feed)
	if err != nil {
		t.Fatal(err)
	}
	pale, strong := pages[0].texts(catalogue.LineHonour)[0].Colour, pages[0].texts(catalogue.LineRecipient)[0].Colour
	if pale != paledColour(flagRed()) || strong != black() || pages[0].Backdrop == nil || pages[0].Fed.Width != 0 {
		t.Errorf("without scan: honour %v, recipient %v, backdrop %v, fed %+v", pale, strong, pages[0].Backdrop != nil, pages[0].Fed)
	}
	c.Scan = emblemFile(t, 594, 420)
	pages, err = layPapers([]Paper{c, c}, DefaultStyle(), feed)
	if err != nil {
		t.Fatal(err)
	}
	picture, isImage := pages[1].Items[0].(Image)
	if !isImage || picture.Width != 297 || picture.Height != 210 || len(pages[1].texts(catalogue.LineHonour)) != 0 || pages[1].Backdrop != nil {
		t.Errorf("with a scan: first item %T, %d lines of the honour", pages[1].Items[0], len(pages[1].texts(catalogue.LineHonour)))
	}
	pages, err = layPapers([]Paper{c}, DefaultStyle(), Feed{Overlay: true})
	if err != nil {
		t.Fatal(err)
	}
	if _, isImage := pages[0].Items[0].(Image); isImage {
		t.Error("the scan is printed")
	}
}
