package seal

import (
	"bytes"
	"crypto/rand"
	"errors"
	"io"
	"strings"
	"testing"

	"filippo.io/age/armor"
	"golang.org/x/text/unicode/norm"
)

const passphrase = "mật khẩu đủ dài"

func sealed(t *testing.T) string {
	t.Helper()
	var file bytes.Buffer
	if err := keyOf(t, 'a').Seal(&file, passphrase, LittleWork); err != nil {
		t.Fatal(err)
	}
	return file.String()
}

func TestSealedKeySignsAlike(t *testing.T) {
	file := sealed(t)
	if !strings.HasPrefix(file, "-----BEGIN AGE ENCRYPTED FILE-----\n") {
		t.Errorf("the file begins %q", file[:20])
	}
	for _, typed := range []string{passphrase, norm.NFD.String(passphrase)} {
		key, err := Unseal(strings.NewReader(file), typed)
		if err != nil {
			t.Fatal(err)
		}
		text, err := key.Sign(sample())
		if err != nil || text != signedSample(t, sample()) {
			t.Errorf("Sign = %q, %v", text, err)
		}
	}
}

func TestASealedKeyIsKnownByItsHead(t *testing.T) {
	if !IsSealed([]byte(sealed(t))) || IsSealed([]byte(keyOf(t, 'a').Public().String())) || IsSealed(nil) {
		t.Error("a sealed key and a public one are not told apart")
	}
}

func TestUnsealTellsWhatIsWrong(t *testing.T) {
	file := sealed(t)
	tail := opened(t, file)
	tail = tail[len(tail)-5:]
	for name, c := range map[string]struct {
		file, passphrase string
		want             error
	}{
		"wrong passphrase": {file, "mật khẩu đủ dai", ErrPassphrase},
		"no passphrase":    {file, "", ErrPassphrase},
		"empty file":       {"", passphrase, ErrKeyFile},
		"other file":       {"SQLite format 3\x00", passphrase, ErrKeyFile},
		"cut off":          {file[:len(file)/2], passphrase, ErrKeyFile},
		"too much work":    {rewritten(t, file, " 10\n", " 19\n"), passphrase, ErrKeyFile},
		"endless work":     {rewritten(t, file, " 10\n", " 60\n"), passphrase, ErrKeyFile},
		"a part changed":   {rewritten(t, file, string(tail), strings.Repeat("x", len(tail))), passphrase, ErrKeyFile},
	} {
		if _, err := Unseal(strings.NewReader(c.file), c.passphrase); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", name, err, c.want)
		}
	}
}

// opened takes the armour of letters off a file, which stays sealed.
func opened(t *testing.T, file string) []byte {
	t.Helper()
	content, err := io.ReadAll(armor.NewReader(strings.NewReader(file)))
	if err != nil {
		t.Fatal(err)
	}
	return content
}

// rewritten replaces a part of a sealed file, as somebody does who knows the
// format.
func rewritten(t *testing.T, file, from, to string) string {
	t.Helper()
	content := opened(t, file)
	if !bytes.Contains(content, []byte(from)) {
		t.Fatalf("no %q in %q", from, content)
	}
	var changed bytes.Buffer
	w := armor.NewWriter(&changed)
	_, err := w.Write(bytes.Replace(content, []byte(from), []byte(to), 1))
	if err := errors.Join(err, w.Close()); err != nil {
		t.Fatal(err)
	}
	return changed.String()
}

func TestSealWantsAPassphrase(t *testing.T) {
	for _, short := range []string{"", "1234567", "mậtkhẩu"} {
		var file bytes.Buffer
		if err := keyOf(t, 'a').Seal(&file, short, LittleWork); !errors.Is(err, ErrShortPassphrase) || file.Len() > 0 {
			t.Errorf("Seal with %q = %v", short, err)
		}
	}
}

func TestNewKeyWantsSecretsAndAName(t *testing.T) {
	if _, err := NewKey(strings.NewReader("short"), "Cục Kỹ thuật"); err == nil {
		t.Error("a key of five bytes was made")
	}
	if _, err := NewKey(rand.Reader, "Cục\nKỹ thuật"); !errors.Is(err, ErrStatement) {
		t.Errorf("NewKey = %v", err)
	}
}

func TestPublicKeyComesBack(t *testing.T) {
	want := keyOf(t, 'a').Public()
	got, err := ParsePublicKey(want.String())
	if err != nil || got.String() != want.String() || got.Unit != "Cục Kỹ thuật" {
		t.Errorf("ParsePublicKey(%q) = %q, %v", want, got, err)
	}
	if got.Fingerprint()[:9] != want.ID()[:4]+" "+want.ID()[4:] {
		t.Errorf("fingerprint %s of key %s", got.Fingerprint(), want.ID())
	}
}

func TestParsePublicKeyIsStrict(t *testing.T) {
	line := keyOf(t, 'a').Public().String()
	for _, bad := range []string{
		"", "sovang-pub-1", line + " ", line + "\n", " " + line, strings.Replace(line, "pub-1", "pub-2", 1),
		strings.Replace(line, keyOf(t, 'a').Public().ID(), keyOf(t, 'b').Public().ID(), 1),
		strings.Replace(line, "= ", " ", 1), strings.Replace(line, " ", "  ", 1), line[:len(line)-len(" Cục Kỹ thuật")],
	} {
		if got, err := ParsePublicKey(bad); !errors.Is(err, ErrPublicKey) {
			t.Errorf("ParsePublicKey(%q) = %q, %v", bad, got, err)
		}
	}
}

func FuzzParsePublicKey(f *testing.F) {
	f.Add("sovang-pub-1")
	f.Add(keyOf(f, 'a').Public().String())
	f.Fuzz(func(t *testing.T, line string) {
		if key, err := ParsePublicKey(line); err == nil && key.String() != line {
			t.Errorf("%q is read as %q", line, key)
		}
	})
}
