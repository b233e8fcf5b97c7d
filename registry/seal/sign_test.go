package seal

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"sovang/registry/cal"
)

// sample is the statement of an invented person's certificate.
func sample() Statement {
	return Statement{
		Honour: "Giấy khen", Recipient: "Đại úy Nguyễn Văn Thưởng", Decision: "0385/QĐ-CKT",
		Date: cal.DateOf(time.Date(2019, 12, 25, 0, 0, 0, 0, time.UTC)), Ordinal: 3, Unit: "Cục Kỹ thuật",
	}
}

// keyOf makes a key from one letter, the same at every run.
func keyOf(t testing.TB, letter byte) Key {
	t.Helper()
	key, err := NewKey(bytes.NewReader(bytes.Repeat([]byte{letter}, 32)), "Cục Kỹ thuật")
	if err != nil {
		t.Fatal(err)
	}
	return key
}

func signedSample(t testing.TB, s Statement) string {
	t.Helper()
	text, err := keyOf(t, 'a').Sign(s)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

func TestSignWritesWhatAPersonCanRead(t *testing.T) {
	reissued := sample()
	reissued.Issue = 1
	for _, c := range []struct {
		statement Statement
		want      string
	}{
		{sample(), "SỔ VÀNG 1\nGiấy khen\nĐại úy Nguyễn Văn Thưởng\nQuyết định số 0385/QĐ-CKT ngày 25/12/2019\nSố sổ vàng 3\nCục Kỹ thuật\n"},
		{reissued, "SỔ VÀNG 1\nGiấy khen\nĐại úy Nguyễn Văn Thưởng\nQuyết định số 0385/QĐ-CKT ngày 25/12/2019\nSố sổ vàng 3\nCục Kỹ thuật\n(Cấp lại, cấp đổi lần 1)\n"},
	} {
		got := signedSample(t, c.statement)
		tail, ok := strings.CutPrefix(got, c.want)
		if !ok || len(tail) != 8+1+96+1 || strings.Contains(tail, "\n") {
			t.Errorf("got %q, want %q and a line of 106 characters", got, c.want)
		}
	}
}

func TestVerifyKnowsWhatWasSigned(t *testing.T) {
	key := keyOf(t, 'a')
	for issue := range 3 {
		want := sample()
		want.Issue = issue
		got, by, err := Verify(signedSample(t, want), []PublicKey{keyOf(t, 'b').Public(), key.Public()})
		if err != nil || got != want || by.String() != key.Public().String() {
			t.Errorf("Verify = %+v, %s, %v", got, by, err)
		}
	}
}

func TestVerifyTellsWhatIsWrong(t *testing.T) {
	text := signedSample(t, sample())
	trusted := []PublicKey{keyOf(t, 'a').Public()}
	other := []PublicKey{keyOf(t, 'b').Public()}
	for name, c := range map[string]struct {
		text    string
		trusted []PublicKey
		want    error
	}{
		"nothing":            {"", trusted, ErrNotStatement},
		"an address":         {"https://example.org/", trusted, ErrNotStatement},
		"newer":              {strings.Replace(text, "SỔ VÀNG 1", "SỔ VÀNG 2", 1), trusted, ErrVersion},
		"another name":       {strings.Replace(text, "Thưởng", "Trưởng", 1), trusted, ErrForged},
		"another number":     {strings.Replace(text, "vàng 3", "vàng 13", 1), trusted, ErrForged},
		"number with a zero": {strings.Replace(text, "vàng 3", "vàng 03", 1), trusted, ErrForged},
		"another honour":     {strings.Replace(text, "Giấy khen", "Bằng khen", 1), trusted, ErrForged},
		"another spelling":   {norm.NFD.String(text), trusted, ErrNotStatement},
		"line ends":          {strings.ReplaceAll(text, "\n", "\r\n"), trusted, ErrForged},
		"blank at the end":   {text + " ", trusted, ErrForged},
		"line at the end":    {text + "\n", trusted, ErrForged},
		"two blanks":         {strings.Replace(text, "Văn", "Văn ", 1), trusted, ErrForged},
		"no signature":       {text[:strings.LastIndex(text, "\n")], trusted, ErrForged},
		"small letters":      {text[:len(text)-97] + strings.ToLower(text[len(text)-97:]), trusted, ErrForged},
		"foreign key":        {text, other, ErrUnknownKey},
		"no key":             {text, nil, ErrUnknownKey},
		"very long":          {text[:20] + strings.Repeat("a", 5000) + text[20:], trusted, ErrForged},
	} {
		if _, _, err := Verify(c.text, c.trusted); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", name, err, c.want)
		}
	}
}

