package seal_test

import (
	"bytes"
	"errors"
	"io"
	"regexp"
	"strconv"
	"testing"

	"sovang/registry/seal"
)

// costly finds the work that the head of a file in the age format asks for.
var costly = regexp.MustCompile(`scrypt \S+ (\d+)`)

// FuzzOpenBox opens files that pretend to be in the age format, as they are
// and as the armoured ones of keys.
func FuzzOpenBox(f *testing.F) {
	var box bytes.Buffer
	w, err := seal.Box(&box, boxPassphrase, seal.LittleWork)
	if err == nil {
		_, err = io.WriteString(w, "sổ vàng")
	}
	if err := errors.Join(err, w.Close()); err != nil {
		f.Fatal(err)
	}
	key, err := seal.NewKey(bytes.NewReader(bytes.Repeat([]byte("k"), 32)), "Cục Kỹ thuật")
	if err != nil {
		f.Fatal(err)
	}
	var sealed bytes.Buffer
	if err := key.Seal(&sealed, boxPassphrase, seal.LittleWork); err != nil {
		f.Fatal(err)
	}
	f.Add(box.Bytes())
	f.Add(sealed.Bytes())
	f.Add([]byte("age-encryption.org/v1\n-> scrypt AAAAAAAAAAAAAAAAAAAAAA 10\n"))
	f.Add([]byte("age-encryption.org/v1\n-> X25519 x\n--- \n"))
	f.Add([]byte("-----BEGIN AGE ENCRYPTED FILE-----\n"))
	f.Fuzz(func(t *testing.T, file []byte) {
		for _, work := range costly.FindAllSubmatch(file, -1) {
			if n, err := strconv.Atoi(string(work[1])); err == nil && n > int(seal.LittleWork) && n < 30 {
				return // up to a second each
			}
		}
		if opened, err := seal.OpenBox(bytes.NewReader(file), boxPassphrase); err == nil {
			if text, err := io.ReadAll(opened); err == nil && string(text) != "sổ vàng" && !bytes.Equal(file, sealed.Bytes()) {
				t.Errorf("a forged box gave %q", text)
			}
		} else if !errors.Is(err, seal.ErrBox) && !errors.Is(err, seal.ErrPassphrase) {
			t.Errorf("box: %v", err)
		}
		if _, err := seal.Unseal(bytes.NewReader(file), boxPassphrase); err != nil && !errors.Is(err, seal.ErrKeyFile) && !errors.Is(err, seal.ErrPassphrase) {
			t.Errorf("key: %v", err)
		}
	})
}
