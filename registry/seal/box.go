package seal

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"unicode/utf8"

	"filippo.io/age"
	"golang.org/x/text/unicode/norm"
)

// A box is any file in the age format that a passphrase opens, such as a
// backup. What package age writes, the program age opens, and the other way
// round. A box cannot be changed without the passphrase: whatever byte was
// altered, opening it fails.

// ErrBox tells that a file is no box, or that it was altered or cut short.
var ErrBox = errors.New("not a sealed file, or a damaged one")

// boxHeading begins every file in the age format.
const boxHeading = "age-encryption.org/v1\n"

// IsBox tells that a file begins as a box does.
func IsBox(head []byte) bool { return bytes.HasPrefix(head, []byte(boxHeading)) }

// BoxHeading is how many bytes [IsBox] looks at.
const BoxHeading = len(boxHeading)

// Box seals what is written to it into w. It must be closed; without that the
// box is cut short.
func Box(w io.Writer, passphrase string, work Work) (io.WriteCloser, error) {
	if utf8.RuneCountInString(passphrase) < ShortestPassphrase {
		return nil, ErrShortPassphrase
	}
	recipient, err := age.NewScryptRecipient(norm.NFC.String(passphrase))
	if err != nil {
		return nil, fmt.Errorf("seal: %w", err)
	}
	recipient.SetWorkFactor(int(work))
	sealed, err := age.Encrypt(w, recipient)
	if err != nil {
		return nil, fmt.Errorf("seal: %w", err)
	}
	return sealed, nil
}

// OpenBox reads what a box holds. A wrong passphrase is an error that wraps
// [ErrPassphrase], anything that is no box one that wraps [ErrBox]. Reading may
// fail with [ErrBox] to the last byte: what was read is worth nothing before
// [io.EOF].
func OpenBox(r io.Reader, passphrase string) (io.Reader, error) {
	identity, err := age.NewScryptIdentity(norm.NFC.String(passphrase))
	if err != nil { // an empty one
		return nil, ErrPassphrase
	}
	identity.SetMaxWorkFactor(int(mostWork))
	opened, err := age.Decrypt(bufio.NewReader(r), identity)
	var wrong *age.NoIdentityMatchError
	switch {
	case errors.As(err, &wrong) && slices.Contains(wrong.StanzaTypes, "scrypt"):
		return nil, ErrPassphrase
	case err != nil:
		return nil, fmt.Errorf("%w: %w", ErrBox, err)
	}
	return boxReader{opened}, nil
}

// boxReader gives what is wrong inside a box its own error.
type boxReader struct{ opened io.Reader }

func (b boxReader) Read(p []byte) (int, error) {
	n, err := b.opened.Read(p)
	if err != nil && !errors.Is(err, io.EOF) {
		err = fmt.Errorf("%w: %w", ErrBox, err)
	}
	return n, err
}
