package invented

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"
)

const (
	// FolderVariable names the folder in which the registers of benchmarks
	// are kept from run to run; without it they are made anew each time.
	FolderVariable = "SOVANG_BENCH"
	// SizesVariable lists the sizes at which benchmarks measure, parted by
	// commas; without it these are 1000 and 10000.
	SizesVariable = "SOVANG_BENCH_SIZES"
	// seed is that of all registers of benchmarks.
	seed = 1
)

// Measure runs a benchmark over a register of each size.
func Measure(b *testing.B, measure func(b *testing.B, awards int, files Files)) {
	folder := folder(b)
	for _, awards := range sizes(b) {
		b.Run(fmt.Sprintf("awards=%d", awards), func(b *testing.B) {
			files, err := Army{Seed: seed, Awards: awards}.Make(b.Context(), folder)
			if err != nil {
				b.Fatal(err)
			}
			measure(b, awards, files)
		})
	}
}

// MeasureNames runs a benchmark over a register of [Strangers] of each size.
func MeasureNames(b *testing.B, measure func(b *testing.B, register string)) {
	folder := folder(b)
	for _, people := range sizes(b) {
		b.Run(fmt.Sprintf("names=%d", people), func(b *testing.B) {
			register, err := MakeStrangers(b.Context(), folder, seed, people)
			if err != nil {
				b.Fatal(err)
			}
			measure(b, register)
		})
	}
}

// mostSheets is the largest ceremony that is measured: a year's end of a
// region.
const mostSheets = 10_000

// MeasureCeremonies runs a benchmark over a register of a [Ceremony] of each
// size up to ten thousand people.
func MeasureCeremonies(b *testing.B, measure func(b *testing.B, people int, register string)) {
	folder := folder(b)
	for _, people := range sizes(b) {
		if people > mostSheets {
			continue
		}
		b.Run(fmt.Sprintf("sheets=%d", people), func(b *testing.B) {
			register, err := MakeCeremony(b.Context(), folder, seed, people)
			if err != nil {
				b.Fatal(err)
			}
			measure(b, people, register)
		})
	}
}

func folder(b *testing.B) string {
	if kept := os.Getenv(FolderVariable); kept != "" {
		return kept
	}
	return b.TempDir()
}

func sizes(b *testing.B) []int {
	list := os.Getenv(SizesVariable)
	if list == "" {
		return []int{1_000, 10_000}
	}
	var sizes []int
	for text := range strings.SplitSeq(list, ",") {
		size, err := strconv.Atoi(text)
		if err != nil || size < 1 {
			b.Fatalf("%s: %q is no size", SizesVariable, text)
		}
		sizes = append(sizes, size)
	}
	return sizes
}
