package seal_test

import (
	"bytes"
	"errors"
	"io"
	"testing"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"sovang/registry/seal"
)

const boxPassphrase = "mật khẩu của tệp"

func boxed(t interface{ Fatal(...any) }, content []byte) []byte {
	var file bytes.Buffer
	box, err := seal.Box(&file, boxPassphrase, seal.LittleWork)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := box.Write(content); err != nil {
		t.Fatal(err)
	}
	if err := box.Close(); err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}

func unboxed(file []byte, passphrase string) ([]byte, error) {
	opened, err := seal.OpenBox(bytes.NewReader(file), passphrase)
	if err != nil {
		return nil, err
	}
	return io.ReadAll(opened)
}

func TestABoxGivesBackWhatWentIn(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		content := rapid.SliceOfN(rapid.Byte(), 0, 200_000).Draw(t, "content")
		file := boxed(t, content)
		got, err := unboxed(file, boxPassphrase)
		if err != nil || !bytes.Equal(got, content) || !seal.IsBox(file[:seal.BoxHeading]) {
			t.Fatalf("%d bytes of %d, %v", len(got), len(content), err)
		}
	})
}

func TestAnAlteredBoxIsRefused(t *testing.T) {
	file := boxed(t, bytes.Repeat([]byte("sổ vàng"), 3000))
	for i := 0; i < len(file); i += max(1, len(file)/150) {
		altered := bytes.Clone(file)
		altered[i] ^= 1
		if _, err := unboxed(altered, boxPassphrase); !errors.Is(err, seal.ErrBox) && !errors.Is(err, seal.ErrPassphrase) {
			t.Errorf("byte %d: error is %v", i, err)
		}
		if _, err := unboxed(file[:i], boxPassphrase); !errors.Is(err, seal.ErrBox) {
			t.Errorf("cut at %d: error is %v", i, err)
		}
	}
}

func TestPassphrasesOfABox(t *testing.T) {
	file := boxed(t, []byte("x"))
	for _, wrong := range []string{"", "mật khẩu của tép"} {
		if _, err := unboxed(file, wrong); !errors.Is(err, seal.ErrPassphrase) {
			t.Errorf("%q: error is %v", wrong, err)
		}
	}
	if _, err := seal.Box(io.Discard, "ngắn", seal.LittleWork); !errors.Is(err, seal.ErrShortPassphrase) {
		t.Errorf("short: error is %v", err)
	}
	decomposed := norm.NFD.String(boxPassphrase) // as another keyboard types it
	if _, err := unboxed(file, decomposed); err != nil {
		t.Error(err)
	}
}
