package certificates

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// roster is a batch of certificates of two kinds, for people of any names.
func roster(t testing.TB, seed uint64, sheets int) []Certificate {
	r := rand.New(rand.NewPCG(seed, 0))
	of := func(list []string) string { return list[r.IntN(len(list))] }
	families := []string{"Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi"}
	names := []string{"Ân", "Bình", "Cường", "Dũng", "Giang", "Hạnh", "Khánh", "Thưởng", "Ước", "Yến"}
	certs := make([]Certificate, sheets)
	for i := range certs {
		c := meritCertificate(t)
		if r.IntN(3) == 0 {
			c = titleCertificate(t)
		}
		c.Rank, c.Recipient, c.Unit = "Đại úy", of(families)+" "+of(names)+" "+of(names), false
		c.Post = fmt.Sprintf("Trợ lý Đại đội %d, Tiểu đoàn %d, Trung đoàn 4", 1+r.IntN(12), 1+r.IntN(9))
		c.Ordinal, c.Row = i+1, i+1
		c.QR = QRArtwork(checkered(21 + 4*r.IntN(8)))
		certs[i] = c
	}
	return certs
}

// saidOn returns the text of a page of a file.
func saidOn(t *testing.T, file string, page int) string {
	t.Helper()
	n := fmt.Sprint(page)
	out, _ := tool(t, "pdftotext", "-layout", "-f", n, "-l", n, file, "-")
	return out
}

func TestCutFilesSayTheSameAsTheSheetsOfTheBatch(t *testing.T) {
	for seed := range uint64(3) {
		certs := roster(t, seed, 5)
		folder := t.TempDir()
		batch, cut := filepath.Join(folder, "batch.pdf"), filepath.Join(folder, "cut.pdf")
		keep(t, batch, mustPrint(t, certs, Feed{}))
		files, err := filesOf(papers(certs), DefaultStyle(), Feed{})
		if err != nil || len(files) != len(certs) {
			t.Fatalf("%d files, %v", len(files), err)
		}
		for i, pdf := range files {
			keep(t, cut, pdf)
			wantSound(t, cut)
			if got, want := saidOn(t, cut, 1), saidOn(t, batch, i+1); got != want {
				t.Errorf("cut file says\n%s\nits sheet of the batch\n%s", got, want)
			}
			info, ran := tool(t, "pdfinfo", cut)
			if c := certs[i]; ran && !strings.Contains(info, c.Honour+" – "+c.recipient()) {
				t.Errorf("the file of %s is called\n%s", c.recipient(), info)
			}
		}
	}
}

func keep(t *testing.T, path string, pdf []byte) {
	t.Helper()
	if err := os.WriteFile(path, pdf, 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestACutFileHoldsOnlyWhatItsPageUses(t *testing.T) {
	style := DefaultStyle()
	style.Emblem = emblemFile(t, 300, 300)
	merit, title, plain := meritCertificate(t), titleCertificate(t), orderExtract(t)
	files, err := filesOf([]Paper{merit, merit, title, title, plain}, style, Feed{})
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []struct{ pages, pictures int }{{1, 2}, {1, 2}, {1, 2}, {1, 2}, {1, 0}} { // a picture and its mask
		if got := bytes.Count(files[i], []byte("/Type /Page ")); got != want.pages {
			t.Errorf("file %d: %d pages", i, got)
		}
		if got := bytes.Count(files[i], []byte("/Subtype /Image")); got != want.pictures {
			t.Errorf("file %d: %d pictures, want %d", i, got, want.pictures)
		}
	}
	if n := bytes.Count(files[4], []byte("/Subtype /Form")); n != 0 {
		t.Errorf("the extract has %d drawings of the certificates", n)
	}
	whole, err := Print([]Paper{merit, merit, title, title, plain}, style, Feed{})
	if err != nil {
		t.Fatal(err)
	}
	if one, all := bytes.Count(files[0], []byte("/Subtype /Form")), bytes.Count(whole, []byte("/Subtype /Form")); one >= all {
		t.Errorf("a cut file has %d drawings, the batch %d", one, all)
	}
}

func TestTheNumberOfWorkersChangesNothing(t *testing.T) {
	certs := make([]Certificate, 3*sheetsAWorker)
	for i := range certs {
		certs[i] = meritCertificate(t)
		certs[i].Ordinal = i + 1
	}
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	alone := mustPrint(t, certs, Feed{})
	runtime.GOMAXPROCS(3)
	if !bytes.Equal(alone, mustPrint(t, certs, Feed{})) {
		t.Error("three workers make another file than one")
	}
}
