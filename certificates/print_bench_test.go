package certificates

import (
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"testing"

	"github.com/jung-kurt/gofpdf"

	"sovang/certificates/qrcode"
)

// The benchmarks print one realistic certificate, A4 across: some thirteen lines
// in four faces and a code of 110 bytes. Ours have the border, the star and the
// ornaments of the program; the peers, here plain gofpdf and in docs/bench typst,
// have an easier page, the same lines and code in three plain frames with four
// corner curves and an emblem of 200 points. They get the lines laid out, ours
// are laid out in the time measured.

// sizes are the numbers of recipients.
func sizes() []int { return []int{100, 1000, 10_000} }

// benchmarked are that many certificates with codes.
func benchmarked(b *testing.B, n int) ([]Certificate, []qrcode.Matrix) {
	b.Helper()
	codes := make([]qrcode.Matrix, 50)
	for i := range codes {
		var err error
		if codes[i], err = qrcode.Encode(fmt.Sprintf("SV1:%0106d", i)); err != nil {
			b.Fatal(err)
		}
	}
	certs, of := roster(b, 1, n), make([]qrcode.Matrix, n)
	for i := range certs {
		of[i] = codes[i%len(codes)]
		certs[i].QR = QRArtwork(of[i])
	}
	return certs, of
}

// measured runs a benchmark for each number of recipients up to a most, and
// tells how many sheets a second there were.
func measured(b *testing.B, most int, run func(b *testing.B, n int) func() error) {
	for _, n := range sizes() {
		if n > most {
			continue
		}
		b.Run(fmt.Sprintf("sheets=%d", n), func(b *testing.B) {
			work := run(b, n)
			b.ReportAllocs()
			for b.Loop() {
				if err := work(); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(n*b.N)/b.Elapsed().Seconds(), "sheets/s")
		})
	}
}

func BenchmarkOnePDF(b *testing.B) {
	measured(b, 10_000, func(b *testing.B, n int) func() error {
		certs, _ := benchmarked(b, n)
		sheets := papers(certs)
		return func() error { return PrintTo(io.Discard, sheets, DefaultStyle(), Feed{}) }
	})
}

func BenchmarkOneFileEach(b *testing.B) {
	measured(b, 10_000, func(b *testing.B, n int) func() error {
		certs, _ := benchmarked(b, n)
		sheets := papers(certs)
		return func() error {
			return PrintEach(sheets, DefaultStyle(), Feed{}, func(int, []byte) error { return nil })
		}
	})
}

// BenchmarkLayout lays the sheets out and draws nothing.
func BenchmarkLayout(b *testing.B) {
	measured(b, 1000, func(b *testing.B, n int) func() error {
		certs, _ := benchmarked(b, n)
		sheets := papers(certs)
		return func() error {
			_, err := layPapers(sheets, DefaultStyle(), Feed{})
			return err
		}
	})
}

func BenchmarkPlainGofpdfOnePDF(b *testing.B) {
	measured(b, 10_000, func(b *testing.B, n int) func() error {
		pages := peerPages(b, n)
		return func() error {
			pdf := plainDocument()
			for _, p := range pages {
				plainPageOf(pdf, p)
			}
			return pdf.Output(io.Discard)
		}
	})
}

func BenchmarkPlainGofpdfOneFileEach(b *testing.B) {
	measured(b, 100, func(b *testing.B, n int) func() error {
		pages := peerPages(b, n)
		return func() error {
			for _, p := range pages {
				pdf := plainDocument()
				plainPageOf(pdf, p)
				if err := pdf.Output(io.Discard); err != nil {
					return err
				}
			}
			return nil
		}
	})
}

// peerPage is a certificate for the peers: its lines, and its code as rows of
// 0 and 1.
type peerPage struct {
	Lines []peerLine `json:"lines"`
	Code  []string   `json:"code"`
	dark  qrcode.Matrix
}

// peerLine is a line of text, in mm from the upper left corner, pt and RGB.
type peerLine struct {
	X, Y, Size   float64
	Text         string
	Bold, Italic bool
	Colour       [3]int
}

var peersFolder = flag.String("peers", "", "write pages and faces for the peers into this folder, for docs/bench")

