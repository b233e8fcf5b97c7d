package qrcode

// penalty is what [grid.penalty] counts, module by module.
func (m Matrix) penalty() int {
	sum, darkOnes := m.blocks(), 0
	column := make([]bool, len(m))
	for i, row := range m {
		for _, dark := range row {
			if dark {
				darkOnes++
			}
		}
		for y := range m {
			column[y] = m[y][i]
		}
		sum += runs(row) + runs(column) + falseFinders(row) + falseFinders(column)
	}
	return sum + imbalance(darkOnes, len(m)*len(m))
}

// runs counts five or more modules of one colour in a line: three, and one
// for each more than five.
func runs(line []bool) int {
	sum, length := 0, 0
	for i, dark := range line {
		if i > 0 && dark != line[i-1] {
			length = 0
		}
		length++
		switch {
		case length == 5:
			sum += 3
		case length > 5:
			sum++
		}
	}
	return sum
}

// blocks counts three for every two by two modules of one colour.
func (m Matrix) blocks() int {
	sum := 0
	for y := 1; y < len(m); y++ {
		for x := 1; x < len(m); x++ {
			if c := m[y][x]; c == m[y-1][x] && c == m[y][x-1] && c == m[y-1][x-1] {
				sum += 3
			}
		}
	}
	return sum
}

// falseFinders counts forty for every 1:1:3:1:1 with four light modules
// before or behind it.
func falseFinders(line []bool) int {
	const before, behind, length = 0b00001011101, 0b10111010000, 11
	sum, last := 0, 0 // last are the modules up to this one, as bits
	for i, dark := range line {
		last = last << 1 & (1<<length - 1)
		if dark {
			last |= 1
		}
		if i+1 >= length && (last == before || last == behind) {
			sum += 40
		}
	}
	return sum
}
