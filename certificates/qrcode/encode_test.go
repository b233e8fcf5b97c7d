package qrcode

import (
	"strings"
	"testing"

	"rsc.io/qr/coding"
)

func TestMasksAreThoseOfTheLibrary(t *testing.T) {
	for _, text := range []string{"a", strings.Repeat("Sổ vàng ", 12), strings.Repeat("Sổ vàng ", 60)} {
		parts := segments(text)
		version, level, err := smallest(parts)
		if err != nil {
			t.Fatal(err)
		}
		plain, err := coding.NewPlan(version, level, 0)
		if err != nil {
			t.Fatal(err)
		}
		code, err := plain.Encode(parts...)
		if err != nil {
			t.Fatal(err)
		}
		for mask := coding.Mask(0); mask < masks; mask++ {
			plan, err := coding.NewPlan(version, level, mask)
			if err != nil {
				t.Fatal(err)
			}
			want, err := plan.Encode(parts...)
			if err != nil {
				t.Fatal(err)
			}
			for y, row := range masked(plain, code, mask) {
				for x, dark := range row {
					if dark != want.Black(x, y) {
						t.Fatalf("version %v, mask %d: module %d, %d differs from that of the library", version, mask, x, y)
					}
				}
			}
		}
	}
}

func TestFalseFindersAreCounted(t *testing.T) {
	for line, want := range map[string]int{
		"....#.###.#":     40,
		"#.###.#....":     40,
		"....#.###.#....": 80,
		"#.###.#":         0,
		"...#.###.#...":   0,
		".....#.###.#.":   40,
	} {
		dark := make([]bool, len(line))
		for i, c := range line {
			dark[i] = c == '#'
		}
		if got := falseFinders(dark); got != want {
			t.Errorf("%s: %d, want %d", line, got, want)
		}
	}
}