func TestSignRefusesWhatCannotBeReadBack(t *testing.T) {
	for name, spoil := range map[string]func(*Statement){
		"no honour":         func(s *Statement) { s.Honour = "" },
		"two lines":         func(s *Statement) { s.Recipient = "Nguyễn\nVăn" },
		"two blanks":        func(s *Statement) { s.Unit = "Cục  Kỹ thuật" },
		"parts of letters":  func(s *Statement) { s.Unit = norm.NFD.String(s.Unit) },
		"an unseen letter":  func(s *Statement) { s.Recipient = "Nguyễn\u200b Văn" },
		"not text":          func(s *Statement) { s.Decision = "\xff" },
		"no day":            func(s *Statement) { s.Date = cal.Date{} },
		"no ordinal":        func(s *Statement) { s.Ordinal = 0 },
		"a negative re-run": func(s *Statement) { s.Issue = -1 },
	} {
		s := sample()
		spoil(&s)
		if text, err := keyOf(t, 'a').Sign(s); !errors.Is(err, ErrStatement) {
			t.Errorf("%s: %q, %v", name, text, err)
		}
	}
}

// statements draws statements of many kinds, odd ones among them.
func statements() *rapid.Generator[Statement] {
	line := rapid.OneOf(
		rapid.SampledFrom([]string{"Giấy khen", "Quyết định số 1 ngày 01/02/2020", "(Cấp lại, cấp đổi lần 1)", "Số sổ vàng 3", "SỔ VÀNG 1", "ngày"}),
		rapid.StringMatching(`[A-Za-zÀÁẢÃẠăắđĐêểỹ0-9().:/–-]{1,12}( [A-Za-zÀÁăắđĐêểỹ0-9().:/-]{1,9}){0,4}`),
	)
	return rapid.Custom(func(t *rapid.T) Statement {
		date := time.Date(rapid.IntRange(1900, 2200).Draw(t, "year"), time.Month(rapid.IntRange(1, 12).Draw(t, "month")), rapid.IntRange(1, 28).Draw(t, "day"), 0, 0, 0, 0, time.UTC)
		return Statement{
			Honour: line.Draw(t, "honour"), Recipient: line.Draw(t, "recipient"), Decision: line.Draw(t, "decision"), Unit: line.Draw(t, "unit"),
			Date: cal.DateOf(date), Ordinal: rapid.IntRange(1, 5000).Draw(t, "ordinal"), Issue: rapid.IntRange(0, 12).Draw(t, "issue"),
		}
	})
}

func TestEveryStatementComesBack(t *testing.T) {
	key := keyOf(t, 'a')
	rapid.Check(t, func(t *rapid.T) {
		want := statements().Draw(t, "statement")
		text, err := key.Sign(want)
		if err != nil {
			t.Fatal(err)
		}
		if got, _, err := Verify(text, []PublicKey{key.Public()}); err != nil || got != want {
			t.Fatalf("Verify(%q) = %+v, %v; want %+v", text, got, err, want)
		}
	})
}

