package qrcode

// penalty tells how much a code looks like what confuses a reader: long runs,
// blocks, false finder patterns, too much of one colour (ISO/IEC 18004,
// 7.8.3.1). The mask with the least is the best.
func (g grid) penalty() int {
	all := lineOf(len(g.rows))
	sum, dark := 0, 0
	for i, row := range g.rows {
		column := g.columns[i]
		sum += row.runs(all) + column.runs(all) + row.falseFinders(all) + column.falseFinders(all)
		if i > 0 {
			sum += row.blocks(g.rows[i-1], all)
		}
		dark += row.count()
	}
	return sum + imbalance(dark, len(g.rows)*len(g.rows))
}

// alike marks the modules that have the colour of the next one.
func (l line) alike(all line) line {
	return all.from(1).without(l.differs(l.from(1)))
}

// runs counts five or more modules of one colour: three, and one for each
// more than five.
func (l line) runs(all line) int {
	alike := l.alike(all)
	two := alike.and(alike.from(1))
	five := two.and(two.from(2)) // begin five of one colour
	begun := five.from(1).without(five).count()
	if five.dark(0) {
		begun++
	}
	return five.count() + 2*begun
}

// blocks counts three for every two by two modules of one colour, of which
// the upper two are in the line above.
func (l line) blocks(above, all line) int {
	asAbove := all.without(l.differs(above))
	return 3 * l.alike(all).and(asAbove).and(asAbove.from(1)).count()
}

// falseFinders counts forty for every 1:1:3:1:1 with four light modules
// before or behind it.
func (l line) falseFinders(all line) int {
	light := all.without(l)
	// dark, light, three dark, light, dark
	finder := l.and(light.from(1)).and(l.from(2)).and(l.from(3)).and(l.from(4)).and(light.from(5)).and(l.from(6))
	two := light.and(light.from(1))
	four := two.and(two.from(2))
	return 40 * (finder.and(four.from(7)).count() + four.and(finder.from(4)).count())
}

// imbalance counts ten for every five per cent by which the dark modules are
// more or fewer than half.
func imbalance(dark, all int) int {
	off := 100*dark/all - 50
	if off < 0 {
		off = -off
	}
	return off / 5 * 10
}
