package qrcode

import (
	"math"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"
	"rsc.io/qr/coding"
)

func TestMasksAreThoseOfTheLibrary(t *testing.T) {
	for _, text := range []string{"a", strings.Repeat("Sổ vàng ", 12), strings.Repeat("Sổ vàng ", 60)} {
		parts := segments(text)
		version, level, err := smallest(parts)
		if err != nil {
			t.Fatal(err)
		}
		ours, err := planOf(version, level)
		if err != nil {
			t.Fatal(err)
		}
		code, err := ours.Encode(parts...)
		if err != nil {
			t.Fatal(err)
		}
		least := math.MaxInt
		var best Matrix
		for mask := range coding.Mask(masks) {
			plan, err := coding.NewPlan(version, level, mask)
			if err != nil {
				t.Fatal(err)
			}
			theirs, err := plan.Encode(parts...)
			if err != nil {
				t.Fatal(err)
			}
			want := modulesOf(theirs)
			if got := gridOf(want).penalty(); got != want.penalty() {
				t.Errorf("version %v, mask %d: penalty %d, want %d", version, mask, got, want.penalty())
			}
			if got := gridOf(modulesOf(code)).turned(ours.turns[mask]).modules(); !reflect.DeepEqual(got, want) {
				t.Errorf("version %v, mask %d differs from that of the library", version, mask)
			}
			if penalty := want.penalty(); penalty < least {
				best, least = want, penalty
			}
		}
		if got := ours.best(code).modules(); !reflect.DeepEqual(got, best) {
			t.Errorf("version %v is not under the mask with the least penalty", version)
		}
	}
}

func TestPenaltiesAreThoseCountedModuleByModule(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		size := rapid.IntRange(1, widest-1).Draw(t, "size")
		chance := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 1))
		of := 1 + chance.IntN(9) // in ten that are dark: runs of either colour too
		m := make(Matrix, size)
		for y := range m {
			m[y] = make([]bool, size)
			for x := range m[y] {
				m[y][x] = chance.IntN(10) < of
			}
		}
		if got, want := gridOf(m).penalty(), m.penalty(); got != want {
			t.Errorf("penalty %d, want %d", got, want)
		}
	})
}

func modulesOf(code *coding.Code) Matrix {
	m := make(Matrix, code.Size)
	for y := range m {
		m[y] = make([]bool, code.Size)
		for x := range m[y] {
			m[y][x] = code.Black(x, y)
		}
	}
	return m
}

func gridOf(m Matrix) grid {
	g := newGrid(len(m))
	for y, row := range m {
		for x, dark := range row {
			if dark {
				g.set(x, y)
			}
		}
	}
	return g
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
		modules := make([]bool, len(line))
		bits := newGrid(len(line))
		for i, c := range line {
			if modules[i] = c == '#'; modules[i] {
				bits.set(i, 0)
			}
		}
		if got := bits.rows[0].falseFinders(lineOf(len(line))); got != want {
			t.Errorf("%s: %d, want %d", line, got, want)
		}
		if got := falseFinders(modules); got != want {
			t.Errorf("%s: %d counted module by module, want %d", line, got, want)
		}
	}
}
