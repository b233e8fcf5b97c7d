package pdffile_test

import (
	"errors"
	"io"
	"testing"

	"sovang/certificates/pdffile"
)

func TestAFileIsNotEndedBeforeAllOfItIsWritten(t *testing.T) {
	w := pdffile.NewWriter(io.Discard)
	catalog := w.Reserve()
	if err := w.Close(catalog, catalog); err == nil {
		t.Error("a file with an object that is missing is ended")
	}
}

// fullDisk takes so many bytes.
type fullDisk int

var errFull = errors.New("disk full")

func (d *fullDisk) Write(b []byte) (int, error) {
	if len(b) > int(*d) {
		return 0, errFull
	}
	*d -= fullDisk(len(b))
	return len(b), nil
}

func TestCloseTellsWhatCouldNotBeWritten(t *testing.T) {
	for _, room := range []fullDisk{0, 100_000} {
		w := pdffile.NewWriter(&room)
		n := w.Reserve()
		w.PutStream(n, "", make([]byte, 200_000))
		if err := w.Close(n, n); !errors.Is(err, errFull) {
			t.Errorf("%v, want what the disk said", err)
		}
	}
}

func TestText(t *testing.T) {
	for text, want := range map[string]string{
		"":       "(\xfe\xff)",
		"aư":     "(\xfe\xff\x00a\x01\xb0)",
		"(a)\\":  "(\xfe\xff\x00\\(\x00a\x00\\)\x00\\\\)",
		"\u0d28": "(\xfe\xff\\r\\()", // the bytes of a line end and a bracket
	} {
		if got := pdffile.Text(text); got != want {
			t.Errorf("Text(%q) = %q, want %q", text, got, want)
		}
	}
}
