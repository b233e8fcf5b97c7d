package seal

import (
	"bytes"
	"crypto/ed25519"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"filippo.io/age"
	"filippo.io/age/armor"
	"golang.org/x/text/unicode/norm"
)

// What may be wrong with a passphrase or a key file.
var (
	// ErrPassphrase tells that the passphrase does not open the key.
	ErrPassphrase = errors.New("wrong passphrase")
	// ErrShortPassphrase tells that a passphrase has fewer than
	// [ShortestPassphrase] characters.
	ErrShortPassphrase = errors.New("passphrase is too short")
	// ErrKeyFile tells that a file is no sealed key, or a damaged one.
	ErrKeyFile = errors.New("not a sealed key")
)

// ShortestPassphrase is how many characters a passphrase needs.
const ShortestPassphrase = 8

// Work is how much work it takes to try one passphrase: scrypt with the cost
// 2^Work and as many kilobytes of memory.
type Work int

// The amounts of work.
const (
	// OfficeWork is for a unit's key: half a second and 128 MB on the PC of
	// an office.
	OfficeWork Work = 17
	// LittleWork is for keys that guard nothing: of the demo and of tests.
	LittleWork Work = 10
	// mostWork bounds what a foreign file can make the program do: one second
	// and 256 MB.
	mostWork Work = 18
)

// Key signs the certificates of a unit.
type Key struct {
	private ed25519.PrivateKey
	unit    string
}

// keyHeading begins what is sealed.
const keyHeading = "sovang-key-1"

// NewKey makes a key for a unit of that name. random must be a source of
// secrets, [crypto/rand.Reader], but for keys that guard nothing.
func NewKey(random io.Reader, unit string) (Key, error) {
	if !isLine(unit) {
		return Key{}, fmt.Errorf("%w: %q", ErrStatement, unit)
	}
	seed := make([]byte, ed25519.SeedSize)
	if _, err := io.ReadFull(random, seed); err != nil {
		return Key{}, fmt.Errorf("make key: %w", err)
	}
	return Key{ed25519.NewKeyFromSeed(seed), unit}, nil
}

// Public returns the key by which what this key signs is verified.
func (k Key) Public() PublicKey {
	return PublicKey{key: k.private.Public().(ed25519.PublicKey), Unit: k.unit}
}

// Seal writes the key as a text file in the age format that the passphrase
// opens.
func (k Key) Seal(w io.Writer, passphrase string, work Work) error {
	if utf8.RuneCountInString(passphrase) < ShortestPassphrase {
		return ErrShortPassphrase
	}
	recipient, err := age.NewScryptRecipient(norm.NFC.String(passphrase))
	if err != nil {
		return fmt.Errorf("seal key: %w", err)
	}
	recipient.SetWorkFactor(int(work))
	text := armor.NewWriter(w)
	sealed, err := age.Encrypt(text, recipient)
	if err != nil {
		return fmt.Errorf("seal key: %w", err)
	}
	_, err = fmt.Fprintf(sealed, "%s\n%s\n%s\n", keyHeading, base64.StdEncoding.EncodeToString(k.private.Seed()), k.unit)
	if err := errors.Join(err, sealed.Close(), text.Close()); err != nil {
		return fmt.Errorf("seal key: %w", err)
	}
	return nil
}

// IsSealed tells that a file begins as what [Key.Seal] writes does.
func IsSealed(file []byte) bool { return bytes.HasPrefix(file, []byte(armor.Header)) }

// mostKeyFile bounds a key file; a real one has some 500 bytes.
const mostKeyFile = 16 << 10

// Unseal reads a key that [Key.Seal] wrote. A wrong passphrase is an error
// that wraps [ErrPassphrase], anything that is no such file one that wraps
// [ErrKeyFile].
func Unseal(r io.Reader, passphrase string) (Key, error) {
	identity, err := age.NewScryptIdentity(norm.NFC.String(passphrase))
	if err != nil { // an empty one
		return Key{}, ErrPassphrase
	}
	identity.SetMaxWorkFactor(int(mostWork))
	opened, err := age.Decrypt(armor.NewReader(io.LimitReader(r, mostKeyFile)), identity)
	var wrong *age.NoIdentityMatchError
	switch {
	case errors.As(err, &wrong) && slices.Contains(wrong.StanzaTypes, "scrypt"):
		return Key{}, ErrPassphrase
	case err != nil:
		return Key{}, fmt.Errorf("%w: %w", ErrKeyFile, err)
	}
	text, err := io.ReadAll(opened)
	if err != nil {
		return Key{}, fmt.Errorf("%w: %w", ErrKeyFile, err)
	}
	return parseKey(string(text))
}

func parseKey(text string) (Key, error) {
	list := strings.Split(text, "\n")
	if len(list) != 4 || list[0] != keyHeading || list[3] != "" {
		return Key{}, ErrKeyFile
	}
	seed, err := base64.StdEncoding.Strict().DecodeString(list[1])
	if err != nil || len(seed) != ed25519.SeedSize {
		return Key{}, ErrKeyFile
	}
	return NewKey(bytes.NewReader(seed), list[2])
}
