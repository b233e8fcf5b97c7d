package paper

import (
	"strconv"
	"strings"
)

// Grouped writes a count as Vietnamese papers do: 1.490.000.
func Grouped(n int) string { return groupThousands(strconv.Itoa(n)) }

// Decimal writes a decimal number with a point, as entries hold it, as
// Vietnamese papers do: 1234.5 becomes 1.234,5.
func Decimal(value string) string {
	whole, fraction, hasFraction := strings.Cut(value, ".")
	if !hasFraction {
		return groupThousands(whole)
	}
	return groupThousands(whole) + "," + fraction
}

func groupThousands(digits string) string {
	sign := ""
	if strings.HasPrefix(digits, "-") {
		sign, digits = "-", digits[1:]
	}
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + "." + digits[i:]
	}
	return sign + digits
}

// Counted writes a number of persons or units, below ten with a zero before
// it, as the army's lists do: 03 tập thể.
func Counted(n int) string {
	if n >= 0 && n < 10 {
		return "0" + strconv.Itoa(n)
	}
	return Grouped(n)
}

// Roman writes the number of a part in Roman figures; from 11 on, which papers
// do not reach, in Arabic ones.
func Roman(n int) string {
	figures := [...]string{"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"}
	if n < 1 || n > len(figures) {
		return strconv.Itoa(n)
	}
	return figures[n-1]
}
