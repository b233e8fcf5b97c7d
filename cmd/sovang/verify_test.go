package main

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"image"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/seal"
	"sovang/registry/store"
)

// verifyBook opens a register with two decisions, one of the unit that keeps
// it and one of the unit above, and an award in each.
func verifyBook(t *testing.T) *store.Register {
	t.Helper()
	db := t.TempDir() + "/so.db"
	for _, line := range [][]string{
		{"init", "--unit-code", "CKT", "--unit-name", "Cục Kỹ thuật"},
		{"unit", "add", "--code", "QK2", "--name", "Quân khu 2", "--echelon", "military_region"},
		{"unit", "add", "--code", "P1", "--name", "Phòng Quân khí", "--echelon", "office", "--parent", "CKT"},
		{"decision", "add", "--number", "1/QĐ-CKT", "--date", "20/12/2019", "--level", "division"},
		{"award", "add", "--decision", "1/QĐ-CKT", "--honour", "DVTT", "--unit", "P1", "--year", "2019"},
		{"decision", "add", "--issuer", "QK2", "--number", "9/QĐ-BTL", "--date", "22/12/2019"},
		{"award", "add", "--decision", "9/QĐ-BTL", "--honour", "DVQT", "--unit", "P1", "--year", "2019"},
	} {
		command(t, append([]string{"--db", db}, line...)...)
	}
	e := newEnv()
	e.texts, e.db = loadTexts("vi"), db
	reg, err := e.open(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { reg.Close() })
	return reg
}

// testKey makes a key and has the register trust it, unless it is a stranger.
func testKey(t *testing.T, reg *store.Register, letter, unit string, own, stranger bool) seal.Key {
	t.Helper()
	key, err := seal.NewKey(strings.NewReader(strings.Repeat(letter, 32)), unit)
	if err != nil {
		t.Fatal(err)
	}
	if !stranger {
		public := key.Public()
		trusted := registry.TrustedKey{ID: public.ID(), Public: public.String(), Unit: unit, Own: own, Added: day(t, "1/1/2020")}
		if err := reg.AddTrustedKey(t.Context(), trusted); err != nil {
			t.Fatal(err)
		}
	}
	return key
}

func day(t *testing.T, text string) cal.Date {
	t.Helper()
	date, err := cal.ParseDate(text)
	if err != nil {
		t.Fatal(err)
	}
	return date
}

