package seal

import (
	"crypto/ed25519"
	"errors"
	"fmt"
	"strings"
)

// What may be wrong with a text that claims to be a statement.
var (
	// ErrNotStatement tells that a text is something else altogether.
	ErrNotStatement = errors.New("not the text of a certificate")
	// ErrVersion tells that a newer program wrote the text.
	ErrVersion = errors.New("text of a newer program")
	// ErrForged tells that a text is not as it was signed: altered, or never
	// signed by the key that it names.
	ErrForged = errors.New("text is not as it was signed")
	// ErrUnknownKey tells that the key which signed is not among the trusted.
	ErrUnknownKey = errors.New("signed with a key that is not trusted")
)

const (
	// domain stands before what is signed, so that the key's signature of
	// anything else is none of a certificate.
	domain = "sovang certificate v1\n"
	// mostText bounds what is read at all; a code holds less.
	mostText = 4096
	// The last line is the key's id, a colon, the signature and a full stop.
	// The signature may begin or end with a blank: the marks around it keep
	// the blank from being lost when the text is copied.
	idEnd, textEnd = ":", "."
)

// Signed is a statement with the signature that it carries, read but not
// verified.
type Signed struct {
	Statement Statement
	// KeyID names the key that is said to have signed.
	KeyID     string
	signature []byte
}

// Sign returns the text of a statement that the key signs: lines that a
// person can read, the last one with key and signature. The same statement
// always gives the same text. What cannot be written gives an error that
// wraps [ErrStatement].
func (k Key) Sign(s Statement) (string, error) {
	if err := s.check(); err != nil {
		return "", err
	}
	body := s.lines() + k.Public().ID() + idEnd
	return body + encodeBase45(ed25519.Sign(k.private, []byte(domain+body))) + textEnd, nil
}

// Parse reads a text without verifying it. The text must be exactly as
// [Key.Sign] writes it: one blank more gives an error that wraps [ErrForged].
// Other texts give errors that wrap [ErrNotStatement] or [ErrVersion].
func Parse(text string) (Signed, error) {
	head, _, _ := strings.Cut(text, "\n")
	switch {
	case !strings.HasPrefix(head, family):
		return Signed{}, ErrNotStatement
	case head != heading && isNumber(strings.TrimPrefix(head, family)):
		return Signed{}, fmt.Errorf("%w: %s", ErrVersion, head)
	case len(text) > mostText:
		return Signed{}, fmt.Errorf("%w: %d bytes", ErrForged, len(text))
	}
	list := strings.Split(text, "\n")
	last := list[len(list)-1]
	id, signature, ok := strings.Cut(strings.TrimSuffix(last, textEnd), idEnd)
	raw, err := decodeBase45(signature)
	if !ok || err != nil || len(raw) != ed25519.SignatureSize || !isID(id) {
		return Signed{}, fmt.Errorf("%w: last line %q", ErrForged, last)
	}
	s, ok := parseStatement(list[:len(list)-1])
	signed := Signed{s, id, raw}
	if !ok || signed.text() != text {
		return Signed{}, fmt.Errorf("%w: not written as it would be", ErrForged)
	}
	return signed, nil
}

// body is what is signed.
func (s Signed) body() string { return s.Statement.lines() + s.KeyID + idEnd }

func (s Signed) text() string { return s.body() + encodeBase45(s.signature) + textEnd }

// Verify reads a text and returns the statement and the key that signed it,
// which is one of the trusted. A text that none of them signed is an error
// that wraps [ErrUnknownKey] when its key is not among them, with the
// statement that nobody vouches for, and [ErrForged] when it is; else an error
// of [Parse].
func Verify(text string, trusted []PublicKey) (Statement, PublicKey, error) {
	signed, err := Parse(text)
	if err != nil {
		return Statement{}, PublicKey{}, err
	}
	err = fmt.Errorf("%w: %s", ErrUnknownKey, signed.KeyID)
	for _, key := range trusted {
		if key.ID() != signed.KeyID {
			continue
		}
		if ed25519.Verify(key.key, []byte(domain+signed.body()), signed.signature) {
			return signed.Statement, key, nil
		}
		err = fmt.Errorf("%w: signature of %s", ErrForged, signed.KeyID)
	}
	return signed.Statement, PublicKey{}, err
}

// isNumber tells that a text is all digits.
func isNumber(text string) bool {
	return text != "" && strings.Trim(text, "0123456789") == ""
}
