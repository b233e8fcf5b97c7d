package seal

import (
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base32"
	"encoding/base64"
	"errors"
	"fmt"
	"strings"
)

// ErrPublicKey tells that a text is no public key, or a damaged one.
var ErrPublicKey = errors.New("not a public key")

// PublicKey is the key by which a unit's certificates are verified. It is no
// secret.
type PublicKey struct {
	key ed25519.PublicKey
	// Unit is the name of the unit when it made the key.
	Unit string
}

const (
	publicHeading = "sovang-pub-1"
	idLength      = 8
)

// ID names the key in the texts that it signs: eight letters and digits from
// the digest of the key.
func (p PublicKey) ID() string {
	digest := sha256.Sum256(p.key)
	return base32.StdEncoding.EncodeToString(digest[:])[:idLength]
}

// Fingerprint is the digest of the key in groups of four, to be compared over
// the telephone before a foreign key is trusted.
func (p PublicKey) Fingerprint() string {
	digest := sha256.Sum256(p.key)
	text := base32.StdEncoding.EncodeToString(digest[:20])
	var groups []string
	for ; text != ""; text = text[4:] {
		groups = append(groups, text[:4])
	}
	return strings.Join(groups, " ")
}

// String returns the key as the one line that is handed on.
func (p PublicKey) String() string {
	return strings.Join([]string{publicHeading, p.ID(), base64.StdEncoding.EncodeToString(p.key), p.Unit}, " ")
}

// ParsePublicKey reads the line that [PublicKey.String] writes, and nothing
// else; the id must fit the key, so that a lost letter is noticed.
func ParsePublicKey(line string) (PublicKey, error) {
	parts := strings.SplitN(line, " ", 4)
	if len(parts) != 4 || parts[0] != publicHeading || !isLine(parts[3]) {
		return PublicKey{}, fmt.Errorf("%w: %q", ErrPublicKey, line)
	}
	raw, err := base64.StdEncoding.Strict().DecodeString(parts[2])
	if err != nil || len(raw) != ed25519.PublicKeySize {
		return PublicKey{}, fmt.Errorf("%w: %q", ErrPublicKey, line)
	}
	p := PublicKey{raw, parts[3]}
	if p.String() != line {
		return PublicKey{}, fmt.Errorf("%w: %q", ErrPublicKey, line)
	}
	return p, nil
}

// isID tells that a text could be the id of a key.
func isID(text string) bool {
	return len(text) == idLength && strings.Trim(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567") == ""
}