// peerPages lays the certificates out for the peers.
func peerPages(b *testing.B, n int) []peerPage {
	b.Helper()
	certs, codes := benchmarked(b, n)
	laid, err := layPapers(papers(certs), DefaultStyle(), Feed{})
	if err != nil {
		b.Fatal(err)
	}
	pages := make([]peerPage, n)
	for i, p := range laid {
		pages[i].dark = codes[i]
		for _, row := range codes[i] {
			line := make([]byte, len(row))
			for x, dark := range row {
				line[x] = '0'
				if dark {
					line[x] = '1'
				}
			}
			pages[i].Code = append(pages[i].Code, string(line))
		}
		for _, item := range p.Items {
			if t, is := item.(Text); is {
				pages[i].Lines = append(pages[i].Lines, peerLine{t.X, t.Baseline, t.Size, unbound(t.String), t.Face.Bold, t.Face.Italic,
					[3]int{int(t.Colour.R), int(t.Colour.G), int(t.Colour.B)}})
			}
		}
	}
	return pages
}

// BenchmarkPeers measures nothing: it writes pages and faces for the peers that
// are no Go programs, when it is told where to.
func BenchmarkPeers(b *testing.B) {
	if *peersFolder == "" {
		b.Skip("-peers names no folder")
	}
	pages, err := json.Marshal(peerPages(b, 1000))
	if err != nil {
		b.Fatal(err)
	}
	files := map[string][]byte{"pages.json": pages}
	for style, face := range plainFaces() {
		files["serif"+style+".ttf"] = fontFile(face)
	}
	for name, content := range files {
		if err := os.WriteFile(filepath.Join(*peersFolder, name), content, 0o600); err != nil {
			b.Fatal(err)
		}
	}
}

// plainFaces are the faces of the peers by their style.
func plainFaces() map[string]Face {
	return map[string]Face{"": {Family: Serif}, "B": {Family: Serif, Bold: true}, "I": {Family: Serif, Italic: true}}
}

// plainDocument begins a document as the manual of gofpdf has it.
func plainDocument() *gofpdf.Fpdf {
	pdf := gofpdf.New("L", "mm", "A4", "")
	for style, face := range plainFaces() {
		pdf.AddUTF8FontFromBytes("serif", style, fontFile(face))
	}
	return pdf
}

// plainPageOf draws a page of the peers.
func plainPageOf(pdf *gofpdf.Fpdf, p peerPage) {
	pdf.AddPage()
	pdf.SetDrawColor(218, 37, 29)
	for _, inset := range []float64{8, 10, 12} {
		pdf.Rect(inset, inset, 297-2*inset, 210-2*inset, "D")
	}
	for _, c := range [][2]float64{{12, 12}, {285, 12}, {12, 198}, {285, 198}} {
		pdf.CurveBezierCubic(c[0]-8, c[1], c[0]-4, c[1]+4, c[0]+4, c[1]-4, c[0]+8, c[1], "D")
	}
	emblem := make([]gofpdf.PointType, 200)
	for i := range emblem {
		x, y := polar(10+2*math.Mod(float64(i), 2), float64(i)*360/200)
		emblem[i] = gofpdf.PointType{X: 148.5 + x, Y: 28 + y}
	}
	pdf.SetFillColor(255, 205, 0)
	pdf.Polygon(emblem, "FD")
	for _, l := range p.Lines {
		style := ""
		switch {
		case l.Bold:
			style = "B"
		case l.Italic:
			style = "I"
		}
		pdf.SetFont("serif", style, l.Size)
		pdf.SetTextColor(l.Colour[0], l.Colour[1], l.Colour[2])
		pdf.Text(l.X, l.Y, l.Text)
	}
	plainCode(pdf, p.dark)
}

// plainCode draws a code, a rectangle for each run of dark modules.
func plainCode(pdf *gofpdf.Fpdf, dark qrcode.Matrix) {
	side := 20 / float64(len(dark))
	pdf.SetFillColor(0, 0, 0)
	for y, row := range dark {
		for x := 0; x < len(row); x++ {
			from := x
			for x < len(row) && row[x] {
				x++
			}
			if x > from {
				pdf.Rect(20+float64(from)*side, 170+float64(y)*side, float64(x-from)*side, side, "F")
			}
		}
	}
}
