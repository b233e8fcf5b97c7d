package qrcode

import (
	"sync"

	"rsc.io/qr/coding"
)

// masks is how many masks there are.
const masks = 8

// grid is a code by rows and by columns.
type grid struct{ rows, columns []line }

func newGrid(size int) grid { return grid{make([]line, size), make([]line, size)} }

func (g grid) set(x, y int) {
	g.rows[y].set(x)
	g.columns[x].set(y)
}

// turned returns the grid with the modules changed that another one marks.
func (g grid) turned(marked grid) grid {
	out := newGrid(len(g.rows))
	for i := range g.rows {
		out.rows[i], out.columns[i] = g.rows[i].differs(marked.rows[i]), g.columns[i].differs(marked.columns[i])
	}
	return out
}

func (g grid) modules() Matrix {
	m := make(Matrix, len(g.rows))
	for y := range m {
		m[y] = make([]bool, len(m))
		for x := range m[y] {
			m[y][x] = g.rows[y].dark(x)
		}
	}
	return m
}

// plan is how codes of a version and a level are made: with mask 0 first, then
// each mask turns what it turns.
type plan struct {
	*coding.Plan
	turns [masks]grid
}

// plans are made once each: a version by its level.
var plans sync.Map

func planOf(version coding.Version, level coding.Level) (*plan, error) {
	key := [2]int{int(version), int(level)}
	if known, ok := plans.Load(key); ok {
		return known.(*plan), nil
	}
	bare, err := coding.NewPlan(version, level, 0)
	if err != nil {
		return nil, err
	}
	made := &plan{Plan: bare}
	for mask := range made.turns {
		made.turns[mask] = turns(bare, coding.Mask(mask))
	}
	plans.Store(key, made)
	return made, nil
}

// turns marks the modules that have another colour under a mask than under
// mask 0: data, and the format, which names level and mask.
func turns(p *coding.Plan, mask coding.Mask) grid {
	format := formatBits(p.Level, mask) ^ formatBits(p.Level, 0)
	marked := newGrid(len(p.Pixel))
	for y, row := range p.Pixel {
		for x, pixel := range row {
			turned := false
			switch pixel.Role() {
			case coding.Data, coding.Check, coding.Extra:
				turned = coding.Mask(0).Invert(y, x) != mask.Invert(y, x)
			case coding.Format:
				turned = format>>pixel.Offset()&1 == 1
			}
			if turned {
				marked.set(x, y)
			}
		}
	}
	return marked
}

// best returns a code that was made with mask 0 under the mask with the least
// penalty, the first of several.
func (p *plan) best(code *coding.Code) grid {
	made := newGrid(code.Size)
	for y := range code.Size {
		for x := range code.Size {
			if code.Black(x, y) {
				made.set(x, y)
			}
		}
	}
	var best grid
	least := -1
	for _, turns := range p.turns {
		masked := made.turned(turns)
		if penalty := masked.penalty(); least < 0 || penalty < least {
			best, least = masked, penalty
		}
	}
	return best
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
