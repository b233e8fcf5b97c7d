package qrcode

import "math/bits"

// widest is how many modules a [line] can hold; the largest code has 177.
const widest = 192

// line is a row or a column of modules as bits, the first one the lowest of
// the first word; a dark one is set. What confuses a reader is counted on
// words. They are fields, not an array, since Go keeps only fields in registers.
type line struct{ first, second, third uint64 }

// lineOf is a line of so many modules, all dark.
func lineOf(n int) line {
	var l line
	for i := range n {
		l.set(i)
	}
	return l
}

func (l *line) set(i int) {
	switch bit := uint64(1) << (i % 64); i / 64 {
	case 0:
		l.first |= bit
	case 1:
		l.second |= bit
	default:
		l.third |= bit
	}
}

func (l line) dark(i int) bool {
	word := [...]uint64{l.first, l.second, l.third}[i/64]
	return word>>(i%64)&1 == 1
}

func (l line) and(other line) line {
	return line{l.first & other.first, l.second & other.second, l.third & other.third}
}

func (l line) without(other line) line {
	return line{l.first &^ other.first, l.second &^ other.second, l.third &^ other.third}
}

// differs marks the modules in which two lines differ.
func (l line) differs(other line) line {
	return line{l.first ^ other.first, l.second ^ other.second, l.third ^ other.third}
}

// from moves the modules n places to the front: what was at n is at 0.
func (l line) from(n int) line {
	return line{l.first>>n | l.second<<(64-n), l.second>>n | l.third<<(64-n), l.third >> n}
}

func (l line) count() int {
	return bits.OnesCount64(l.first) + bits.OnesCount64(l.second) + bits.OnesCount64(l.third)
}
