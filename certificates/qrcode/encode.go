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
	plan, err := coding.NewPlan(version, level, 0)
	if err != nil {
		return nil, fmt.Errorf("plan QR code: %w", err)
	}
	code, err := plan.Encode(parts...)
	if err != nil {
		return nil, fmt.Errorf("make QR code: %w", err)
	}
	var best Matrix
	least := 0
	for mask := coding.Mask(0); mask < masks; mask++ {
		m := masked(plan, code, mask)
		if penalty := m.penalty(); best == nil || penalty < least {
			best, least = m, penalty
		}
	}
	return best, nil
}

// masks is how many masks there are.
const masks = 8

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

// masked returns a code that was made with mask 0 under another mask: its data
// are turned dark and light by the mask, and its format names the mask.
func masked(plan *coding.Plan, code *coding.Code, mask coding.Mask) Matrix {
	format := formatBits(plan.Level, mask)
	m := make(Matrix, code.Size)
	for y := range m {
		m[y] = make([]bool, code.Size)
		for x := range m[y] {
			dark := code.Black(x, y)
			switch pixel := plan.Pixel[y][x]; pixel.Role() {
			case coding.Data, coding.Check, coding.Extra:
				dark = dark != (coding.Mask(0).Invert(y, x) != mask.Invert(y, x))
			case coding.Format:
				dark = format>>pixel.Offset()&1 == 1
			}
			m[y][x] = dark
		}
	}
	return m
}

// formatBits names level and mask, with the bits that correct the name (ISO/IEC
// 18004, 7.9).
func formatBits(level coding.Level, mask coding.Mask) uint32 {
	const generator, disguise = 0x537, 0x5412
	name := uint32(level^1)<<13 | uint32(mask)<<10
	rest := name
	for i := 14; i >= 10; i-- {
		if rest>>i&1 == 1 {
			rest ^= generator << (i - 10)
		}
	}
	return (name | rest) ^ disguise
}