// TestAnAlteredTextNeverVerifies changes a signed text in every way that a
// forger or an accident might: bytes, letters, blanks, lines, spelling.
func TestAnAlteredTextNeverVerifies(t *testing.T) {
	key := keyOf(t, 'a')
	rapid.Check(t, func(t *rapid.T) {
		text, err := key.Sign(statements().Draw(t, "statement"))
		if err != nil {
			t.Fatal(err)
		}
		altered := alteration(t, text)
		if altered == text {
			return
		}
		if _, _, err := Verify(altered, []PublicKey{key.Public()}); err == nil {
			t.Fatalf("%q verifies, of %q", altered, text)
		}
	})
}

func alteration(t *rapid.T, text string) string {
	at := rapid.IntRange(0, len(text)-1).Draw(t, "at")
	runes := []rune(text)
	r := rapid.IntRange(0, len(runes)-1).Draw(t, "rune")
	list := strings.Split(text, "\n")
	i, j := rapid.IntRange(0, len(list)-1).Draw(t, "line"), rapid.IntRange(0, len(list)-1).Draw(t, "other line")
	switch rapid.IntRange(0, 11).Draw(t, "way") {
	case 0: // a byte changed
		return text[:at] + string([]byte{text[at] ^ rapid.ByteRange(1, 255).Draw(t, "bits")}) + text[at+1:]
	case 1: // a byte lost
		return text[:at] + text[at+1:]
	case 2: // a byte more
		return text[:at] + string([]byte{rapid.Byte().Draw(t, "byte")}) + text[at:]
	case 3: // cut off
		return text[:at]
	case 4: // a letter changed
		runes[r] = rapid.Rune().Draw(t, "letter")
		return string(runes)
	case 5: // a letter twice
		return string(runes[:r]) + string(runes[r]) + string(runes[r:])
	case 6: // lines changed over
		list[i], list[j] = list[j], list[i]
		return strings.Join(list, "\n")
	case 7: // a line twice
		return strings.Join(append(list[:i:i], list[max(0, i-1):]...), "\n")
	case 8: // a line lost
		return strings.Join(append(list[:i:i], list[i+1:]...), "\n")
	case 9:
		return norm.NFD.String(text)
	case 10:
		return strings.ReplaceAll(text, "\n", "\r\n")
	}
	return text + rapid.SampledFrom([]string{" ", "\n", "\t", ".", "\x00", "\u200b"}).Draw(t, "more")
}

func TestAnotherKeyNeverVerifies(t *testing.T) {
	text := signedSample(t, sample())
	signer := keyOf(t, 'a').Public()
	rapid.Check(t, func(t *rapid.T) {
		seed := rapid.SliceOfN(rapid.Byte(), 32, 32).Draw(t, "seed")
		key, err := NewKey(bytes.NewReader(seed), "Cục Kỹ thuật")
		if err != nil {
			t.Fatal(err)
		}
		if key.Public().String() == signer.String() {
			return
		}
		if _, _, err := Verify(text, []PublicKey{key.Public()}); err == nil {
			t.Fatalf("verifies with %s", key.Public())
		}
	})
}

// TestASignatureFitsItsTextAlone puts the signature of one text, with the
// right key's id, under another.
func TestASignatureFitsItsTextAlone(t *testing.T) {
	signed, err := Parse(signedSample(t, sample()))
	if err != nil {
		t.Fatal(err)
	}
	signed.Statement.Recipient = "Đại úy Nguyễn Văn Trưởng"
	if _, _, err := Verify(signed.text(), []PublicKey{keyOf(t, 'b').Public(), keyOf(t, 'a').Public()}); !errors.Is(err, ErrForged) {
		t.Errorf("Verify = %v", err)
	}
}

func FuzzVerify(f *testing.F) {
	key := keyOf(f, 'a')
	good := signedSample(f, sample())
	for _, seed := range []string{"", "SỔ VÀNG 1", good, strings.Replace(good, "3", "4", 1), good + "\n"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		signed, err := Parse(text)
		if err != nil {
			return
		}
		if signed.text() != text {
			t.Errorf("%q is read as %q", text, signed.text())
		}
		if _, _, err := Verify(text, []PublicKey{key.Public()}); err == nil && text != good {
			t.Errorf("%q verifies", text)
		}
	})
}
