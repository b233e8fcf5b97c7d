package main

import (
	"os"
	"strings"
	"unicode/utf8"

	"golang.org/x/term"
)

// screenWidth is how many letters a line of the terminal holds, 0 where what is
// printed goes elsewhere. Some consoles break a line that fills them.
func screenWidth(out *os.File) int {
	width, _, err := term.GetSize(int(out.Fd()))
	if err != nil {
		return 0
	}
	return width - 1
}

// cellPadding is the space around a cell.
const cellPadding = 2

// fitted breaks the long cells of a table at spaces, so that its lines fit the
// width, or nearly where single words are too long: no code, number or file
// name is ever broken. A width of 0 has room for all.
func fitted(rows [][]string, width int) [][]string {
	longest, least := columnWidths(rows)
	room := width - cellPadding*len(longest)
	most := 0 // what a cell may take, unless a word of it is longer
	for _, n := range longest {
		most = max(most, n)
	}
	for width > 0 && most > 1 && widthOf(longest, least, most) > room {
		most--
	}
	broken := make([][]string, len(rows))
	for i, row := range rows {
		broken[i] = make([]string, len(row))
		for column, cell := range row {
			broken[i][column] = brokenAt(cell, max(most, least[column]))
		}
	}
	return broken
}

// columnWidths returns the widths of the longest line and of the longest word
// of each column.
func columnWidths(rows [][]string) (longest, least []int) {
	for _, row := range rows {
		for i, cell := range row {
			if i == len(longest) {
				longest, least = append(longest, 0), append(least, 0)
			}
			for line := range strings.SplitSeq(cell, "\n") {
				longest[i] = max(longest[i], utf8.RuneCountInString(line))
			}
			for word := range strings.FieldsSeq(cell) {
				least[i] = max(least[i], utf8.RuneCountInString(word))
			}
		}
	}
	return longest, least
}

// widthOf is the width of all columns when none takes more than most, but for
// its longest word.
func widthOf(longest, least []int, most int) int {
	sum := 0
	for i, n := range longest {
		sum += min(n, max(most, least[i]))
	}
	return sum
}

// brokenAt breaks the lines of a text at spaces where they are wider than that.
func brokenAt(text string, width int) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		lines[i] = lineBrokenAt(line, width)
	}
	return strings.Join(lines, "\n")
}

func lineBrokenAt(line string, width int) string {
	var out strings.Builder
	used := 0
	for i, word := range strings.Split(line, " ") {
		n := utf8.RuneCountInString(word)
		switch {
		case i == 0:
		case used+1+n > width:
			out.WriteByte('\n')
			used = 0
		default:
			out.WriteByte(' ')
			used++
		}
		out.WriteString(word)
		used += n
	}
	return out.String()
}
