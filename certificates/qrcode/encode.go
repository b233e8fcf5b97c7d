package qrcode

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"rsc.io/qr/coding"
)

// Matrix holds the modules of a code by row and column; true is dark. The
// quiet zone of four modules around it is not part of it.
type Matrix [][]bool

// QuietZone is how many light modules a code needs on each side (ISO/IEC
// 18004).
const QuietZone = 4

// ErrText tells that a text cannot be put into a code: it is empty, not
// UTF-8 or too long.
var ErrText = errors.New("text does not fit into a QR code")

// largestM is the largest version that is made with the better correction. On
// a side of 21 mm, quiet zone included, a module of version 14 is 0.26 mm
// wide: three dots of an office printer. Beyond, a wider module helps a reader
// more than what level M corrects (15 % of the code) beside level L (7 %).
const largestM = 14

// Encode returns the smallest code for the text, at level M up to version 14
// and at level L beyond. Capitals, digits and $%*+-./: at the end of the text
// take less room than the rest.
//
// The text is written as UTF-8 without a mark that says so: readers recognise
// it, and older ones do not know the mark.
func Encode(text string) (Matrix, error) {
	if text == "" || !utf8.ValidString(text) {
		return nil, fmt.Errorf("%w: %q", ErrText, text)
	}
	parts := segments(text)
	version, level, err := smallest(parts)
	if err != nil {
		return nil, err
	}
	plan, err := planOf(version, level)
	if err != nil {
		return nil, fmt.Errorf("plan QR code: %w", err)
	}
	code, err := plan.Encode(parts...)
	if err != nil {
		return nil, fmt.Errorf("make QR code: %w", err)
	}
	return plan.best(code).modules(), nil
}

// alphanumerics are the characters of which two take eleven bits (ISO/IEC
// 18004, table 5).
const alphanumerics = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"

// segments splits the text into bytes and a tail of alphanumeric characters.
func segments(text string) []coding.Encoding {
	head := strings.TrimRight(text, alphanumerics)
	var parts []coding.Encoding
	if head != "" {
		parts = append(parts, coding.String(head))
	}
	if tail := text[len(head):]; tail != "" {
		parts = append(parts, coding.Alpha(tail))
	}
	return parts
}

// smallest chooses version and level.
func smallest(parts []coding.Encoding) (coding.Version, coding.Level, error) {
	for version := coding.Version(coding.MinVersion); version <= coding.MaxVersion; version++ {
		bits := 0
		for _, part := range parts {
			bits += part.Bits(version)
		}
		level := coding.M
		if version > largestM {
			level = coding.L
		}
		if bits <= version.DataBytes(level)*8 {
			return version, level, nil
		}
	}
	return 0, 0, fmt.Errorf("%w: too long", ErrText)
}