func signedText(t *testing.T, key seal.Key, s seal.Statement) string {
	t.Helper()
	text, err := key.Sign(s)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// TestAKeyVouchesForItsOwnUnitOnly signs true and untrue statements with the
// keys of several units.
func TestAKeyVouchesForItsOwnUnitOnly(t *testing.T) {
	reg := verifyBook(t)
	home := testKey(t, reg, "a", "Cục Kỹ thuật", true, false)
	above := testKey(t, reg, "b", "Quân khu 2", false, false)
	namesake := testKey(t, reg, "c", "Cục Kỹ thuật", false, false)
	stranger := testKey(t, reg, "d", "Cục Kỹ thuật", false, true)
	ours := seal.Statement{Honour: "Đơn vị tiên tiến", Recipient: "Phòng Quân khí", Decision: "1/QĐ-CKT", Date: day(t, "20/12/2019"), Ordinal: 1, Unit: "Cục Kỹ thuật"}
	theirs := seal.Statement{Honour: "Đơn vị Quyết thắng", Recipient: "Phòng Quân khí", Decision: "9/QĐ-BTL", Date: day(t, "22/12/2019"), Ordinal: 1, Unit: "Quân khu 2"}
	with := func(s seal.Statement, change func(*seal.Statement)) seal.Statement { change(&s); return s }
	for _, c := range []struct {
		name   string
		text   string
		kind   registry.PaperAnswer
		reason unknownReason
	}{
		{"our own", signedText(t, home, ours), registry.PaperValid, ""},
		{"of the unit above", signedText(t, above, theirs), registry.PaperValid, ""},
		{"ours signed above", signedText(t, above, ours), registry.PaperUnknown, otherUnit},
		{"theirs signed by us", signedText(t, home, theirs), registry.PaperUnknown, notRecorded},
		{"ours signed by a namesake", signedText(t, namesake, ours), registry.PaperUnknown, notHere},
		{"a stranger", signedText(t, stranger, ours), registry.PaperUnknown, otherKey},
		{"another ordinal", signedText(t, home, with(ours, func(s *seal.Statement) { s.Ordinal = 2 })), registry.PaperUnknown, notRecorded},
		{"another day", signedText(t, home, with(ours, func(s *seal.Statement) { s.Date = day(t, "21/12/2019") })), registry.PaperUnknown, notRecorded},
		{"another unit's name", signedText(t, home, with(ours, func(s *seal.Statement) { s.Unit = "Cục Quân khí" })), registry.PaperUnknown, notRecorded},
		{"another recipient", signedText(t, home, with(ours, func(s *seal.Statement) { s.Recipient = "Phòng Xe - Máy" })), registry.PaperUnknown, notRecorded},
		{"not recorded above", signedText(t, above, with(theirs, func(s *seal.Statement) { s.Decision = "8/QĐ-BTL" })), registry.PaperUnknown, notHere},
		{"altered", strings.Replace(signedText(t, home, ours), "tiên tiến", "quyết thắng", 1), paperForged, ""},
		{"of a newer program", strings.Replace(signedText(t, home, ours), "SỔ VÀNG 1", "SỔ VÀNG 7", 1), registry.PaperUnknown, newerText},
		{"something else", "https://example.org/", registry.PaperUnknown, otherText},
	} {
		judge, err := newPaperJudge(t.Context(), reg)
		if err != nil {
			t.Fatal(err)
		}
		got, err := judge.answer(t.Context(), foundCode{text: c.text})
		if err != nil {
			t.Fatalf("%s: %v", c.name, err)
		}
		if got.kind != c.kind || got.reason != c.reason {
			t.Errorf("%s: %s %s, want %s %s", c.name, got.kind, got.reason, c.kind, c.reason)
		}
	}
}

// TestEveryAnswerHasWords makes a sentence of every answer in both languages.
func TestEveryAnswerHasWords(t *testing.T) {
	var ids []string
	for _, kind := range append(registry.PaperAnswers(), paperForged) {
		switch kind {
		case registry.PaperUnknown:
			for _, reason := range unknownReasons() {
				ids = append(ids, "answer.unknown-"+string(reason))
			}
		case registry.PaperAnnulled:
			for _, standing := range []registry.Standing{registry.AnnulledAward, registry.StrippedHonour, registry.LoweredHonour} {
				ids = append(ids, "answer.annulled-"+string(standing))
			}
		default:
			ids = append(ids, "answer."+string(kind))
		}
	}
	for _, lang := range languages() {
		for _, id := range ids {
			if _, ok := loadTexts(lang).look(id); !ok {
				t.Errorf("%s: no message %s", lang, id)
			}
		}
	}
}

func TestTheGravestAnswerGivesTheExitCode(t *testing.T) {
	for _, c := range []struct {
		kinds []registry.PaperAnswer
		want  int
	}{
		{nil, 0},
		{[]registry.PaperAnswer{registry.PaperValid}, 0},
		{[]registry.PaperAnswer{registry.PaperValid, registry.PaperUnknown}, 3},
		{[]registry.PaperAnswer{registry.PaperUnknown, registry.PaperAmended}, 4},
		{[]registry.PaperAnswer{registry.PaperReissued}, 4},
		{[]registry.PaperAnswer{registry.PaperAnnulled, paperForged, registry.PaperUnknown}, 1},
	} {
		var answers []paperAnswer
		for _, kind := range c.kinds {
			answers = append(answers, paperAnswer{kind: kind})
		}
		e := newEnv()
		e.stderr = new(bytes.Buffer)
		if got := e.report(context.Background(), worst(answers)); got != c.want {
			t.Errorf("%v: exit code %d, want %d", c.kinds, got, c.want)
		}
	}
}

func TestCarriedTextIsAsItWasSigned(t *testing.T) {
	for _, text := range []string{"a\nb.", "a\nb.\n", "a\r\nb.\r\n", "\ufeffa\nb.\n\n"} {
		if got := carried(text); got != "a\nb." {
			t.Errorf("carried(%q) = %q", text, got)
		}
	}
}

func TestLookingForACodeCanBeInterrupted(t *testing.T) {
	grain := image.NewGray(image.Rect(0, 0, 500, 500))
	random := rand.New(rand.NewPCG(1, 2))
	for i := range grain.Pix {
		grain.Pix[i] = uint8(random.Uint32())
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := lookClosely(ctx, grain); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

// A PNG of a few bytes may say that it has ten thousand million pixels.
func TestAPictureThatIsTooLargeIsNotDecoded(t *testing.T) {
	head := []byte("IHDR\x00\x01\x86\xa0\x00\x01\x86\xa0\x08\x02\x00\x00\x00")
	file := append([]byte("\x89PNG\r\n\x1a\n\x00\x00\x00\x0d"), binary.BigEndian.AppendUint32(head, crc32.ChecksumIEEE(head))...)
	path := filepath.Join(t.TempDir(), "anh.png")
	if err := os.WriteFile(path, file, 0o600); err != nil {
		t.Fatal(err)
	}
	var refused *refusal
	if err := readImage(t.Context(), path, nil); !errors.As(err, &refused) || refused.id != "error.photo-size" {
		t.Errorf("got %v", err)
	}
}
